namespace SupportBot.Safety;

/// <summary>
/// What every pattern needs, looked up by the rarest of it: a pattern is thought of only where such a word stands, and
/// given up as soon as something else that it needs does not.
/// </summary>
internal sealed class PatternIndex
{
    private readonly int[] _phrases;
    private readonly int[] _uses;

    // Of each pattern, set after set, each behind its length.
    private readonly Rows _rest;
    private readonly Rows _nodes;
    private readonly int[] _always;

    /// <summary>Sorts needs.</summary>
    /// <param name="needs">One for each pattern.</param>
    /// <param name="groups">How many groups there are.</param>
    public PatternIndex(IReadOnlyList<PatternNeed> needs, int groups)
    {
        _phrases = [.. needs.Select(need => need.Phrase)];
        _uses = new int[groups];

        foreach (var want in needs.SelectMany(need => need.Wants)) want.Count(_uses);

        var phrases = _phrases.Where(phrase => phrase >= 0).ToHashSet();
        var sets = needs.Select(need => Sets(need, phrases)).ToArray();

        _rest = new Rows(needs.Count, pattern => sets[pattern].Skip(1).OrderBy(set => set.Length).SelectMany(set => set.Prepend(set.Length)));
        _nodes = new Rows(needs.Count, pattern => needs[pattern].Nodes);
        _always = [.. Enumerable.Range(0, needs.Count).Where(pattern => sets[pattern].Length == 0)];
        PhrasesOf = Waiting(pattern => _phrases[pattern] >= 0);
        RulesOf = Waiting(pattern => _phrases[pattern] < 0);

        Rows Waiting(Func<int, bool> isWanted)
        {
            var rows = new List<int>[groups];

            for (var i = 0; i < groups; i++) rows[i] = [];

            foreach (var pattern in Enumerable.Range(0, needs.Count).Where(isWanted))
            {
                foreach (var group in sets[pattern].FirstOrDefault([])) rows[group].Add(pattern);
            }

            return new Rows(groups, group => rows[group]);
        }
    }

    /// <summary>Patterns that no word can rule out.</summary>
    public ReadOnlySpan<int> Always => _always;

    /// <summary>The patterns of phrases that wait for a group.</summary>
    public Rows PhrasesOf { get; }

    /// <summary>The patterns of rules and shields that wait for a group.</summary>
    public Rows RulesOf { get; }

    /// <summary>The nodes of the grammar that a pattern leads through.</summary>
    public ReadOnlySpan<int> NodesOf(int pattern) => _nodes[pattern];

    /// <summary>The phrase that a pattern is a form of; below 0 if none.</summary>
    public int PhraseOf(int pattern) => _phrases[pattern];

    /// <summary>Whether everything else that a pattern needs is there.</summary>
    public bool AreMet(int pattern, bool[] present)
    {
        var rest = _rest[pattern];

        for (var i = 0; i < rest.Length; i += rest[i] + 1)
        {
            if (!IsAny(rest.Slice(i + 1, rest[i]), present)) return false;
        }

        return true;
    }

    private static bool IsAny(ReadOnlySpan<int> groups, bool[] present)
    {
        foreach (var group in groups)
        {
            if (present[group]) return true;
        }

        return false;
    }

    // The rarest first. While phrases are looked for it is not known which there are, so no phrase may wait for another.
    private int[][] Sets(PatternNeed need, HashSet<int> phrases) =>
    [
        .. need.Wants.Select(want => want.Groups(_uses))
            .Where(set => need.Phrase < 0 || !set.Any(phrases.Contains))
            .OrderBy(set => Want.Frequency(set, _uses)),
    ];
}
