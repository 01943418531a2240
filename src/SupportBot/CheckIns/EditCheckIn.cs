using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.CheckIns;

/// <summary>Shows a check-in with a button for each part that can be changed: <c>/checkin edit</c>.</summary>
internal sealed class EditCheckIn(CheckInStore checkIns) : ICommand
{
    private static readonly Parameter<string> Id = Parameter.Text("id", maxLength: 32) with { Optional = true };

    public CommandSpec Spec { get; } = new("checkin edit", Id);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var checkIn = turn.Has(Id)
            ? await checkIns.FindAsync(turn.Person, turn.Get(Id), cancel)
            : (await checkIns.LastAsync(turn.Person, 1, cancel) is [var last] ? last : null);

        return checkIn is null
            ? new Reply(new Block.Paragraph(turn.Say("checkin.gone")))
            : new Reply(new Block.Paragraph(turn.Say("checkin.edit.question")), new Block.Facts(CheckInReply.FactsOf(turn, checkIn)))
            {
                Buttons =
                [
                    [Change("mood"), Change("energy"), Change("sleep")],
                    [Change("changed"), Change("note")],
                    [new Button.Press(turn.Label("checkin.undo.button"), new("checkin undo", checkIn.Id))],
                ],
            };

        Button Change(string field) => new Button.Press(turn.Label($"checkin.fact.{field}"), new($"checkin {field}", checkIn.Id));
    }
}
