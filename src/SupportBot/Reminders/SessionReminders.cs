using NodaTime;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>Moves the reminders that count from the last session when a session is noted.</summary>
internal sealed class SessionReminders(ReminderStore reminders, Alarm alarm)
{
    /// <summary>Counts from a session's day from now on.</summary>
    /// <param name="person">Whose session it was.</param>
    /// <param name="day">Its day on their own calendar.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task CountFromAsync(Person person, LocalDate day, Instant now, CancellationToken cancel)
    {
        foreach (var reminder in await reminders.AllAsync(person, cancel))
        {
            if (reminder.State is ReminderState.Stopped || reminder.Schedule is not RingsAfterSession after || after.Session == day) continue;

            var moved = reminder with { Schedule = after with { Session = day } };
            await reminders.MoveAsync(person, moved, Upcoming.Next(moved, person, now), cancel);
        }

        alarm.Ring();
    }
}
