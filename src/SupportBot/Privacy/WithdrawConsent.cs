using SupportBot.Commands;
using SupportBot.Conversation;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Privacy;

/// <summary>Takes the person's consent back: from then on nothing is kept and no reminder comes, and erasing is offered.</summary>
internal sealed class WithdrawConsent(PersonStore people, UnfinishedCalls unfinished, IEnumerable<ILeaving> leaving) : ICommand
{
    /// <summary>The version that stands for no consent.</summary>
    private const int None = 0;

    public CommandSpec Spec { get; } = new("privacy withdraw") { Needs = Needs.Person };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        foreach (var one in leaving) await one.LeaveAsync(turn.Person, turn.Now, cancel);

        await people.AgreeAsync(turn.Person, None, turn.Now, cancel);
        await unfinished.DropAllAsync(turn.Person, cancel);

        return new Reply(new Block.Paragraph(turn.Say("privacy.withdrawn")), new Block.Paragraph(turn.Say("privacy.withdrawn.next")))
        {
            Buttons =
            [
                [
                    new Button.Press(turn.Label("privacy.forget"), new("forget")) { Look = Look.Danger },
                    new Button.Press(turn.Label("privacy.export"), new("export")),
                ],
            ],
        };
    }
}
