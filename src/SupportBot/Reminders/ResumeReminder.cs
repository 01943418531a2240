using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Goes on with a paused reminder: <c>/remind resume 2</c>.</summary>
internal sealed class ResumeReminder(ReminderList list, ReminderStore reminders, Alarm alarm) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind resume";

    public CommandSpec Spec { get; } = new(Name, ReminderFields.Reminder) { Key = "remind" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var found = await list.FindAsync(turn, ReminderFields.Reminder, cancel);
        if (found is not { State: ReminderState.Active or ReminderState.Paused } reminder) return ReminderList.Gone(turn);

        var resumed = reminder with { State = ReminderState.Active, FellSilent = false, CountsFrom = turn.Now };
        var next = Upcoming.Next(resumed, turn.Person, turn.Now);

        if (reminder.State is ReminderState.Paused)
        {
            await reminders.ChangeAsync(turn.Person, resumed, next, cancel);
            alarm.Ring();
        }

        return new Reply(new Block.Paragraph(next is null ? turn.Say("remind.resumed.over") : turn.Say("remind.resumed", ("text", new Run.Strong(reminder.Text)), ("time", new Run.Moment(next.DueAt)))))
        {
            Buttons = [[ReminderList.Button(turn)]],
        };
    }
}
