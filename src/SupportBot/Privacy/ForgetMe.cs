using SupportBot.Commands;
using SupportBot.Conversation;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Privacy;

/// <summary>Erases everything about a person, after they were asked once more: <c>/forget</c>.</summary>
internal sealed class ForgetMe(PersonStore people, PlatformMemory memory, RecentPeople recent, WaitingRoom waiting, IEnumerable<ILeaving> leaving) : ICommand
{
    private const string Yes = "yes";

    private static readonly Parameter<string> Sure = Parameter.Choice("sure", Yes) with { Optional = true, Aside = true };

    public CommandSpec Spec { get; } = new("forget", Sure) { Needs = Needs.Person };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (!turn.Has(Sure))
        {
            return new Reply(new Block.Paragraph(turn.Say("forget.question")))
            {
                Buttons =
                [
                    [
                        new Button.Press(turn.Label("forget.yes"), new("forget", Yes)) { Look = Look.Danger },
                        new Button.Press(turn.Label("forget.no"), new("privacy")),
                    ],
                ],
            };
        }

        foreach (var one in leaving) await one.LeaveAsync(turn.Person, turn.Now, cancel);

        // Their other accounts as well. The notes go first: once the person is gone, nobody knows whose they were.
        foreach (var account in await people.AddressesOfAsync(turn.Person, cancel))
        {
            await memory.ForgetAsync(account.Platform, account.User, cancel);
            recent.Forget(account);
            waiting.Return(account, turn.Now);
        }

        await people.EraseAsync(turn.Person, cancel);

        return new Reply(new Block.Paragraph(turn.Say("forget.done")));
    }
}
