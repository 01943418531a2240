namespace SupportBot.Pictures.Chart;

/// <summary>Finds room for flags above a line, in rows, so that no flag covers another flag or its stem.</summary>
internal static class Lanes
{
    /// <summary>A flag's row, 0 nearest to the plot, and its left end.</summary>
    internal readonly record struct Spot(int Lane, float Left, float Width, float Stem)
    {
        public float Right => Left + Width;
    }

    /// <summary>A spot for each flag, in the same order, or nothing when they do not all fit.</summary>
    /// <param name="flags">The stem's x and the flag's width, from left to right.</param>
    /// <param name="left">The left limit.</param>
    /// <param name="right">The right limit.</param>
    /// <param name="lanes">How many rows there are.</param>
    /// <param name="gap">The least space between two flags.</param>
    public static IReadOnlyList<Spot>? Place(
        IEnumerable<(float Stem, float Width)> flags, float left, float right, int lanes, float gap)
    {
        var taken = new List<Spot>();

        foreach (var (stem, width) in flags)
        {
            var free = Spots(stem, width, left, right, lanes).Where(spot => taken.TrueForAll(other => Apart(spot, other, gap)));

            if (width > right - left || free.FirstOrDefault() is not { Width: > 0 } spot)
            {
                return null;
            }

            taken.Add(spot);
        }

        return taken;
    }

    /// <summary>In the middle over the stem if possible, else beside it; the nearest row first.</summary>
    private static IEnumerable<Spot> Spots(float stem, float width, float left, float right, int lanes) =>
        from lane in Enumerable.Range(0, lanes)
        from start in new[] { stem - (width / 2), stem - 2, stem - width + 2 }
        select new Spot(lane, Math.Clamp(start, left, Math.Max(left, right - width)), width, stem);

    private static bool Apart(Spot one, Spot other, float gap) =>
        (one.Lane != other.Lane || one.Right + gap <= other.Left || other.Right + gap <= one.Left)
        && !Crosses(one, other, gap)
        && !Crosses(other, one, gap);

    /// <summary>Whether the stem of a higher flag runs through a lower one.</summary>
    private static bool Crosses(Spot high, Spot low, float gap) =>
        high.Lane > low.Lane && high.Stem > low.Left - gap && high.Stem < low.Right + gap;
}
