using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Trends;

/// <summary>
/// The median of the last days, which looks back only: a change never shows before it happened. A day has a value when
/// enough of its window has a score and when it or the day before has one, so that a gap in the diary stays a gap.
/// </summary>
internal static class RunningMedian
{
    /// <summary>How many days the median looks back, the day itself included.</summary>
    public const int Days = 7;

    /// <summary>The fewest scored days among them.</summary>
    public const int Fewest = 4;

    /// <summary>The line, in order of time; days without a value are left out.</summary>
    /// <param name="series">The diary.</param>
    public static IReadOnlyList<DayScore> Of(MoodSeries series)
    {
        var scores = series.Scored.ToList();
        var line = new List<DayScore>();

        if (scores.Count == 0)
        {
            return line;
        }

        for (var day = scores[0].Day; day <= scores[^1].Day; day = day.PlusDays(1))
        {
            double[] window = [.. Enumerable.Range(0, Days).Select(back => series.On(day.PlusDays(-back))).OfType<double>()];
            var near = series.On(day) is not null || series.On(day.PlusDays(-1)) is not null;

            if (near && window.Length >= Fewest)
            {
                line.Add(new(day, MoodSeries.MedianOf(window)!.Value));
            }
        }

        return line;
    }
}
