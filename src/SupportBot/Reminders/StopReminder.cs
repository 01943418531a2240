using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>
/// Ends a reminder: <c>/remind stop 2</c>. Its counts stay for the person's report until they erase it.
/// </summary>
internal sealed class StopReminder(ReminderList list, ReminderStore reminders) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind stop";

    public CommandSpec Spec { get; } = new(Name, ReminderFields.Reminder) { Key = "remind", LastsToTheEnd = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var found = await list.FindAsync(turn, ReminderFields.Reminder, cancel);
        if (found is not { Schedule: not null } reminder) return ReminderList.Gone(turn);

        if (reminder.State is not ReminderState.Stopped)
        {
            var stopped = reminder with { State = ReminderState.Stopped, Proposal = null, FellSilent = false };
            await reminders.ChangeAsync(turn.Person, stopped, null, cancel);
        }

        return new Reply(new Block.Paragraph(turn.Say("remind.stopped", ("text", new Run.Strong(reminder.Text)))))
        {
            Buttons =
            [
                [
                    new Button.Press(turn.Label("remind.button.erase"), new(EraseReminder.Name, reminder.Id)),
                    ReminderList.Button(turn),
                ],
            ],
        };
    }
}
