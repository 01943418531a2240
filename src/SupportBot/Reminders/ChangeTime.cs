using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Proposes another time for a reminder. Until the person says yes, the old one goes on.</summary>
internal sealed class ChangeTime(ReminderList list, Proposals proposals) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind time";

    private static readonly Parameter<string> Reminder = ReminderFields.Reminder with { Rest = false };

    public CommandSpec Spec { get; } = new(Name, Reminder, ReminderFields.When) { Key = "remind" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await list.FindAsync(turn, Reminder, cancel) is not { State: not ReminderState.Stopped } reminder) return ReminderList.Gone(turn);

        return await proposals.AskAsync(turn, reminder with { Proposal = new(turn.Get(ReminderFields.When), null, IsChosen: false) }, cancel);
    }
}
