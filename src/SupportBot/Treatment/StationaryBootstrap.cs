using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Treatment;

/// <summary>
/// The stationary bootstrap: Politis and Romano, Journal of the American Statistical Association 89 (1994). Blocks of
/// days with a random length start anywhere and run around the end. A day without a score is drawn like any other and
/// then left out, so that gaps stay as common as they were.
/// </summary>
internal static class StationaryBootstrap
{
    /// <summary>Draws a window again.</summary>
    /// <param name="days">The window, a place for each day, not a number for a gap; at least one has a score.</param>
    /// <param name="blockLength">The mean block length in days, at least 1.</param>
    /// <param name="random">Chance.</param>
    /// <param name="drawn">Where the scores go, as long as the window.</param>
    /// <returns>How many scores were drawn, at least 1.</returns>
    public static int Draw(ReadOnlySpan<double> days, double blockLength, SeededRandom random, Span<double> drawn)
    {
        var count = 0;

        while (count == 0)
        {
            var at = random.Next(days.Length);

            for (var i = 0; i < days.Length; i++)
            {
                if (!double.IsNaN(days[at]))
                {
                    drawn[count++] = days[at];
                }

                at = random.Next() < 1 / blockLength ? random.Next(days.Length) : (at + 1) % days.Length;
            }
        }

        return count;
    }

    /// <summary>A window with a place for each day; not a number where there is no score.</summary>
    public static double[] Places(SeriesWindow window)
    {
        var places = new double[window.Days.Length];
        Array.Fill(places, double.NaN);

        foreach (var score in window.Scores)
        {
            places[Period.DaysBetween(window.Days.Start, score.Day)] = score.Score;
        }

        return places;
    }
}
