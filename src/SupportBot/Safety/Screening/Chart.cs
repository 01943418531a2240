namespace SupportBot.Safety;

/// <summary>Everything found in one text: which words form which group, and which rules they fulfil.</summary>
internal sealed class Chart
{
    private int[] _first = new int[128];
    private int[] _last = new int[128];
    private ulong[] _bits = new ulong[128];
    private Found[] _found = new Found[512];
    private int _count;

    /// <summary>The rules and shields found, later sentences first.</summary>
    public List<Hit> Hits { get; } = [];

    /// <summary>What the words of the text do to what stands around them.</summary>
    public Effects[] Effects { get; private set; } = new Effects[128];

    /// <summary>Forgets the last text.</summary>
    public void Clear(int words)
    {
        if (words > _first.Length)
        {
            var size = Math.Max(words, _first.Length * 2);

            (_first, _last, _bits, Effects) = (new int[size], new int[size], new ulong[size], new Effects[size]);
        }

        _first.AsSpan(0, words).Clear();
        _bits.AsSpan(0, words).Clear();
        Effects.AsSpan(0, words).Clear();
        Hits.Clear();
        _count = 1;
    }

    /// <summary>The first group that begins at a word; 0 if none.</summary>
    public int FirstAt(int word) => _first[word];

    /// <summary>The bit that stands for a group, and for others.</summary>
    public static ulong Bit(int group) => 1UL << (group & 63);

    /// <summary>The bits of all groups that begin at a word: whose bit is not among them does not.</summary>
    public ulong BitsAt(int word) => _bits[word];

    /// <summary>A group that was found.</summary>
    public ref readonly Found this[int index] => ref _found[index];

    /// <summary>Notes different groups of one word.</summary>
    public void Add(int word, ReadOnlySpan<int> groups)
    {
        if (_first[word] == 0)
        {
            foreach (var group in groups) Append(word, word + 1, group);
        }
        else
        {
            foreach (var group in groups) Add(word, word + 1, group);
        }
    }

    /// <summary>Notes that words form a group, unless that is known.</summary>
    public void Add(int from, int to, int group)
    {
        for (var i = _first[from]; i != 0; i = _found[i].Next)
        {
            if (_found[i].Group == group && _found[i].To == to) return;
        }

        Append(from, to, group);
    }

    private void Append(int from, int to, int group)
    {
        if (_count == _found.Length) Array.Resize(ref _found, _count * 2);

        _found[_count] = new Found(group, to, 0);

        if (_first[from] == 0) _first[from] = _count;
        else _found[_last[from]].Next = _count;

        _last[from] = _count++;
        _bits[from] |= Bit(group);
    }
}

/// <summary>Words that form a group.</summary>
internal struct Found(int group, int to, int next)
{
    public readonly int Group = group;
    public readonly int To = to;
    public int Next = next;
}

/// <summary>A rule or shield that words fulfil.</summary>
/// <param name="Outcome">The number of the rule or shield.</param>
/// <param name="From">The first word.</param>
/// <param name="To">The word after the last.</param>
internal readonly record struct Hit(int Outcome, int From, int To);

/// <summary>What a word does to what stands around it; one bit for each language in which it does.</summary>
internal struct Effects
{
    public uint Negates;
    public uint Denies;
    public uint NegatesBefore;
    public uint Exempt;
    public uint Turns;
    public uint Joins;
    public uint Subject;
    public uint Own;
    public uint Present;
    public uint PastTense;
    public uint Others;
    public uint Tongue;
    public uint Covered;

    /// <summary>The languages that claim the word.</summary>
    public readonly uint Any =>
        Negates | Denies | NegatesBefore | Exempt | Turns | Joins | Subject | Own | Present | PastTense | Others | Tongue;

    /// <summary>Whether it negates what follows, in a language.</summary>
    public readonly bool IsNegation(uint language) => (Negates & ~Exempt & language) != 0;

    /// <summary>Whether a gap may not skip it, in a language.</summary>
    public readonly bool EndsGap(uint language) => (((Negates & ~Exempt) | Turns | Others) & language) != 0;
}
