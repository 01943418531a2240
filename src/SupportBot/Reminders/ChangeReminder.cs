using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Asks what to change about a reminder: <c>/remind change 2</c>.</summary>
internal sealed class ChangeReminder(ReminderList list) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind change";

    public CommandSpec Spec { get; } = new(Name, ReminderFields.Reminder) { Key = "remind" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await list.FindAsync(turn, ReminderFields.Reminder, cancel) is not { State: not ReminderState.Stopped } reminder) return ReminderList.Gone(turn);

        return new Reply(new Block.Paragraph(turn.Say("remind.change", ("text", new Run.Strong(reminder.Text)))))
        {
            Buttons =
            [
                [
                    new Button.Press(turn.Label("remind.button.time"), new(ChangeTime.Name, reminder.Id)),
                    new Button.Press(turn.Label("remind.button.words"), new(ChangeWords.Name, reminder.Id)),
                    new Button.Press(turn.Label("remind.button.kind"), new(ChangeKind.Name, reminder.Id)),
                ],
            ],
        };
    }
}
