using NodaTime;
using SupportBot.Commands;
using SupportBot.People;
using SupportBot.Reminders;

namespace SupportBot.Treatment;

/// <summary>Lets the reminders that count from the last session follow whatever changed about sessions.</summary>
internal sealed class SessionMoves(CourseStore courses, SessionReminders reminders) : IFollowsJoining
{
    /// <summary>Looks for the last session and counts from it.</summary>
    public Task FollowAsync(Turn turn, CancellationToken cancel) => FollowAsync(turn.Person, turn.Now, cancel);

    /// <inheritdoc/>
    public async Task FollowAsync(Person person, Instant now, CancellationToken cancel)
    {
        if (LastSession.Of(await courses.AllOfAsync(person, cancel), now.InZone(person.Zone).Date) is { } day)
        {
            await reminders.CountFromAsync(person, day, now, cancel);
        }
    }
}
