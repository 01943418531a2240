using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Linking;

/// <summary>
/// Takes a typed code up, once whoever typed it has said that the other account is theirs, and asks that account:
/// <c>link mine bcdf-2345</c>.
/// </summary>
internal sealed class TakeUpCode(LinkCodes codes, LinkTries tries, JoinQuestion question, PersonStore people, Outbox outbox, Phrases phrases) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "link mine";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Parameter<string> Code = Parameter.Text("code", maxLength: 40);

    public CommandSpec Spec { get; } = new(Name, Code) { Key = "link" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (!await tries.MayTryAsync(turn.Person, turn.Now, cancel)) return LinkScreens.TooOften(turn);

        if (await codes.AskAsync(turn.Person, turn.Get(Code), turn.Now, cancel) is not { } makerId || await people.FindAsync(makerId, cancel) is not { } maker)
        {
            return LinkScreens.NoCode(turn);
        }

        await TellAsync(maker, turn, cancel);
        var others = AccountNames.Listed(await people.AllAccountsAsync(maker, cancel), turn.Person.Zone, turn.Speech);

        return new(new Block.Paragraph(turn.Say("link.asked", ("accounts", others))))
        {
            Buttons = [[new Button.Press(turn.Label("link.back.button"), new(LeaveAccounts.Name))]],
        };
    }

    /// <summary>Puts the question before whoever made the code. Where it does not arrive, <c>/link</c> there shows it.</summary>
    private async Task TellAsync(Person maker, Turn turn, CancellationToken cancel)
    {
        if (await codes.AskedAsync(maker, turn.Now, cancel) is not { } asked) return;

        try
        {
            var reply = await question.OfAsync(maker, turn.Person, asked, phrases.In(maker.Profile.Language), cancel);
            await outbox.SendAsync(maker, reply, $"link-{asked.Name}", Patience, cancel);
        }
        catch (Exception away) when (away is PlatformUnavailableException or PersonUnreachableException)
        {
            // They were told where to look.
        }
    }
}
