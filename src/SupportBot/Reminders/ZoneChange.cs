using NodaTime;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>Moves a person's reminders when they change their zone: 9:00 stays 9:00.</summary>
internal sealed class ZoneChange(ReminderStore reminders, Alarm alarm) : IFollowsZone
{
    /// <inheritdoc/>
    public async Task FollowAsync(Person person, Instant now, CancellationToken cancel)
    {
        foreach (var reminder in await reminders.AllAsync(person, cancel))
        {
            if (reminder is not { State: ReminderState.Active, Schedule: not (RingsAt or RingsEvery) }) continue;

            // A time that is over already where the person is now still rings when it would have.
            if (Upcoming.Next(reminder, person, now) is { } next)
            {
                await reminders.MoveAsync(person, reminder, next, cancel);
            }
        }

        alarm.Ring();
    }
}
