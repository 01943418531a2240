using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Linking;

/// <summary>What people see of their accounts.</summary>
internal static class LinkScreens
{
    private const int MostAccounts = 4;

    /// <summary>A code, and what to do with it.</summary>
    public static Reply Code(Turn turn, string code) => new(
        new Block.Paragraph(turn.Say("link.your-code")),
        new Block.Paragraph([new Run.Strong($"/link {code}")]),
        new Block.Note(turn.Say("link.your-code.care")))
    {
        Buttons = [[new Button.Copy(turn.Label("link.copy.button"), $"/link {code}"), new Button.Press(turn.Label("link.back.button"), new(LeaveAccounts.Name))]],
    };

    /// <summary>The accounts that are joined, below a sentence.</summary>
    public static Reply Joined(Turn turn, Person person, IReadOnlyList<Account> accounts, string key)
    {
        var names = AccountNames.Of(accounts, person.Zone, turn.Speech);
        var chosen = Math.Max(0, accounts.TakeWhile(account => account.Hash != person.Profile.RemindersOn).Count() is var at && at < accounts.Count ? at : 0);

        return new(
            new Block.Paragraph(turn.Say(key, ("accounts", string.Join(", ", names)))),
            new Block.Paragraph(turn.Say("link.reminders", ("account", names[chosen]))))
        {
            Buttons =
            [
                .. accounts.Select((account, i) => (account, name: names[i])).Where((_, i) => i != chosen).Take(MostAccounts).Select(one => (IReadOnlyList<Button>)
                [
                    new Button.Press(turn.Label("link.reminders.button", ("account", one.name)), new(SendRemindersTo.Name, one.account.Hash)),
                ]),
                [new Button.Press(turn.Label("link.more.button"), new(NewLinkCode.Name)), new Button.Press(turn.Label("link.part.button"), new(PartAccounts.Name))],
            ],
        };
    }
}
