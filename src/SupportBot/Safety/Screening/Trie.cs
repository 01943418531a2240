namespace SupportBot.Safety;

/// <summary>A tree whose branches are numbers: letters in the lexicon, word groups in the grammar. Node 0 is the root.</summary>
internal sealed class Trie
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private Branch[] _branches = new Branch[1 << 12];
    private int _shift = 64 - 12;

    /// <summary>How many nodes there are, the root among them.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The node that a branch leads to; 0 if there is none.</summary>
    public int Next(int node, int branch)
    {
        var branches = _branches;
        var key = Key(node, branch);

        for (var slot = Slot(key); ; slot++)
        {
            ref readonly var found = ref branches[slot & (branches.Length - 1)];

            if (found.Key == key) return found.Node;
            if (found.Key == 0) return 0;
        }
    }

    /// <summary>The node that a branch leads to, made if there is none.</summary>
    public int Add(int node, int branch)
    {
        if (Count * 2 > _branches.Length) Grow();

        var key = Key(node, branch);
        ref var place = ref Place(key);

        if (place.Key == 0) place = new Branch(key, Count++);

        return place.Node;
    }

    private static ulong Key(int node, int branch) => unchecked(((ulong)(uint)node << 24) | (uint)(branch + 1));

    private int Slot(ulong key) => (int)(unchecked(key * Spread) >> _shift);

    private ref Branch Place(ulong key)
    {
        var slot = Slot(key);

        while (_branches[slot].Key != 0 && _branches[slot].Key != key) slot = (slot + 1) & (_branches.Length - 1);

        return ref _branches[slot];
    }

    private void Grow()
    {
        var branches = _branches;

        _branches = new Branch[branches.Length * 2];
        _shift--;

        foreach (var branch in branches)
        {
            if (branch.Key != 0) Place(branch.Key) = branch;
        }
    }

    private readonly record struct Branch(ulong Key, int Node);
}
