using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Treatment;

/// <summary>
/// How much a day resembles the day before, as a first-order autoregression AR(1), and what that does to a mean.
/// </summary>
/// <remarks>
/// The correlation of neighbouring days in a short piece whose own mean is taken away comes out too low, by about
/// (1 + 4 phi) / n (Marriott and Pope, Biometrika 41, 1954; Kendall, Biometrika 41, 1954); it is put right by that
/// amount. It is never taken below 0, so that no diary counts as more certain than independent days.
/// </remarks>
internal static class FirstOrderCorrelation
{
    private const double Highest = 0.95;

    /// <summary>The corrected correlation of neighbouring days, from 0 to 0.95; 0 when no two neighbours have a score.</summary>
    /// <param name="pieces">Pieces of a series, each with a level of its own; days in order of time.</param>
    public static double Estimate(IEnumerable<IReadOnlyList<DayScore>> pieces)
    {
        var (products, pairs, squares, days, lost) = (0.0, 0, 0.0, 0, 0);

        foreach (var piece in pieces.Where(piece => piece.Count > 2))
        {
            var mean = piece.Average(day => day.Score);
            squares += piece.Sum(day => (day.Score - mean) * (day.Score - mean));
            (days, lost) = (days + piece.Count, lost + 1);

            foreach (var (day, next) in piece.Zip(piece.Skip(1)))
            {
                if (Period.DaysBetween(day.Day, next.Day) == 1)
                {
                    products += (day.Score - mean) * (next.Score - mean);
                    pairs++;
                }
            }
        }

        if (pairs == 0 || squares <= 0)
        {
            return 0;
        }

        var raw = products / pairs / (squares / days);
        var length = (double)days / lost;

        return Math.Clamp((raw + (1 / length)) / (1 - (4 / length)), 0, Highest);
    }

    /// <summary>
    /// The sum of phi to the power of |s - t| over all pairs of scored days: the variance of their mean is the variance
    /// of a day times this sum by n squared, exactly, whatever days are missing.
    /// </summary>
    public static double PowerSum(IReadOnlyList<DayScore> days, double phi)
    {
        var sum = (double)days.Count;

        for (var i = 0; i < days.Count; i++)
        {
            for (var j = i + 1; j < days.Count; j++)
            {
                sum += 2 * Math.Pow(phi, Period.DaysBetween(days[i].Day, days[j].Day));
            }
        }

        return sum;
    }

    /// <summary>How many independent days the days are worth: n squared by <see cref="PowerSum"/>, from 1 to n.</summary>
    public static double EffectiveDays(IReadOnlyList<DayScore> days, double phi) =>
        days.Count * days.Count / PowerSum(days, phi);
}
