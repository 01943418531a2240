using NodaTime;
using SupportBot.Commands;
using SupportBot.Reminders;
using SupportBot.Treatment;
using SupportBot.Trends;

namespace SupportBot.Report;

/// <summary>What a report says beside the chart.</summary>
/// <param name="Trend">The diary, courses and questionnaires of the days.</param>
/// <param name="Compared">The newest course that has begun, and what its comparison found; nothing when there is none.</param>
/// <param name="Taken">Each medicine reminder with what was answered on these days.</param>
internal sealed record Findings(Trend Trend, (Course Course, BeforeAfter? Result)? Compared, IReadOnlyList<(string Text, Counts Counts)> Taken);

/// <summary>Reads what a report needs.</summary>
internal sealed class ReportReader(TrendReader trends, CourseComparer comparer, ReminderStore reminders, Adherence adherence)
{
    /// <summary>The last days up to today, on the person's own calendar.</summary>
    public async Task<Findings> ReadAsync(Turn turn, int days, CancellationToken cancel)
    {
        var trend = await trends.ReadAsync(turn, days, cancel);
        var course = trend.Courses.Where(one => one.Start is { } start && start.First <= turn.Today).MaxBy(one => one.Start!.First);
        var from = turn.Person.Zone.AtStartOfDay(trend.Days.Start).ToInstant();
        var taken = new List<(string, Counts)>();

        foreach (var reminder in (await reminders.AllAsync(turn.Person, cancel)).Where(one => one.Kind is ReminderKind.Medicine))
        {
            var counts = await adherence.OfAsync(turn.Person, reminder, from, turn.Now, cancel);
            if (counts.Rung > 0) taken.Add((reminder.Text, counts));
        }

        return new(trend, course is null ? null : (course, comparer.Compare(course, trend.Diary, turn.Today).Result), taken);
    }
}
