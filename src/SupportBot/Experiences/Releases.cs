namespace SupportBot.Experiences;

/// <summary>
/// Which answers are counted together, so that no count gives a person away. Pure. A release maps each person who was counted
/// to the name of their answers: the same answers of one person always have the same name.
/// </summary>
/// <remarks>
/// A release is shown only while everything that was counted still stands: who withdraws, changes an answer or is erased is
/// out at once, and the counts with them. The next release differs by at least five people from every one before, not only
/// from the last, so that two counts seen at different times can never be subtracted to fewer than five. Someone who was
/// erased and came back is a new person here, so whoever left and whoever is new may be the same human being with the same
/// answers: of the two only the difference in number counts.
/// </remarks>
internal static class Releases
{
    /// <summary>So many people are counted together at least, and differ at least.</summary>
    public const int Fewest = 5;

    /// <summary>What is shown now; nothing while nothing may be shown.</summary>
    /// <param name="live">The names of the answers that stand now.</param>
    /// <param name="released">Every release there was, oldest first.</param>
    public static IReadOnlyDictionary<string, string>? Shown(IReadOnlySet<string> live, IReadOnlyList<IReadOnlyDictionary<string, string>> released) =>
        released.Count > 0 && released[^1].Values.All(live.Contains) ? released[^1] : null;

    /// <summary>The next release; nothing while too few people differ.</summary>
    /// <param name="live">The answers that stand now.</param>
    /// <param name="released">Every release there was, oldest first.</param>
    public static IReadOnlyDictionary<string, string>? Next(
        IReadOnlyDictionary<string, string> live, IReadOnlyList<IReadOnlyDictionary<string, string>> released) =>
        live.Count >= Fewest && released.All(before => Differ(before, live) >= Fewest) ? live : null;

    /// <summary>By how many people two releases differ for certain.</summary>
    public static int Differ(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        var changed = before.Count(one => after.TryGetValue(one.Key, out var now) && now != one.Value);
        var gone = before.Keys.Count(person => !after.ContainsKey(person));
        var fresh = after.Keys.Count(person => !before.ContainsKey(person));

        return changed + Math.Abs(gone - fresh);
    }
}
