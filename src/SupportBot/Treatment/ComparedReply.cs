using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SupportBot.CheckIns;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>
/// Says what a comparison found: one plain sentence, then the numbers, then what else changed, then what it cannot tell.
/// </summary>
internal static class ComparedReply
{
    /// <summary>The key of the hours of daylight.</summary>
    public const string Daylight = "daylight";

    private const double Same = 0.25;
    private const double Little = 1;
    private const double Narrow = 0.05;

    /// <summary>From this correlation of neighbouring days on a change of a point and a half was found in half of simulated diaries.</summary>
    private const double Alike = 0.5;

    public static Reply Of(Turn turn, Course course, BeforeAfter compared, IReadOnlyList<OtherChange> others, IReadOnlyList<string> limits) => new(
    [
        new Block.Heading(course.Name),
        new Block.Paragraph([new Run.Strong(turn.Label(FirstLine(compared)))]),
        .. compared.Found is null ? [new Block.Paragraph(Missing(turn, compared))] : Array.Empty<Block>(),
        new Block.Facts(compared.Found is { } found ? [.. Windows(turn, compared), .. Numbers(turn, found)] : Windows(turn, compared)),
        .. compared.Found is null ? Array.Empty<Block>() : Else(turn, others),
        new Block.Note(Limits(turn, [.. limits, .. Own(compared)])),
    ])
    {
        Buttons = [[new Button.Press(turn.Label("compare.course.button"), new("treatment", course.Id))]],
    };

    /// <summary>The key of the first line.</summary>
    public static string FirstLine(BeforeAfter compared)
    {
        if (compared.Found is not { } found) return "compare.first.not-enough";

        var difference = found.Mean.Value;
        if (compared.Verdict is Verdict.CouldBeChance && Math.Abs(difference) < Same) return "compare.first.same";

        var way = difference > 0 ? "up" : "down";

        return compared.Verdict switch
        {
            Verdict.CouldBeChance => $"compare.first.chance.{(Math.Abs(difference) < Little ? "little" : "more")}.{way}",
            Verdict.HappensAnyway => $"compare.first.anyway.{way}",
            Verdict.TrendGoesOn => $"compare.first.trend.{way}",
            Verdict.Slight => $"compare.first.slight.{way}",
            _ => $"compare.first.clear.{way}",
        };
    }

    private static Words Missing(Turn turn, BeforeAfter compared) => turn.Say(
        "compare.needs",
        ("scores", $"{BeforeAfter.FewestScores}"),
        ("days", $"{ComparedWindows.Shortest}"),
        ("before", $"{compared.Before.Scores.Count}"),
        ("after", $"{compared.After.Scores.Count}"));

    private static IReadOnlyList<Fact> Windows(Turn turn, BeforeAfter compared) =>
    [
        new(turn.Label("compare.before"), Window(turn, compared.Before)),
        new(turn.Label("compare.after"), Window(turn, compared.After)),
        .. compared.Before.Unscored + compared.After.Unscored > 0
            ? [new Fact(turn.Label("compare.unscored"), turn.Say(
                "compare.unscored.text", ("before", $"{compared.Before.Unscored}"), ("after", $"{compared.After.Unscored}")))]
            : Array.Empty<Fact>(),
    ];

    private static Words Window(Turn turn, SeriesWindow window) => window.Scores.Count == 0
        ? turn.Say("compare.window.empty", ("from", Day(turn, window.Days.Start)), ("to", Day(turn, window.Days.End)))
        : turn.Say(
            "compare.window",
            ("mean", Number(turn, window.Mean)),
            ("count", $"{window.Scores.Count}"),
            ("from", Day(turn, window.Days.Start)),
            ("to", Day(turn, window.Days.End)));

    private static IEnumerable<Fact> Numbers(Turn turn, BeforeAfter.Numbers found) =>
    [
        new(turn.Label("compare.difference"), Interval(turn, found.Mean)),
        new(turn.Label("compare.median"), Interval(turn, found.Median)),
        new(turn.Label("compare.placebo"), found.Placebo.Says
            ? turn.Say("compare.placebo.text", ("times", $"{found.Placebo.AsBig}"), ("places", $"{found.Placebo.Places}"))
            : turn.Say("compare.placebo.short")),
        new(turn.Label("compare.trend"), found.Trend.Says
            ? turn.Say("compare.trend.text", ("slope", Signed(turn, found.Trend.PerWeek)))
            : turn.Say("compare.trend.short")),
    ];

    private static Block[] Else(Turn turn, IReadOnlyList<OtherChange> others)
    {
        var marked = others.Where(other => other.StandsOut).Select(other => Line(turn, other)).ToArray();

        return marked.Length == 0
            ? [new Block.Paragraph(turn.Say("compare.else.none"))]
            : [new Block.Paragraph(turn.Say("compare.else")), new Block.Points(marked)];
    }

    private static Words Line(Turn turn, OtherChange other) => other.Key switch
    {
        Diary.Energy => turn.Say("compare.else.points", ("what", turn.Label("checkin.fact.energy")), ("before", Number(turn, other.Before)), ("after", Number(turn, other.After))),
        Diary.Sleep => turn.Say("compare.else.hours", ("what", turn.Label("checkin.fact.sleep")), ("before", Number(turn, other.Before)), ("after", Number(turn, other.After))),
        Daylight => turn.Say("compare.else.hours", ("what", turn.Label("compare.daylight")), ("before", Number(turn, other.Before)), ("after", Number(turn, other.After))),
        _ => turn.Say("compare.else.share", ("what", turn.Label($"checkin.changed.{other.Key}")), ("before", Percent(other.Before)), ("after", Percent(other.After))),
    };

    /// <summary>The keys of what this diary cannot tell as well as others.</summary>
    private static IEnumerable<string> Own(BeforeAfter compared)
    {
        if (compared.Found is not { } found) yield break;
        if (found.Correlation >= Alike) yield return "compare.limits.alike";
        if (compared.Verdict is Verdict.Slight or Verdict.Clear && found.Trend.MayBePart(found.Mean.Value)) yield return "compare.limits.slope";
    }

    private static Words Limits(Turn turn, IReadOnlyList<string> limits) =>
        [.. turn.Say("compare.limits"), .. limits.SelectMany(limit => (Run[])[" ", .. turn.Say(limit)])];

    /// <summary>Scores are whole steps, and so a middle day can come out the same every time: that is no certainty.</summary>
    private static Words Interval(Turn turn, DifferenceInterval interval) => turn.Say(
        interval.High - interval.Low < Narrow ? "compare.interval.coarse" : "compare.interval", ("value", Signed(turn, interval.Value)), ("low", Signed(turn, interval.Low)), ("high", Signed(turn, interval.High)));

    private static string Day(Turn turn, LocalDate day) => LocalDatePattern.Create("d MMM uuuu", CultureOf(turn)).Format(day);

    private static string Number(Turn turn, double value) => value.ToString("0.0", CultureOf(turn));

    private static string Signed(Turn turn, double value) => value.ToString("+0.0;-0.0;0.0", CultureOf(turn));

    private static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture);

    private static CultureInfo CultureOf(Turn turn) => CultureInfo.GetCultureInfo(turn.Speech.Language);
}
