using System.Globalization;

namespace SupportBot.Safety;

/// <summary>How many of how many, with the interval in which the true share lies in 95 of 100 such samples (Wilson).</summary>
internal readonly record struct Share(int Count, int Of)
{
    private const double Z = 1.959964;

    /// <summary>The share; 0 of nothing.</summary>
    public double Value => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>The ends of the interval.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Of == 0) return (0, 1);

            var middle = Value + (Z * Z / (2 * Of));
            var reach = Z * Math.Sqrt((Value * (1 - Value) / Of) + (Z * Z / (4.0 * Of * Of)));
            var scale = 1 + (Z * Z / Of);

            return (Math.Max(0, (middle - reach) / scale), Math.Min(1, (middle + reach) / scale));
        }
    }

    /// <summary>Counts what is so among texts.</summary>
    public static Share Among<T>(IEnumerable<T> all, Func<T, bool> isSo)
    {
        var list = all.ToList();

        return new Share(list.Count(isSo), list.Count);
    }

    public override string ToString()
    {
        var (low, high) = Interval;

        return Of == 0
            ? "-"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Value * 100:0.0} % ({Count}/{Of}; {low * 100:0.0}-{high * 100:0.0})");
    }
}
