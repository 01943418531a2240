namespace SupportBot.Safety;

/// <summary>A tree whose branches are numbers: letters in the lexicon, word groups in the grammar. Node 0 is the root.</summary>
internal sealed class Trie
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private ulong[] _keys = new ulong[1 << 12];
    private int[] _nodes = new int[1 << 12];
    private int _shift = 64 - 12;

    /// <summary>How many nodes there are, the root among them.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The node that a branch leads to; 0 if there is none.</summary>
    public int Next(int node, int branch)
    {
        var key = Key(node, branch);

        for (var slot = Slot(key); ; slot = (slot + 1) & (_keys.Length - 1))
        {
            if (_keys[slot] == key) return _nodes[slot];
            if (_keys[slot] == 0) return 0;
        }
    }

    /// <summary>The node that a branch leads to, made if there is none.</summary>
    public int Add(int node, int branch)
    {
        if (Count * 2 > _keys.Length) Grow();

        var key = Key(node, branch);
        var slot = Slot(key);

        while (_keys[slot] != 0)
        {
            if (_keys[slot] == key) return _nodes[slot];

            slot = (slot + 1) & (_keys.Length - 1);
        }

        _keys[slot] = key;

        return _nodes[slot] = Count++;
    }

    private static ulong Key(int node, int branch) => ((ulong)(uint)node << 24) | (uint)(branch + 1);

    private int Slot(ulong key) => (int)(unchecked(key * Spread) >> _shift);

    private void Grow()
    {
        var (keys, nodes) = (_keys, _nodes);

        _keys = new ulong[keys.Length * 2];
        _nodes = new int[nodes.Length * 2];
        _shift--;

        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0) continue;

            var slot = Slot(keys[i]);

            while (_keys[slot] != 0) slot = (slot + 1) & (_keys.Length - 1);

            (_keys[slot], _nodes[slot]) = (keys[i], nodes[i]);
        }
    }
}
