using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.CheckIns;

/// <summary>Shows the last entries: <c>/checkin history</c>.</summary>
internal sealed class ShowCheckIns(CheckInStore checkIns) : ICommand
{
    private const int Shown = 10;

    public CommandSpec Spec { get; } = new("checkin history") { AlsoCalled = ["checkin list", "checkin last"] };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var last = await checkIns.LastAsync(turn.Person, Shown, cancel);

        return last.Count == 0
            ? new Reply(new Block.Paragraph(turn.Say("checkin.history.empty"))) { Buttons = [[CheckIn()]] }
            : new Reply(
                new Block.Heading(turn.Say("checkin.history.title", ("count", $"{last.Count}"))),
                new Block.Facts([.. last.Select(checkIn => new Fact(
                    CheckInReply.DayText(turn.Speech, checkIn.Day, turn.Today), CheckInReply.Line(turn.Speech, checkIn.Entry)))]))
            {
                Buttons = [[CheckIn(), new Button.Press(turn.Label("checkin.edit.last"), new("checkin edit", last[0].Id))]],
            };

        Button CheckIn() => new Button.Press(turn.Label("checkin.again"), new("checkin"));
    }
}
