namespace SupportBot.Safety;

/// <summary>The patterns of all languages as one graph, so that what begins alike is looked at once.</summary>
/// <remarks>Node 0 is the start. Ways that part and meet again meet in nodes called joins; the rest have one way in.</remarks>
internal sealed class Grammar
{
    private readonly Trie _steps = new();
    private Arrow[] _arrows = new Arrow[1 << 12];
    private Node[] _nodes = new Node[1 << 12];
    private int[] _firstArrow = new int[1 << 12];
    private int _arrowCount = 1;
    private Rows _ways = new(0, _ => []);
    private Rows _starts = new(0, _ => []);

    /// <summary>How many joins there are, and one more, for join 0 is none.</summary>
    public int Joins { get; private set; } = 1;

    /// <summary>How many nodes there are; says how much memory it takes.</summary>
    public int Size { get; private set; } = 1;

    /// <summary>A node by its number.</summary>
    public ref Node this[int node] => ref _nodes[node];

    /// <summary>Where a group leads to from the start, once the grammar is sealed.</summary>
    public ReadOnlySpan<int> Starts(int group) => _starts[group];

    /// <summary>Where a group leads to from a node, once the grammar is sealed.</summary>
    public ReadOnlySpan<int> Ways(int node, int group) => _ways[_steps.Next(node, group)];

    /// <summary>An arrow by its number.</summary>
    public ref readonly Arrow Arrow(int arrow) => ref _arrows[arrow];

    /// <summary>The one node that a group leads to and nothing else does, made if there is none.</summary>
    public int Child(int node, int group)
    {
        for (var arrow = _firstArrow[_steps.Next(node, group)]; arrow != 0; arrow = _arrows[arrow].Next)
        {
            if (_nodes[_arrows[arrow].Node].Join == 0) return _arrows[arrow].Node;
        }

        var child = Add();

        Lead(node, group, child);

        return child;
    }

    /// <summary>Makes a join.</summary>
    public int Join()
    {
        var node = Add();

        _nodes[node].Join = Joins++;

        return node;
    }

    /// <summary>Lets a group lead from a node to another.</summary>
    public void Lead(int node, int group, int to)
    {
        var place = _steps.Add(node, group);

        Fit(ref _firstArrow, place);
        _firstArrow[place] = Add(to, _firstArrow[place]);
        _nodes[node].Leads |= Chart.Bit(group);
    }

    /// <summary>The node that is reached where a sentence ends, made if there is none.</summary>
    public int End(int node)
    {
        if (_nodes[node].End == 0)
        {
            // Adding a node may move all nodes, so it is made before the place for it is looked up.
            var end = Join();

            _nodes[node].End = end;
        }

        return _nodes[node].End;
    }

    /// <summary>Lets a node be left for another without a word.</summary>
    public void Pass(int node, int to) => _nodes[node].Passes = Add(to, _nodes[node].Passes);

    /// <summary>Puts what leads from the same place together. Nothing can be added afterwards.</summary>
    /// <param name="groups">How many groups there are.</param>
    public void Seal(int groups)
    {
        var row = new List<int>();

        _ways = new Rows(_steps.Count, Row);
        _starts = new Rows(groups, group => Row(_steps.Next(0, group)));

        List<int> Row(int place)
        {
            row.Clear();

            for (var arrow = _firstArrow[place]; arrow != 0; arrow = _arrows[arrow].Next) row.Add(_arrows[arrow].Node);

            return row;
        }
    }

    private int Add(int to, int next)
    {
        Fit(ref _arrows, _arrowCount);
        _arrows[_arrowCount] = new Arrow(to, next);

        return _arrowCount++;
    }

    private int Add()
    {
        Fit(ref _nodes, Size);

        return Size++;
    }

    private static void Fit<T>(ref T[] places, int last)
    {
        if (last >= places.Length) Array.Resize(ref places, Math.Max(last + 1, places.Length * 2));
    }
}

/// <summary>What begins at a node; each is the first of a row, 0 if there is none.</summary>
internal struct Node
{
    /// <summary>The bits of the groups that lead on; see <see cref="Chart.Bit"/>.</summary>
    public ulong Leads;

    public int Join;
    public int Passes;
    public int Gaps;
    public int Accepts;
    public int End;
}

/// <summary>A way to a node.</summary>
/// <param name="Node">Where it leads.</param>
/// <param name="Next">Another way from the same place; 0 if none.</param>
internal readonly record struct Arrow(int Node, int Next);
