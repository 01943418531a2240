using SupportBot.Commands;
using SupportBot.Conversation;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Privacy;

/// <summary>Erases everything about a person, after they were asked once more: <c>/forget</c>.</summary>
internal sealed class ForgetMe(PersonStore people, PlatformMemory memory, RecentPeople recent) : ICommand
{
    private const string Yes = "yes";

    private static readonly Parameter<string> Sure = Parameter.Choice("sure", Yes) with { Optional = true, Aside = true };

    public CommandSpec Spec { get; } = new("forget", Sure);

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

        await people.EraseAsync(turn.Person, cancel);
        await memory.ForgetAsync(turn.Update.From.Platform, turn.Update.From.User, cancel);
        recent.Forget(turn.Update.From);

        return new Reply(new Block.Paragraph(turn.Say("forget.done")));
    }
}
