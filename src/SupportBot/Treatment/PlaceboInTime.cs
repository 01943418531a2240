using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Treatment;

/// <summary>
/// How often a change at least this big happened by itself: the same comparison is moved day by day through the diary
/// before the first session, where no session can have made it.
/// </summary>
/// <param name="Places">How many places could be compared.</param>
/// <param name="AsBig">At how many of them the change, up or down, was at least as big.</param>
internal sealed record PlaceboInTime(int Places, int AsBig)
{
    /// <summary>The fewest places that say anything; they overlap, so a few are hardly more than one.</summary>
    public const int Fewest = 7;

    private const double Often = 0.1;

    // Equal changes must count as equal, however their sums were rounded.
    private const double Rounding = 1e-9;

    /// <summary>Whether the diary before is long enough to say.</summary>
    public bool Says => Places >= Fewest;

    /// <summary>Whether changes this big came by themselves in more than one place of ten.</summary>
    public bool HappensAnyway => Says && AsBig > Often * Places;

    /// <summary>Counts. Where the diary before is short, the windows and the days between them shrink, to 14 at least.</summary>
    /// <param name="series">The diary.</param>
    /// <param name="windows">The windows compared.</param>
    /// <param name="difference">The change between them, in points.</param>
    public static PlaceboInTime Of(MoodSeries series, ComparedWindows windows, double difference)
    {
        var scores = series.Scored.TakeWhile(day => day.Day <= windows.Before.End).ToList();

        if (scores.Count == 0)
        {
            return new(0, 0);
        }

        var length = Period.DaysBetween(scores[0].Day, windows.Before.End) + 1;
        var gap = Period.DaysBetween(windows.Before.End, windows.After.Start) - 1;
        var wide = Math.Min(windows.Before.Length, Math.Max(ComparedWindows.Shortest, (length - gap - Fewest + 1) / 2));
        gap = Math.Clamp(length - (2 * wide) - Fewest + 1, 0, gap);
        var (places, asBig) = (0, 0);

        for (var start = 0; start + (2 * wide) + gap <= length; start++)
        {
            var before = Window(scores, start, wide);
            var after = Window(scores, start + wide + gap, wide);

            if (before is { } one && after is { } two)
            {
                places++;
                asBig += Math.Abs(two - one) >= Math.Abs(difference) - Rounding ? 1 : 0;
            }
        }

        return new(places, asBig);
    }

    private static double? Window(List<DayScore> scores, int start, int length)
    {
        var from = scores[0].Day.PlusDays(start);
        var until = from.PlusDays(length);
        var (sum, count) = (0.0, 0);

        foreach (var score in scores)
        {
            if (score.Day >= from && score.Day < until)
            {
                (sum, count) = (sum + score.Score, count + 1);
            }
        }

        return count >= BeforeAfter.FewestScores ? sum / count : null;
    }
}
