using SupportBot.Commands;
using SupportBot.Reminders;

namespace SupportBot.Treatment;

/// <summary>Lets the reminders that count from the last session follow whatever changed about sessions.</summary>
internal sealed class SessionMoves(CourseStore courses, SessionReminders reminders)
{
    /// <summary>Looks for the last session and counts from it.</summary>
    public async Task FollowAsync(Turn turn, CancellationToken cancel)
    {
        if (LastSession.Of(await courses.AllOfAsync(turn.Person, cancel), turn.Today) is { } day)
        {
            await reminders.CountFromAsync(turn.Person, day, turn.Now, cancel);
        }
    }
}
