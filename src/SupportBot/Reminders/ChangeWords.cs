using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Changes what a reminder says.</summary>
internal sealed class ChangeWords(ReminderList list, ReminderStore reminders, Proposals proposals) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind words";

    private static readonly Parameter<string> Reminder = ReminderFields.Reminder with { Rest = false };

    public CommandSpec Spec { get; } = new(Name, Reminder, ReminderFields.What) { Key = "remind" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await list.FindAsync(turn, Reminder, cancel) is not { State: not ReminderState.Stopped } reminder) return ReminderList.Gone(turn);

        var changed = reminder with { Text = turn.Get(ReminderFields.What) };
        await reminders.KeepAsync(turn.Person, changed, cancel);

        return changed.State is ReminderState.Proposed
            ? await proposals.AskAsync(turn, changed, cancel)
            : new Reply(new Block.Paragraph(turn.Say("remind.changed.words", ("text", new Run.Strong(changed.Text))))) { Buttons = [[ReminderList.Button(turn)]] };
    }
}
