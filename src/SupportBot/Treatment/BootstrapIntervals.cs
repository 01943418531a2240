using SupportBot.CheckIns;

namespace SupportBot.Treatment;

/// <summary>
/// The 95 % intervals of the difference of means and of medians from the stationary bootstrap. The bootstrap alone is
/// too narrow in a few weeks of correlated days, so the interval of the means is the wider of its own and the
/// AR(1)-adjusted one, at each end, and that of the medians is stretched by as much.
/// </summary>
/// <param name="Mean">The difference of means.</param>
/// <param name="Median">The difference of medians.</param>
/// <param name="BlockLength">The mean block length in days.</param>
internal sealed record BootstrapIntervals(DifferenceInterval Mean, DifferenceInterval Median, double BlockLength)
{
    /// <summary>How often the windows are drawn again.</summary>
    public const int Draws = 999;

    /// <summary>Computes both.</summary>
    /// <param name="before">The window before.</param>
    /// <param name="after">The window after.</param>
    /// <param name="phi">The correlation of neighbouring days.</param>
    /// <param name="random">Chance.</param>
    public static BootstrapIntervals Of(SeriesWindow before, SeriesWindow after, double phi, SeededRandom random)
    {
        var (placesBefore, placesAfter) = (StationaryBootstrap.Places(before), StationaryBootstrap.Places(after));
        var length = Math.Max(BlockLengthOf(before), BlockLengthOf(after));
        var (means, medians) = (new double[Draws], new double[Draws]);
        Span<double> one = new double[placesBefore.Length];
        Span<double> two = new double[placesAfter.Length];

        for (var i = 0; i < Draws; i++)
        {
            var drawnBefore = one[..StationaryBootstrap.Draw(placesBefore, length, random, one)];
            var drawnAfter = two[..StationaryBootstrap.Draw(placesAfter, length, random, two)];
            means[i] = MeanOf(drawnAfter) - MeanOf(drawnBefore);
            medians[i] = MedianOf(drawnAfter) - MedianOf(drawnBefore);
        }

        var byDays = DifferenceInterval.OfMeans(before, after, phi);
        var byDraws = Percentiles(means, byDays.Value);
        var wider = new DifferenceInterval(byDays.Value, Math.Min(byDays.Low, byDraws.Low), Math.Max(byDays.High, byDraws.High));
        var stretch = byDraws.High > byDraws.Low ? (wider.High - wider.Low) / (byDraws.High - byDraws.Low) : 1;

        return new(wider, Stretch(Percentiles(medians, after.Median - before.Median), stretch), length);
    }

    private static double BlockLengthOf(SeriesWindow window) =>
        Treatment.BlockLength.Of([.. window.Scores.Select(score => score.Score)]);

    /// <summary>The 2.5th and the 97.5th percentile, which hold the value itself.</summary>
    private static DifferenceInterval Percentiles(double[] draws, double value)
    {
        Array.Sort(draws);
        var cut = (draws.Length + 1) / 40;

        return new(value, Math.Min(value, draws[cut - 1]), Math.Max(value, draws[^cut]));
    }

    private static DifferenceInterval Stretch(DifferenceInterval interval, double by) => interval with
    {
        Low = interval.Value - ((interval.Value - interval.Low) * by),
        High = interval.Value + ((interval.High - interval.Value) * by),
    };

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        var sum = 0.0;

        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    private static double MedianOf(Span<double> values)
    {
        values.Sort();

        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
