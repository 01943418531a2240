using MathNet.Numerics.Distributions;
using SupportBot.CheckIns;

namespace SupportBot.Treatment;

/// <summary>A difference between two windows, after minus before, with its 95 % interval.</summary>
/// <param name="Value">The difference in points.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal sealed record DifferenceInterval(double Value, double Low, double High)
{
    /// <summary>
    /// What part of the independent days counts as degrees of freedom. Less than all of them, because the correlation
    /// itself is only estimated; the simulation study in the tests is what chose it.
    /// </summary>
    private const double Trust = 0.75;

    /// <summary>Whether no change at all lies outside the interval.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;

    /// <summary>
    /// The interval from the AR(1)-adjusted number of independent days: the variance of each mean is exact for the days
    /// that have a score, the variance of a day is put right for the correlation within its window, and Student's t has
    /// as many degrees of freedom as three quarters of the independent days, less 2.
    /// </summary>
    /// <param name="before">The window before, at least 3 scores.</param>
    /// <param name="after">The window after, at least 3 scores.</param>
    /// <param name="phi">The correlation of neighbouring days, 0 up to 1.</param>
    public static DifferenceInterval OfMeans(SeriesWindow before, SeriesWindow after, double phi)
    {
        var (value, half) = (after.Mean - before.Mean, Critical(before, after, phi) * Error(before, after, phi));

        return new(value, value - half, value + half);
    }

    /// <summary>The standard error of the difference of means.</summary>
    internal static double Error(SeriesWindow before, SeriesWindow after, double phi)
    {
        var (sumBefore, sumAfter) = (FirstOrderCorrelation.PowerSum(before.Scores, phi), FirstOrderCorrelation.PowerSum(after.Scores, phi));
        var (n, m) = ((double)before.Scores.Count, (double)after.Scores.Count);
        var free = Math.Max(1, n + m - (sumBefore / n) - (sumAfter / m));
        var variance = (Squares(before) + Squares(after)) / free;

        return Math.Sqrt(variance * ((sumBefore / (n * n)) + (sumAfter / (m * m))));
    }

    /// <summary>The standard deviation of a day, both windows pooled; 0 when no day differs from its window.</summary>
    internal static double Deviation(SeriesWindow before, SeriesWindow after) =>
        Math.Sqrt((Squares(before) + Squares(after)) / Math.Max(1, before.Scores.Count + after.Scores.Count - 2));

    private static double Critical(SeriesWindow before, SeriesWindow after, double phi)
    {
        var days = FirstOrderCorrelation.EffectiveDays(before.Scores, phi) + FirstOrderCorrelation.EffectiveDays(after.Scores, phi);

        return StudentT.InvCDF(0, 1, Math.Max(1, (Trust * days) - 2), 0.975);
    }

    private static double Squares(SeriesWindow window) =>
        window.Scores.Sum(score => (score.Score - window.Mean) * (score.Score - window.Mean));
}
