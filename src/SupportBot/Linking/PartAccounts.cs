using SupportBot.Commands;
using SupportBot.Conversation;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Linking;

/// <summary>
/// Takes an account out again: everything stays with the accounts that are kept, and nothing is kept about the one that
/// leaves: <c>link part</c>.
/// </summary>
internal sealed class PartAccounts(PersonStore people, PlatformMemory memory, UnfinishedCalls unfinished, RecentPeople recent, WaitingRoom waiting) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "link part";

    private const string Yes = "yes";
    private const int MostAccounts = 8;

    private static readonly Parameter<string> Leaving = Parameter.Text("account", maxLength: 32) with { Optional = true, Aside = true };
    private static readonly Parameter<string> Sure = Parameter.Choice("sure", Yes) with { Optional = true, Aside = true };

    public CommandSpec Spec { get; } = new(Name, Leaving, Sure) { Key = "link" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var accounts = await people.AllAccountsAsync(turn.Person, cancel);
        var names = AccountNames.Of(accounts, turn.Person.Zone, turn.Speech);
        var at = turn.Has(Leaving) ? accounts.TakeWhile(account => account.Hash != turn.Get(Leaving)).Count() : accounts.Count;

        if (accounts.Count < 2) return new(new Block.Paragraph(turn.Say("link.alone")));
        if (at == accounts.Count) return Which(turn, accounts, names);
        if (!turn.Has(Sure)) return Ask(turn, accounts[at], names[at], [.. names.Where((_, i) => i != at)]);

        return await PartAsync(turn, accounts[at], cancel)
            ? new(new Block.Paragraph(turn.Say("link.parted", ("account", names[at]), ("rest", string.Join(", ", names.Where((_, i) => i != at))))))
            : new(new Block.Paragraph(turn.Say("link.alone")));
    }

    private static Reply Which(Turn turn, IReadOnlyList<Account> accounts, IReadOnlyList<string> names) => new(new Block.Paragraph(turn.Say("link.part")))
    {
        Buttons =
        [
            .. accounts.Take(MostAccounts).Select((account, i) => (IReadOnlyList<Button>)[new Button.Press(names[i], new(Name, account.Hash))]),
            [new Button.Press(turn.Label("link.part.no"), new("link"))],
        ],
    };

    private static Reply Ask(Turn turn, Account leaving, string name, IReadOnlyList<string> rest) => new(
        new Block.Paragraph(turn.Say("link.part.question", ("account", name), ("rest", string.Join(", ", rest)))))
    {
        Buttons =
        [
            [
                new Button.Press(turn.Label("link.part.yes"), new(Name, leaving.Hash, Yes)) { Look = Look.Danger },
                new Button.Press(turn.Label("link.part.no"), new("link")),
            ],
        ],
    };

    private async Task<bool> PartAsync(Turn turn, Account leaving, CancellationToken cancel)
    {
        if (!await people.PartAsync(turn.Person, leaving.Hash, cancel)) return false;

        if (turn.Person.Profile.RemindersOn == leaving.Hash) await people.ChangeAsync(turn.Person, turn.Person.Profile with { RemindersOn = null }, cancel);
        await memory.ForgetAsync(leaving.Address.Platform, leaving.Address.User, cancel);
        await unfinished.DropAsync(leaving.Hash, cancel);
        recent.Forget(leaving.Address);
        waiting.Return(leaving.Address, turn.Now);

        return true;
    }
}
