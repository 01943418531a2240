using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Treatment;

/// <summary>
/// Random numbers that are the same on every machine for the same diary, so that asking twice gives the same answer.
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// </summary>
/// <param name="seed">Any number.</param>
internal sealed class SeededRandom(ulong seed)
{
    private static readonly LocalDate Epoch = new(2000, 1, 1);

    private ulong _state = seed;

    /// <summary>A generator whose seed is the diary itself (FNV-1a over days and scores).</summary>
    public static SeededRandom For(IEnumerable<DayScore> scores)
    {
        var hash = 14695981039346656037UL;

        foreach (var score in scores)
        {
            var day = unchecked((ulong)Period.DaysBetween(Epoch, score.Day));
            hash = unchecked((hash ^ BitConverter.DoubleToUInt64Bits(score.Score) ^ (day << 20)) * 1099511628211UL);
        }

        return new(hash);
    }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Next() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)(Next() * limit);

    /// <summary>A number from the standard normal distribution (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());

    private ulong Bits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;

            return mixed ^ (mixed >> 31);
        }
    }
}
