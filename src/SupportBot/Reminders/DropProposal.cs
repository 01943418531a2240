using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Takes back a time that was not agreed to: the answer "Cancel" under what was understood.</summary>
internal sealed class DropProposal(ReminderStore reminders) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind no";

    public CommandSpec Spec { get; } = new(Name, ReminderFields.Reminder) { Key = "remind" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await reminders.FindAsync(turn.Person, turn.Get(ReminderFields.Reminder), cancel) is not { } reminder) return Dropped(turn, "remind.dropped");
        if (reminder.State is not ReminderState.Proposed)
        {
            await reminders.KeepAsync(turn.Person, reminder with { Proposal = null }, cancel);

            return Dropped(turn, "remind.unchanged");
        }

        await reminders.RemoveAsync(turn.Person, reminder.Id, cancel);

        return Dropped(turn, "remind.dropped");
    }

    private static Reply Dropped(Turn turn, string phrase) => new(new Block.Paragraph(turn.Say(phrase))) { Buttons = [[ReminderList.Button(turn)]] };
}
