using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Linking;

/// <summary>Says yes to joining, and where reminders come from then on: <c>link yes</c>.</summary>
internal sealed class JoinAccounts(LinkCodes codes, JoinPeople joining, PersonStore people) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "link yes";

    private static readonly Parameter<string> Question = Parameter.Text("which", maxLength: 8);
    private static readonly Parameter<string> RemindersOn = Parameter.Text("account", maxLength: 32);

    public CommandSpec Spec { get; } = new(Name, Question, RemindersOn) { Key = "link" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var asked = await codes.AskedAsync(turn.Person, turn.Now, cancel);
        var person = asked is not null && asked.Name == turn.Get(Question)
            ? await joining.JoinAsync(
                asked.By,
                turn.Person,
                there => JoinedSettings.Of(turn.Person.Profile, there) with { RemindersOn = turn.Get(RemindersOn) },
                transaction => LinkCodes.TakeAsync(transaction, turn.Person, asked, turn.Now),
                turn.Now,
                cancel)
            : null;

        return person is null
            ? new(new Block.Paragraph(turn.Say("link.over"))) { Buttons = [[new Button.Press(turn.Label("link.new.button"), new(NewLinkCode.Name))]] }
            : LinkScreens.Joined(turn, person, await people.AllAccountsAsync(person, cancel), "link.done");
    }
}

/// <summary>Says no to joining, or takes the own code or question back: <c>link no</c>.</summary>
internal sealed class LeaveAccounts(LinkCodes codes) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "link no";

    public CommandSpec Spec { get; } = new(Name);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        await codes.DropAsync(turn.Person, cancel);

        return new(new Block.Paragraph(turn.Say("link.left")));
    }
}
