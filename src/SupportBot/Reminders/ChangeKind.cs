using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Changes what a reminder is about.</summary>
internal sealed class ChangeKind(ReminderList list, ReminderStore reminders, Proposals proposals) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind kind";

    private static readonly Parameter<string> Reminder = ReminderFields.Reminder with { Rest = false };
    private static readonly Parameter<string> Kind = ReminderFields.Kind with { Optional = false };

    public CommandSpec Spec { get; } = new(Name, Reminder, Kind) { Key = "remind" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await list.FindAsync(turn, Reminder, cancel) is not { State: not ReminderState.Stopped } reminder) return ReminderList.Gone(turn);

        var changed = reminder with { Kind = ReminderFields.KindOf(turn.Get(Kind)) };
        await reminders.KeepAsync(turn.Person, changed, cancel);

        return changed.State is ReminderState.Proposed
            ? await proposals.AskAsync(turn, changed, cancel)
            : new Reply(new Block.Paragraph(turn.Say("remind.changed.kind", ("kind", turn.Label($"remind.kind.{turn.Get(Kind)}"))))) { Buttons = [[ReminderList.Button(turn)]] };
    }
}
