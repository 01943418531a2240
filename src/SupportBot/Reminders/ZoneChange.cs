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
            if (reminder is { State: ReminderState.Active, Schedule: not (RingsAt or RingsEvery) })
            {
                await reminders.ChangeAsync(person, reminder, Upcoming.Next(reminder, person, now), cancel);
            }
        }

        alarm.Ring();
    }
}
