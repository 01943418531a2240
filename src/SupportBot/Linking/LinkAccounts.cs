using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Linking;

/// <summary>Joins one's accounts: <c>/link</c> gives a code, <c>/link bcdf-2345</c> on the other account takes it up.</summary>
internal sealed class LinkAccounts(LinkCodes codes, LinkTries tries, JoinQuestion question, PersonStore people, Outbox outbox, Phrases phrases) : ICommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Parameter<string> Code = Parameter.Text("code", maxLength: 40) with { Optional = true, Aside = true, Public = true, Rest = true };

    public CommandSpec Spec { get; } = new("link", Code);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Has(Code)) return await TypedAsync(turn, turn.Get(Code), cancel);

        if (await codes.AskedAsync(turn.Person, turn.Now, cancel) is { } asked && await people.FindAsync(asked.By, cancel) is { } there)
        {
            return await question.OfAsync(turn.Person, there, asked, turn.Speech, cancel);
        }

        var accounts = await people.AllAccountsAsync(turn.Person, cancel);

        return accounts.Count > 1 ? LinkScreens.Joined(turn, turn.Person, accounts, "link.joined") : LinkScreens.Code(turn, await codes.MakeAsync(turn.Person, turn.Now, cancel));
    }

    private async Task<Reply> TypedAsync(Turn turn, string code, CancellationToken cancel)
    {
        if (!await tries.MayTryAsync(turn.Person, turn.Now, cancel)) return Said(turn, "link.too-often");
        if (await codes.IsOwnAsync(turn.Person, code, turn.Now, cancel)) return Said(turn, "link.own-code");

        if (await codes.AskAsync(turn.Person, code, turn.Now, cancel) is not { } makerId || await people.FindAsync(makerId, cancel) is not { } maker)
        {
            return Said(turn, "link.no-code") with { Buttons = [[new Button.Press(turn.Label("link.new.button"), new(NewLinkCode.Name))]] };
        }

        await TellAsync(maker, turn, cancel);
        var others = AccountNames.Listed(await people.AllAccountsAsync(maker, cancel), turn.Person.Zone, turn.Speech);

        return new(new Block.Paragraph(turn.Say("link.asked", ("accounts", others))), new Block.Note(turn.Say("link.asked.care")))
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

    private static Reply Said(Turn turn, string key) => new(new Block.Paragraph(turn.Say(key))) { Understood = false };
}

/// <summary>Makes a code, also where accounts are joined already: <c>link new</c>.</summary>
internal sealed class NewLinkCode(LinkCodes codes) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "link new";

    public CommandSpec Spec { get; } = new(Name);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => LinkScreens.Code(turn, await codes.MakeAsync(turn.Person, turn.Now, cancel));
}
