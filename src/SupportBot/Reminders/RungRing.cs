using NodaTime;
using SupportBot.Commands;

namespace SupportBot.Reminders;

/// <summary>Finds the ring that a person answers: the one of the button, or the last one they were told of.</summary>
internal sealed class RungRing(ReminderStore reminders, RingStore rings)
{
    /// <summary>The reminder and which ring of it; nothing when there is none.</summary>
    public async Task<(Reminder Reminder, Instant Occurrence)?> FindAsync(Turn turn, CancellationToken cancel)
    {
        var isGiven = turn.Has(ReminderFields.OfRing) && turn.Has(ReminderFields.Ring);
        var last = isGiven ? null : await rings.LastAsync(turn.Person, cancel);
        if (!isGiven && last is null) return null;

        var reminder = await reminders.FindAsync(turn.Person, last?.ReminderId ?? turn.Get(ReminderFields.OfRing), cancel);

        return reminder is { Schedule: not null } ? (reminder, last?.Occurrence ?? turn.Get(ReminderFields.Ring)) : null;
    }
}
