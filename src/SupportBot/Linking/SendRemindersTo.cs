using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Linking;

/// <summary>Chooses the account to which reminders come: <c>link reminders</c>.</summary>
internal sealed class SendRemindersTo(PersonStore people) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "link reminders";

    private static readonly Parameter<string> Chosen = Parameter.Text("account", maxLength: 32);

    public CommandSpec Spec { get; } = new(Name, Chosen) { Key = "link" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var accounts = await people.AllAccountsAsync(turn.Person, cancel);
        if (accounts.All(account => account.Hash != turn.Get(Chosen))) return LinkScreens.Joined(turn, turn.Person, accounts, "link.joined");

        var profile = turn.Person.Profile with { RemindersOn = turn.Get(Chosen) };
        await people.ChangeAsync(turn.Person, profile, cancel);

        return LinkScreens.Joined(turn, turn.Person with { Profile = profile }, accounts, "link.joined");
    }
}
