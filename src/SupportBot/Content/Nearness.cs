namespace SupportBot.Content;

/// <summary>How far two words are apart, to find what a misspelt one may mean.</summary>
internal static class Nearness
{
    /// <summary>
    /// The least number of letters to put in, leave out, exchange or swap with their neighbour that makes one word of the
    /// other. Source: optimal string alignment distance (Damerau 1964; Wagner and Fischer 1974).
    /// </summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> now = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) last[j] = j;

        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;

            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);

                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            last.CopyTo(before);
            now.CopyTo(last);
        }

        return last[other.Length];
    }
}
