namespace SupportBot.Experiences;

/// <summary>
/// Which answers are counted together, so that no count gives a person away. Pure.
/// </summary>
/// <remarks>
/// A release is a set of answers that were counted once. It is shown only while every one of them still stands as it was: who
/// withdraws, changes an answer or is erased is out at once, and the counts with them. The next release differs from every
/// one before, not only from the last, by at least five people, so that two counts seen at different times can never be
/// subtracted to fewer than five. An answer has an id by chance, and another one after each change, so one person is at most
/// one id on each side of a difference: the larger side is at most the number of people.
/// </remarks>
internal static class Releases
{
    /// <summary>So many people are counted together at least, and differ at least.</summary>
    public const int Fewest = 5;

    /// <summary>What is shown now; nothing while nothing may be shown.</summary>
    /// <param name="live">The ids of the answers that stand now.</param>
    /// <param name="released">Every release there was, oldest first.</param>
    public static IReadOnlySet<string>? Shown(IReadOnlySet<string> live, IReadOnlyList<IReadOnlySet<string>> released) =>
        released.Count > 0 && released[^1].IsSubsetOf(live) ? released[^1] : null;

    /// <summary>The next release; nothing while too few people differ.</summary>
    /// <param name="live">The ids of the answers that stand now.</param>
    /// <param name="released">Every release there was, oldest first.</param>
    public static IReadOnlySet<string>? Next(IReadOnlySet<string> live, IReadOnlyList<IReadOnlySet<string>> released) =>
        live.Count >= Fewest && released.All(before => Differ(live, before) >= Fewest) ? live : null;

    /// <summary>By how many people two releases differ, at least.</summary>
    public static int Differ(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        Math.Max(one.Count(id => !other.Contains(id)), other.Count(id => !one.Contains(id)));
}
