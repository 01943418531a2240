namespace SupportBot.Safety;

/// <summary>Knows the words of every language, alone and in a row, and the groups that they belong to.</summary>
internal sealed class Lexicon
{
    private readonly Trie _trie = new();
    private readonly Dictionary<int, List<string>> _anchors = [];
    private Entry[] _entries = new Entry[1 << 14];
    private int[] _exact = [];
    private int[] _beginnings = [];
    private bool[] _ends = new bool[1 << 14];
    private bool[] _opens = new bool[1 << 14];
    private readonly FirstWords _firstWords = new();
    private int _entryCount = 1;

    /// <summary>How many places the tree of letters has; says how much memory it takes.</summary>
    public int Size => _trie.Count;

    /// <summary>Adds words in a row to a group.</summary>
    /// <param name="line">The words as a reading has them.</param>
    /// <param name="group">The group's number.</param>
    /// <param name="beginning">Whether the last word may go on with any letters.</param>
    /// <param name="anchor">Whether people disguise the word, so that one with missing letters is read as it.</param>
    public void Add(ReadOnlySpan<char> line, int group, bool beginning, bool anchor)
    {
        var node = 0;
        var first = FirstWords.Length(line);

        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ') Flag(ref _ends, node);

            node = _trie.Add(node, line[i]);

            if (beginning) Flag(ref _opens, node);
            if (i + 1 == first) _firstWords.Add(line, node);
        }

        Flag(ref _ends, node);

        ref var entry = ref First(ref beginning ? ref _beginnings : ref _exact, node);

        for (var i = entry; i != 0; i = _entries[i].Next)
        {
            if (_entries[i].Group == group) return;
        }

        if (_entryCount == _entries.Length) Array.Resize(ref _entries, _entryCount * 2);

        _entries[_entryCount] = new Entry(group, entry);
        entry = _entryCount++;

        if (anchor) Remember(line);
    }

    /// <summary>Makes it ready. Nothing can be added afterwards.</summary>
    public void Seal() => _firstWords.Seal(word =>
    {
        var groups = new List<int>();
        var node = 0;

        foreach (var letter in word)
        {
            node = _trie.Next(node, letter);
            groups.AddRange(Groups(_beginnings, node));
        }

        return groups.Concat(Groups(_exact, node)).Distinct();
    });

    /// <summary>Finds the groups of all rows of words that begin with a word.</summary>
    public void Find(Reading reading, int index, Chart chart)
    {
        if (!_firstWords.TryFind(reading.Letters(index), out var word))
        {
            FindBeginnings(reading.Letters(index), index, chart);

            return;
        }

        chart.Add(index, _firstWords.Groups(word));

        if (index + 1 < reading.Count && (word.Follows & FirstWords.Bit(reading.Letters(index + 1)[0])) != 0)
        {
            FindRows(reading, index, word.Node, chart);
        }
    }

    /// <summary>Whether letters are a word by themselves or in a row.</summary>
    public bool Knows(ReadOnlySpan<char> word) => EndsWord(Node(word));

    /// <summary>One letter further down; 0 if no word goes on so.</summary>
    public int Next(int node, char letter) => _trie.Next(node, letter);

    /// <summary>Whether a word ends here.</summary>
    public bool EndsWord(int node) => node < _ends.Length && _ends[node];

    /// <summary>The often disguised words of a length.</summary>
    public IReadOnlyList<string> Anchors(int length) => _anchors.TryGetValue(length, out var words) ? words : [];

    private void FindBeginnings(ReadOnlySpan<char> letters, int index, Chart chart)
    {
        var node = 0;

        foreach (var letter in letters)
        {
            node = _trie.Next(node, letter);

            if (node >= _opens.Length || !_opens[node]) return;

            Tell(_beginnings, node, index, index + 1, chart);
        }
    }

    private void FindRows(Reading reading, int index, int node, Chart chart)
    {
        var line = reading.Line;
        var at = reading[index].End;

        for (var word = index + 1; word < reading.Count; word++)
        {
            if (reading.Starts(word) || !Space(line, ref at, ref node, reading[word].Start)) return;

            for (; at < reading[word].End; at++)
            {
                node = _trie.Next(node, line[at]);

                if (node == 0) return;

                Tell(_beginnings, node, index, word + 1, chart);
            }

            Tell(_exact, node, index, word + 1, chart);
        }
    }

    private List<int> Groups(int[] places, int node)
    {
        var groups = new List<int>();

        for (var i = node < places.Length ? places[node] : 0; i != 0; i = _entries[i].Next) groups.Add(_entries[i].Group);

        return groups;
    }

    private static ref int First(ref int[] places, int node)
    {
        if (node >= places.Length) Array.Resize(ref places, Math.Max(node + 1, Math.Max(1 << 14, places.Length * 2)));

        return ref places[node];
    }

    private bool Space(ReadOnlySpan<char> line, ref int at, ref int node, int start)
    {
        if (at == start) return true;

        node = _trie.Next(node, line[at++]);

        return node != 0;
    }

    private int Node(ReadOnlySpan<char> word)
    {
        var node = 0;

        foreach (var letter in word)
        {
            node = _trie.Next(node, letter);

            if (node == 0) return 0;
        }

        return node;
    }

    private void Tell(int[] places, int node, int from, int to, Chart chart)
    {
        for (var i = node < places.Length ? places[node] : 0; i != 0; i = _entries[i].Next) chart.Add(from, to, _entries[i].Group);
    }

    private static void Flag(ref bool[] flags, int node)
    {
        if (node >= flags.Length) Array.Resize(ref flags, Math.Max(node + 1, flags.Length * 2));

        flags[node] = true;
    }

    private void Remember(ReadOnlySpan<char> line)
    {
        if (line.Contains(' ')) return;
        if (!_anchors.TryGetValue(line.Length, out var words)) _anchors[line.Length] = words = [];

        words.Add(line.ToString());
    }

    private readonly record struct Entry(int Group, int Next);
}
