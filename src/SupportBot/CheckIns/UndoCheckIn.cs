using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.CheckIns;

/// <summary>Takes a check-in back, the last one unless another is named: <c>/checkin undo</c>.</summary>
internal sealed class UndoCheckIn(CheckInStore checkIns) : ICommand
{
    private static readonly Parameter<string> Id = Parameter.Text("id", maxLength: 32) with { Optional = true };

    public CommandSpec Spec { get; } = new("checkin undo", Id);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var last = await checkIns.LastAsync(turn.Person, 1, cancel);
        var id = turn.Has(Id) ? turn.Get(Id) : last is [var newest] ? newest.Id : "";

        return await checkIns.RemoveAsync(turn.Person, id, cancel)
            ? new Reply(new Block.Paragraph(turn.Say("checkin.undone")))
            {
                Buttons = [[new Button.Press(turn.Label("checkin.again"), new("checkin"))]],
            }
            : new Reply(new Block.Paragraph(turn.Say("checkin.gone")));
    }
}
