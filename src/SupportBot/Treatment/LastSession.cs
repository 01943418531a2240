using NodaTime;
using NodaTime.Extensions;
using SupportBot.People;
using SupportBot.Reminders;

namespace SupportBot.Treatment;

/// <summary>Tells the reminders when the last session was.</summary>
internal sealed class LastSession(CourseStore courses, TimeProvider time) : ILastSession
{
    /// <inheritdoc/>
    public async Task<LocalDate?> FindAsync(Person person, CancellationToken cancel)
    {
        var today = time.GetCurrentInstant().InZone(person.Zone).Date;

        return Of(await courses.AllOfAsync(person, cancel), today);
    }

    /// <summary>The day of the newest session that has come, of treatments given in sessions; nothing when there is none.</summary>
    public static LocalDate? Of(IReadOnlyList<Course> courses, LocalDate today)
    {
        var past = courses.Where(course => !course.Daily).SelectMany(course => course.PastSessions(today)).ToArray();

        return past.Length == 0 ? null : past.Max(session => LocalDate.Min(session.When.Middle, today));
    }
}
