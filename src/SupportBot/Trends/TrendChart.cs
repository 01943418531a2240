using System.Globalization;
using NodaTime;
using SupportBot.Commands;
using SupportBot.Learn;
using SupportBot.Pictures.Chart;
using SupportBot.Questionnaires;

namespace SupportBot.Trends;

/// <summary>A trend as the content of a picture.</summary>
internal static class TrendChart
{
    private static readonly Dictionary<string, MarkShape> Shapes = new()
    {
        ["sleep"] = MarkShape.Moon,
        ["more-contact"] = MarkShape.Bubble,
        ["less-contact"] = MarkShape.Bubble,
        ["medicine"] = MarkShape.Pill,
        ["therapy"] = MarkShape.Rings,
        ["illness"] = MarkShape.Plus,
        ["exercise"] = MarkShape.Dumbbell,
        ["alcohol"] = MarkShape.Glass,
        ["stress"] = MarkShape.Bolt,
        ["good-event"] = MarkShape.Sun,
        ["cycle"] = MarkShape.Drop,
    };

    public static ChartContent Of(Turn turn, Trend trend, QuestionnaireShelf shelf) => new(Of(trend.Days.Start), Of(trend.Days.End), Words(turn, trend))
    {
        Scores =
        [
            .. trend.Diary.All.Where(one => one.Entry.Mood is not null && trend.Days.Contains(one.Day))
                .Select(one => new ChartPoint(Of(one.Day), one.Entry.Mood!.Value)),
        ],
        Median = [.. trend.Line.Select(point => new ChartPoint(Of(point.Day), point.Score))],
        Unscored = [.. trend.Unscored.Select(Of)],
        Sessions =
        [
            .. trend.Sessions.Select(pair => new ChartFlag(Of(pair.Session.When.Middle), Flag(turn, trend, pair.Course.Name, $"{pair.Session.Dose}", pair.Session.When.Middle), Plain(turn, trend, pair.Session.When.Middle))
            {
                RoughDays = Period.DaysBetween(pair.Session.When.First, pair.Session.When.Last) / 2,
            }),
        ],
        Bands = [.. EffectBands.Of(trend).Select(band => new ChartBand(Of(band.Days.Start), Of(band.Days.End), band.Kind))],
        Marks =
        [
            .. trend.Diary.All.Where(one => trend.Days.Contains(one.Day))
                .SelectMany(one => one.Entry.Changed, (one, change) => new ChartMark(Of(one.Day), Shapes[change])).Distinct(),
        ],
        Strips = [.. shelf.All.Select(one => Strip(turn, trend, one)).Where(strip => strip.Points.Count > 0)],
    };

    /// <summary>A day as it stands on the axis.</summary>
    public static string DayText(Turn turn, LocalDate day) => day.ToString("d MMM", CultureOf(turn));

    /// <summary>A day as it stands in a sentence: with its year where the days shown are of more than one.</summary>
    public static string LongDayText(Turn turn, Trend trend, LocalDate day) =>
        trend.Days.Start.Year == trend.Days.End.Year ? DayText(turn, day) : day.ToString("d MMM uuuu", CultureOf(turn));

    /// <summary>Where the timing comes from. What it says about another session is for a clinician and not shown.</summary>
    private static string BasisOf(CourseModel model) => string.Join(
        ';', model.Basis.Split(';').Where(part => !part.Contains("redose", StringComparison.OrdinalIgnoreCase))).TrimEnd('.');

    private static ChartWords Words(Turn turn, Trend trend) => new(
        turn.Label("trends.title"),
        turn.Label("trends.subtitle", ("from", LongDayText(turn, trend, trend.Days.Start)), ("to", trend.Days.End.ToString("d MMM uuuu", CultureOf(turn))), ("count", $"{trend.Scores.Count}"), ("days", $"{trend.Days.Length}")))
    {
        Best = turn.Label("trends.best"),
        Worst = turn.Label("trends.worst"),
        Score = turn.Label("trends.dot"),
        Median = turn.Label("trends.line"),
        Unscored = turn.Label("trends.unscored"),
        Session = turn.Label("trends.session"),
        Bands = Enum.GetValues<BandKind>().ToDictionary(kind => kind, kind => turn.Label(KeyOf(kind))),
        Marks = Shapes.Where(pair => pair.Key is not "less-contact")
            .ToDictionary(pair => pair.Value, pair => turn.Label(pair.Key is "more-contact" ? "trends.contact" : $"checkin.changed.{pair.Key}")),
        Source = trend.Banded is var (_, card) ? turn.Label("trends.source", ("name", card.Name), ("basis", BasisOf(card.CourseModel))) : "",
        Day = day => DayText(turn, LocalDate.FromDateOnly(day)),
        Month = day => day.ToString(day.Month == 1 ? "MMM yyyy" : "MMM", CultureOf(turn)),
        Number = value => value.ToString("0.#", CultureOf(turn)),
        RightToLeft = CultureOf(turn).TextInfo.IsRightToLeft,
    };

    /// <summary>The key of a band's name.</summary>
    public static string KeyOf(BandKind kind) => kind switch
    {
        BandKind.TooEarly => "trends.too-early",
        BandKind.Plausible => "trends.plausible",
        _ => "trends.may-fade",
    };

    private static string Flag(Turn turn, Trend trend, string name, string dose, LocalDate day)
    {
        var several = trend.Sessions.Select(pair => pair.Course.Id).Distinct().Count() > 1;

        return string.Join(" · ", new[] { several ? turn.Speech.Own(name) : "", turn.Speech.Own(dose), LongDayText(turn, trend, day) }.Where(text => text.Length > 0));
    }

    /// <summary>What a flag says when the fonts have no letter for what the person wrote.</summary>
    private static string Plain(Turn turn, Trend trend, LocalDate day) => $"{turn.Label("trends.session")} · {LongDayText(turn, trend, day)}";

    private static ChartStrip Strip(Turn turn, Trend trend, Questionnaire questionnaire) => new(
        turn.Label("trends.strip", ("name", questionnaire.Name)),
        0,
        questionnaire.Most,
        [
            .. trend.Filled.Where(one => one.Which == questionnaire.Id)
                .Select(one => (Day: one.At.InZone(turn.Person.Zone).Date, one.Total))
                .Where(point => trend.Days.Contains(point.Day))
                .Select(point => new ChartPoint(Of(point.Day), point.Total)),
        ]);

    private static DateOnly Of(LocalDate day) => day.ToDateOnly();

    private static CultureInfo CultureOf(Turn turn) => CultureInfo.GetCultureInfo(turn.Speech.Language);
}
