using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Treatment;

/// <summary>What the comparison may say in its first line.</summary>
internal enum Verdict
{
    /// <summary>Too few scored days on one side; <see cref="BeforeAfter.Needs"/> says what is needed.</summary>
    NotEnough,

    /// <summary>The interval holds no change at all: it could be chance.</summary>
    CouldBeChance,

    /// <summary>Changes this big came by themselves before.</summary>
    HappensAnyway,

    /// <summary>It may be just the slope from before going on.</summary>
    TrendGoesOn,

    /// <summary>More than chance, but under nine tenths of a step of the scale.</summary>
    Slight,

    /// <summary>A change of about a step or more that no check explains. Says nothing about why.</summary>
    Clear,
}

/// <summary>The honest before and after of a course. Pure: the same diary gives the same result.</summary>
/// <param name="Verdict">What the first line may say.</param>
/// <param name="Windows">The windows compared.</param>
/// <param name="Before">The diary before.</param>
/// <param name="After">The diary in the effect window.</param>
internal sealed record BeforeAfter(Verdict Verdict, ComparedWindows Windows, SeriesWindow Before, SeriesWindow After)
{
    /// <summary>The fewest scored days on each side.</summary>
    public const int FewestScores = 10;

    /// <summary>The least change that is not slight, in points: what rounds to a step of the scale.</summary>
    private const double Step = 0.9;

    /// <summary>How many scored days, and days at all, are missing on each side; all 0 when there is enough.</summary>
    public required Shortfall Needs { get; init; }

    /// <summary>The numbers; nothing when there is not enough.</summary>
    public Numbers? Found { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="series">The diary.</param>
    /// <param name="windows">What to compare.</param>
    public static BeforeAfter Of(MoodSeries series, ComparedWindows windows)
    {
        var (before, after) = (series.Window(windows.Before), series.Window(windows.After));
        var needs = Shortfall.Of(before, after);

        if (needs.Any)
        {
            return new(Verdict.NotEnough, windows, before, after) { Needs = needs };
        }

        var phi = FirstOrderCorrelation.Estimate(Pieces(series, windows));
        var intervals = BootstrapIntervals.Of(before, after, phi, SeededRandom.For([.. before.Scores, .. after.Scores]));
        var difference = intervals.Mean.Value;
        var numbers = new Numbers(
            intervals.Mean,
            intervals.Median,
            phi,
            intervals.BlockLength,
            TrendCheck.Of(series, windows, phi),
            PlaceboInTime.Of(series, windows, difference));

        return new(Judge(numbers), windows, before, after) { Needs = needs, Found = numbers };
    }

    private static Verdict Judge(Numbers numbers) =>
        !numbers.Mean.ExcludesZero ? Verdict.CouldBeChance
        : numbers.Placebo.HappensAnyway ? Verdict.HappensAnyway
        : numbers.Trend.Explains(numbers.Mean.Value) ? Verdict.TrendGoesOn
        : Math.Abs(numbers.Mean.Value) < Step ? Verdict.Slight
        : Verdict.Clear;

    /// <summary>The two windows, and the diary before them cut into pieces as long: each has a level of its own.</summary>
    private static IEnumerable<IReadOnlyList<DayScore>> Pieces(MoodSeries series, ComparedWindows windows)
    {
        yield return series.Window(windows.Before).Scores;
        yield return series.Window(windows.After).Scores;

        for (var i = 1; i <= 4; i++)
        {
            var end = windows.Before.Start.PlusDays(-1 - ((i - 1) * ComparedWindows.Longest));
            var piece = series.Window(new(end.PlusDays(1 - ComparedWindows.Longest), end)).Scores;

            if (piece.Count >= FewestScores)
            {
                yield return piece;
            }
        }
    }

    /// <summary>What is missing on each side.</summary>
    /// <param name="ScoresBefore">Scored days missing before.</param>
    /// <param name="ScoresAfter">Scored days missing after.</param>
    /// <param name="DaysBefore">Days missing before.</param>
    /// <param name="DaysAfter">Days missing after.</param>
    internal sealed record Shortfall(int ScoresBefore, int ScoresAfter, int DaysBefore, int DaysAfter)
    {
        /// <summary>Whether anything is missing.</summary>
        public bool Any => ScoresBefore + ScoresAfter + DaysBefore + DaysAfter > 0;

        public static Shortfall Of(SeriesWindow before, SeriesWindow after) => new(
            Math.Max(0, FewestScores - before.Scores.Count),
            Math.Max(0, FewestScores - after.Scores.Count),
            Math.Max(0, ComparedWindows.Shortest - before.Days.Length),
            Math.Max(0, ComparedWindows.Shortest - after.Days.Length));
    }

    /// <summary>What was found.</summary>
    /// <param name="Mean">The difference of means with its interval.</param>
    /// <param name="Median">The difference of medians with its interval.</param>
    /// <param name="Correlation">The correlation of neighbouring days, 0 to 0.95.</param>
    /// <param name="BlockLength">The mean block length of the bootstrap in days.</param>
    /// <param name="Trend">The slope before.</param>
    /// <param name="Placebo">How often a change this big came by itself.</param>
    internal sealed record Numbers(
        DifferenceInterval Mean,
        DifferenceInterval Median,
        double Correlation,
        double BlockLength,
        TrendCheck Trend,
        PlaceboInTime Placebo);
}
