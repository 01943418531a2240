using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Treatment;

/// <summary>Compares the diary before and after a course, in the windows of its card.</summary>
internal sealed class CourseComparer(CourseCards cards)
{
    /// <summary>Compares; or says by the key of a phrase why there is nothing to compare.</summary>
    /// <param name="course">The course.</param>
    /// <param name="diary">The whole diary.</param>
    /// <param name="today">Today on the person's own calendar.</param>
    public (BeforeAfter? Result, string? Why) Compare(Course course, Diary diary, LocalDate today)
    {
        var past = course.PastSessions(today).ToArray();
        if (past.Length == 0) return (null, "compare.not-started");
        if (diary.From is not { } from) return (null, "compare.no-diary");

        var first = past[0].When.First;
        var last = course.Daily ? course.End?.Last ?? today : past[^1].When.Middle;
        last = LocalDate.Max(first, LocalDate.Min(last, today));

        return ComparedWindows.Of(cards.EffectOf(course), first, last, from, today) is { } windows ? (BeforeAfter.Of(diary.Mood, windows), null)
            : (null, from >= first ? "compare.no-before" : "compare.too-early");
    }

    /// <summary>The keys of what limits a comparison beyond what limits every one.</summary>
    public IReadOnlyList<string> Limits(Course course, ComparedWindows windows)
    {
        var start = course.Start!;
        var isEarly = cards.Of(course) is { } card && windows.After.Start < start.First.PlusDays(card.CourseModel.JudgeAfterDays);

        return
        [
            .. course.Card is null ? ["compare.limits.no-card"] : Array.Empty<string>(),
            .. isEarly ? ["compare.limits.early"] : Array.Empty<string>(),
            .. start.IsExact ? Array.Empty<string>() : ["compare.limits.rough"],
        ];
    }
}
