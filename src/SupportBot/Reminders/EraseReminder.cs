using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Erases a reminder that was stopped, with its counts.</summary>
internal sealed class EraseReminder(ReminderStore reminders) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind erase";

    public CommandSpec Spec { get; } = new(Name, ReminderFields.Reminder) { Key = "remind", LastsToTheEnd = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var reminder = await reminders.FindAsync(turn.Person, turn.Get(ReminderFields.Reminder), cancel);
        if (reminder is { State: not ReminderState.Stopped }) return ReminderList.Gone(turn);
        if (reminder is not null) await reminders.RemoveAsync(turn.Person, reminder.Id, cancel);

        return ReminderList.Say(turn, turn.Say("remind.erased"));
    }
}
