namespace SupportBot.Experiences;

/// <summary>Counts of the answers to one question, of which small ones are hidden. Pure.</summary>
internal static class Cells
{
    /// <summary>
    /// The counts that may be shown: none below five, and none from which a hidden one below five could be worked out. All
    /// counts together are the people who answered, each of whom is in one.
    /// </summary>
    public static IReadOnlyDictionary<string, int> Shown(IReadOnlyDictionary<string, int> counts)
    {
        var shown = counts.Where(cell => cell.Value >= Releases.Fewest).OrderByDescending(cell => cell.Value).ThenBy(cell => cell.Key, StringComparer.Ordinal).ToList();
        var hidden = counts.Values.Sum() - shown.Sum(cell => cell.Value);

        // What is hidden is the rest of the whole: a rest of one to four is itself a count below five.
        while (hidden is > 0 and < Releases.Fewest && shown.Count > 0)
        {
            hidden += shown[^1].Value;
            shown.RemoveAt(shown.Count - 1);
        }

        return shown.ToDictionary();
    }
}
