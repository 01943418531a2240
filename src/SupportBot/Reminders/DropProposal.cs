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
        var reminder = await reminders.FindAsync(turn.Person, turn.Get(ReminderFields.Reminder), cancel);

        if (reminder is { State: not ReminderState.Proposed })
        {
            await reminders.KeepAsync(turn.Person, reminder with { Proposal = null }, cancel);

            return ReminderList.Say(turn, turn.Say("remind.unchanged"));
        }

        if (reminder is not null) await reminders.RemoveAsync(turn.Person, reminder.Id, cancel);

        return ReminderList.Say(turn, turn.Say("remind.dropped"));
    }
}
