using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Linking;

/// <summary>Joins one's accounts: <c>/link</c> gives a code, <c>/link bcdf-2345</c> on the other account takes it up.</summary>
internal sealed class LinkAccounts(LinkCodes codes, LinkTries tries, JoinQuestion question, PersonStore people) : ICommand
{
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

    /// <summary>
    /// Whoever made a code comes to see everything of whoever typed it. So both are asked, and who typed it first: somebody
    /// may have given it to them as something else.
    /// </summary>
    private async Task<Reply> TypedAsync(Turn turn, string code, CancellationToken cancel)
    {
        if (!await tries.MayTryAsync(turn.Person, turn.Now, cancel)) return LinkScreens.TooOften(turn);
        if (await codes.IsOwnAsync(turn.Person, code, turn.Now, cancel)) return LinkScreens.OwnCode(turn);

        if (await codes.MakerOfAsync(turn.Person, code, turn.Now, cancel) is not { } makerId || await people.FindAsync(makerId, cancel) is not { } maker)
        {
            return LinkScreens.NoCode(turn);
        }

        return LinkScreens.IsItYours(turn, code, AccountNames.Listed(await people.AllAccountsAsync(maker, cancel), turn.Person.Zone, turn.Speech));
    }
}

/// <summary>Makes a code, also where accounts are joined already: <c>link new</c>.</summary>
internal sealed class NewLinkCode(LinkCodes codes) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "link new";

    public CommandSpec Spec { get; } = new(Name);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) => LinkScreens.Code(turn, await codes.MakeAsync(turn.Person, turn.Now, cancel));
}
