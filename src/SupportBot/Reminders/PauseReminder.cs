using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Lets a reminder rest until the person goes on with it: <c>/remind pause 2</c>.</summary>
internal sealed class PauseReminder(ReminderList list, ReminderStore reminders) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind pause";

    public CommandSpec Spec { get; } = new(Name, ReminderFields.Reminder) { Key = "remind", LastsToTheEnd = true };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await list.FindOpenAsync(turn, ReminderFields.Reminder, cancel) is not { Schedule: not null } reminder)
        {
            return ReminderList.Gone(turn);
        }

        if (reminder.State is ReminderState.Active)
        {
            await reminders.ChangeAsync(turn.Person, reminder with { State = ReminderState.Paused }, null, cancel);
        }

        return new Reply(new Block.Paragraph(turn.Say("remind.paused", ("text", new Run.Strong(reminder.Text)))))
        {
            Buttons =
            [
                [
                    new Button.Press(turn.Label("remind.button.resume"), new(ResumeReminder.Name, reminder.Id)),
                    ReminderList.Button(turn),
                ],
            ],
        };
    }
}
