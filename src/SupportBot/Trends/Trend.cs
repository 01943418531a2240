using NodaTime;
using SupportBot.CheckIns;
using SupportBot.Commands;
using SupportBot.Learn;
using SupportBot.Questionnaires;
using SupportBot.Treatment;

namespace SupportBot.Trends;

/// <summary>Everything that is drawn and said about some days of a diary.</summary>
/// <param name="Days">The days, both ends included.</param>
/// <param name="Diary">The whole diary.</param>
/// <param name="Courses">All courses.</param>
/// <param name="Banded">The course whose timing is drawn, with its card; nothing when none has a card.</param>
/// <param name="Filled">All filled questionnaires, oldest first.</param>
internal sealed record Trend(
    DateInterval Days, Diary Diary, IReadOnlyList<Course> Courses, (Course Course, Card Card)? Banded, IReadOnlyList<FilledQuestionnaire> Filled)
{
    /// <summary>The days with a mood.</summary>
    public IReadOnlyList<DayScore> Scores { get; } = [.. Diary.Mood.Scored.Where(score => Days.Contains(score.Day))];

    /// <summary>The running median on these days; it looks back into the days before them.</summary>
    public IReadOnlyList<DayScore> Line { get; } = [.. RunningMedian.Of(Diary.Mood).Where(point => Days.Contains(point.Day))];

    /// <summary>The days answered without a score.</summary>
    public IReadOnlyList<LocalDate> Unscored { get; } = [.. Diary.Mood.Unscored.Where(Days.Contains)];

    /// <summary>The sessions on these days, earliest first.</summary>
    public IReadOnlyList<(Course Course, Session Session)> Sessions { get; } =
    [
        .. Courses.SelectMany(course => course.Sessions, (course, session) => (course, session))
            .Where(pair => Days.Contains(pair.session.When.Middle)).OrderBy(pair => pair.session.When.Middle),
    ];
}

/// <summary>Reads what a trend needs.</summary>
internal sealed class TrendReader(CheckInStore checkIns, CourseStore courses, CourseCards cards, QuestionnaireStore questionnaires)
{
    /// <summary>The last days up to today, on the person's own calendar.</summary>
    public async Task<Trend> ReadAsync(Turn turn, int days, CancellationToken cancel)
    {
        var all = await courses.AllOfAsync(turn.Person, cancel);
        var banded = all.LastOrDefault(course => cards.Of(course) is not null && course.Start is { } start && start.First <= turn.Today);

        return new(
            new(turn.Today.PlusDays(1 - days), turn.Today),
            await checkIns.DiaryAsync(turn.Person, cancel),
            all,
            banded is null ? null : (banded, cards.Of(banded)!),
            await questionnaires.AllOfAsync(turn.Person, cancel));
    }
}
