using System.Globalization;
using NodaTime;
using SupportBot.CheckIns;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Treatment;

namespace SupportBot.Trends;

/// <summary>A trend in words: the same statement as the picture, for people who cannot see it or would rather read.</summary>
internal static class TrendText
{
    private const int Few = 3;

    /// <summary>The sentences, in order.</summary>
    public static IReadOnlyList<string> Of(Turn turn, Trend trend) =>
    [
        .. Moods(turn, trend),
        .. trend.Unscored.Count > 0 ? [turn.Label("trends.text.unscored", ("count", $"{trend.Unscored.Count}"))] : Array.Empty<string>(),
        .. Sessions(turn, trend),
        .. EffectBands.Of(trend).Select(band => turn.Label(
            "trends.text.band", ("band", turn.Label(TrendChart.KeyOf(band.Kind))), ("from", Day(turn, trend, band.Days.Start)), ("to", Day(turn, trend, band.Days.End)))),
        .. Changes(turn, trend),
        .. Questionnaires(turn, trend),
    ];

    private static IEnumerable<string> Moods(Turn turn, Trend trend)
    {
        if (trend.Scores.Count == 0)
        {
            yield return turn.Label("trends.text.none", ("days", $"{trend.Days.Length}"));
            yield break;
        }

        yield return turn.Label(
            "trends.text.moods",
            ("count", $"{trend.Scores.Count}"),
            ("days", $"{trend.Days.Length}"),
            ("least", Number(turn, trend.Scores.Min(score => score.Score))),
            ("most", Number(turn, trend.Scores.Max(score => score.Score))),
            ("middle", Number(turn, MoodSeries.MedianOf([.. trend.Scores.Select(score => score.Score)])!.Value)));

        if (trend.Line is [var first, .., var last])
        {
            yield return turn.Label(
                "trends.text.line",
                ("first", Number(turn, first.Score)), ("from", Day(turn, trend, first.Day)), ("last", Number(turn, last.Score)), ("to", Day(turn, trend, last.Day)));
        }
    }

    /// <summary>A sentence for each session, or for all of a course where it has many.</summary>
    private static IEnumerable<string> Sessions(Turn turn, Trend trend) => trend.Sessions
        .GroupBy(pair => pair.Course.Id)
        .SelectMany(course => course.Count() > Few ? [All(turn, [.. course])] : course.Select(pair => turn.Label(
            "trends.text.session",
            ("what", string.Join(", ", new[] { turn.Speech.Own(pair.Course.Name), $"{pair.Session.Dose}" }.Where(text => text.Length > 0))),
            ("date", pair.Session.When.Text(turn.Speech)))));

    private static string All(Turn turn, (Course Course, Session Session)[] sessions) => turn.Label(
        "trends.text.sessions",
        ("what", turn.Speech.Own(sessions[0].Course.Name)),
        ("count", $"{sessions.Length}"),
        ("list", string.Join(", ", sessions.Select(pair => pair.Session.Dose is { } dose
            ? turn.Label("trends.text.dose-on", ("dose", $"{dose}"), ("date", pair.Session.When.Text(turn.Speech)))
            : pair.Session.When.Text(turn.Speech)))));

    private static IEnumerable<string> Changes(Turn turn, Trend trend)
    {
        var days = trend.Diary.All.Where(one => trend.Days.Contains(one.Day)).SelectMany(one => one.Entry.Changed, (one, change) => (one.Day, change)).Distinct();
        var counts = days.GroupBy(pair => pair.change, pair => pair.Day).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => turn.Label("trends.text.change", ("what", turn.Label($"checkin.changed.{group.Key}")), ("times", $"{group.Count()}")))
            .ToArray();

        return counts.Length == 0 ? [] : [turn.Label("trends.text.changes", ("changes", string.Join(", ", counts)))];
    }

    private static IEnumerable<string> Questionnaires(Turn turn, Trend trend) => trend.Filled
        .Select(one => (one.Which, one.Total, Day: one.At.InZone(turn.Person.Zone).Date))
        .Where(one => trend.Days.Contains(one.Day))
        .GroupBy(one => one.Which)
        .Select(group => turn.Label(
            "trends.text.questionnaire",
            ("name", turn.Label($"trends.name.{group.Key}")),
            ("totals", string.Join(", ", group.Select(one => $"{one.Total} ({Day(turn, trend, one.Day)})")))));

    private static string Day(Turn turn, Trend trend, LocalDate day) => TrendChart.LongDayText(turn, trend, day);

    private static string Number(Turn turn, double value) => value.ToString("0.#", CultureInfo.GetCultureInfo(turn.Speech.Language));
}
