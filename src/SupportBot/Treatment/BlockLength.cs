namespace SupportBot.Treatment;

/// <summary>
/// The mean block length of the stationary bootstrap, from the data: Politis and White, "Automatic block-length
/// selection for the dependent bootstrap", Econometric Reviews 23 (2004), with the correction by Patton, Politis and
/// White, Econometric Reviews 28 (2009).
/// </summary>
internal static class BlockLength
{
    /// <summary>The mean block length in days, from 1 to the lesser of 3 root n and n / 3.</summary>
    /// <param name="values">A series without gaps, at least 8 values; 1 for fewer or when all are the same.</param>
    public static double Of(ReadOnlySpan<double> values)
    {
        var n = values.Length;

        if (n < 8)
        {
            return 1;
        }

        var near = Math.Max(5, (int)Math.Ceiling(Math.Sqrt(Math.Log10(n))));
        var highest = (int)Math.Ceiling(Math.Sqrt(n)) + near;
        var covariances = Covariances(values, Math.Min(n - 1, highest + near));

        if (covariances[0] <= 0)
        {
            return 1;
        }

        var window = Math.Min(2 * Lag(covariances, near, 2 * Math.Sqrt(Math.Log10(n) / n)), highest);
        var (spread, spectrum) = (0.0, covariances[0]);

        for (var k = 1; k <= Math.Min(window, covariances.Length - 1); k++)
        {
            var flatTop = Math.Min(1, 2 * (1 - ((double)k / window)));
            spread += 2 * flatTop * k * covariances[k];
            spectrum += 2 * flatTop * covariances[k];
        }

        var length = Math.Cbrt(2 * spread * spread / (2 * spectrum * spectrum)) * Math.Cbrt(n);

        return Math.Clamp(length, 1, Math.Ceiling(Math.Min(3 * Math.Sqrt(n), n / 3.0)));
    }

    /// <summary>The smallest lag after which the next ones all look like nothing; 1 at least.</summary>
    private static int Lag(double[] covariances, int near, double limit)
    {
        var last = covariances.Length - 1;

        for (var lag = 0; lag + near <= last; lag++)
        {
            if (Enumerable.Range(lag + 1, near).All(k => Math.Abs(covariances[k] / covariances[0]) < limit))
            {
                return Math.Max(1, lag);
            }
        }

        return Math.Max(1, last - near);
    }

    private static double[] Covariances(ReadOnlySpan<double> values, int lags)
    {
        var mean = 0.0;

        foreach (var value in values)
        {
            mean += value / values.Length;
        }

        var covariances = new double[lags + 1];

        for (var k = 0; k <= lags; k++)
        {
            for (var i = k; i < values.Length; i++)
            {
                covariances[k] += (values[i] - mean) * (values[i - k] - mean) / values.Length;
            }
        }

        return covariances;
    }
}
