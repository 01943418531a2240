namespace SupportBot.Safety;

/// <summary>
/// Which patterns a stretch of a text can hold at all, by the words that stand in it. Few can, so that the matcher leaves
/// nearly all of the grammar alone.
/// </summary>
internal sealed class Prospects(Rulebook rulebook)
{
    private readonly PatternIndex _index = rulebook.Index;
    private readonly bool[] _present = new bool[rulebook.Vocabulary.Groups];
    private readonly int[] _open = new int[rulebook.Grammar.Size];
    private readonly List<int> _groups = [];
    private int _stretch;

    /// <summary>Whether a pattern that the stretch can hold leads through a node.</summary>
    public bool IsOpen(int node) => _open[node] == _stretch;

    /// <summary>Looks over the words of a stretch.</summary>
    public void Look(Chart chart, int from, int to)
    {
        Forget();

        for (var word = from; word < to; word++)
        {
            for (var i = chart.FirstAt(word); i != 0; i = chart[i].Next) Note(chart[i].Group);
        }

        foreach (var pattern in _index.Always) Open(pattern);

        // A phrase that is possible becomes one of the groups, which are gone over while they grow.
        for (var i = 0; i < _groups.Count; i++) Weigh(_index.PhrasesOf[_groups[i]]);
        for (var i = 0; i < _groups.Count; i++) Weigh(_index.RulesOf[_groups[i]]);
    }

    private void Weigh(ReadOnlySpan<int> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (_index.AreMet(pattern, _present)) Open(pattern);
        }
    }

    private void Open(int pattern)
    {
        foreach (var node in _index.NodesOf(pattern)) _open[node] = _stretch;

        if (_index.PhraseOf(pattern) is >= 0 and var phrase) Note(phrase);
    }

    private void Note(int group)
    {
        if (_present[group]) return;

        _present[group] = true;
        _groups.Add(group);
    }

    private void Forget()
    {
        foreach (var group in _groups) _present[group] = false;

        _groups.Clear();

        if (++_stretch != int.MaxValue) return;

        _open.AsSpan().Clear();
        _stretch = 1;
    }
}
