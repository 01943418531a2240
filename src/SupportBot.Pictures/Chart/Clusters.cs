namespace SupportBot.Pictures.Chart;

/// <summary>Joins neighbours that stand too close to be shown one by one.</summary>
internal static class Clusters
{
    /// <summary>Neighbours from first to last, and the room they take together.</summary>
    internal readonly record struct Cluster(int First, int Last, float Left, float Right);

    /// <summary>The fewest joins after which no two rooms overlap. Every item is in exactly one cluster.</summary>
    /// <param name="xs">Where the items stand, from left to right.</param>
    /// <param name="room">The left and right end that items <c>first</c> to <c>last</c> need.</param>
    /// <param name="gap">The least space between two clusters.</param>
    public static IReadOnlyList<Cluster> Join(
        IReadOnlyList<float> xs, Func<int, int, (float Left, float Right)> room, float gap)
    {
        var joined = new List<Cluster>();

        for (var i = 0; i < xs.Count; i++)
        {
            var (left, right) = room(i, i);
            var next = new Cluster(i, i, left, right);

            while (joined is [.., var before] && before.Right + gap > next.Left)
            {
                joined.RemoveAt(joined.Count - 1);
                (left, right) = room(before.First, next.Last);
                next = new(before.First, next.Last, left, right);
            }

            joined.Add(next);
        }

        return joined;
    }

    /// <summary>The numbers of a cluster, counted from 1: "3" or "3–5".</summary>
    public static string Numbers(int first, int last) =>
        first == last ? Number(first) : $"{Number(first)}–{Number(last)}";

    /// <summary>The number of an item, counted from 1.</summary>
    public static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
