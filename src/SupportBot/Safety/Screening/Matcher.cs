namespace SupportBot.Safety;

/// <summary>
/// Finds every pattern in a text, from its last word to its first, so that a phrase is known before what contains it.
/// From each word it goes at most <see cref="Furthest"/> words ahead and comes to no join twice: the work grows with the
/// length of the text and no faster.
/// </summary>
internal sealed class Matcher(Rulebook rulebook)
{
    private const int Furthest = 32;

    private readonly Grammar _grammar = rulebook.Grammar;
    private readonly Prospects _prospects = new(rulebook);
    private readonly Seen[] _seen = new Seen[rulebook.Grammar.Joins];
    private int _round;
    private Reading _reading = new();
    private Chart _chart = new();
    private int _from;

    /// <summary>How many nodes it has come to in all texts: tells how the work grows.</summary>
    public long Visits { get; private set; }

    /// <summary>Adds phrases and hits to a chart that holds the words' groups.</summary>
    public void Match(Reading reading, Chart chart)
    {
        (_reading, _chart) = (reading, chart);

        for (var end = reading.Count; end > 0;) end = Sentence(end);
    }

    // A sentence that is too long to look over at once is gone through in stretches, each with the words that its last
    // one can reach.
    private int Sentence(int end)
    {
        var start = end - 1;

        while (!_reading.Starts(start)) start--;

        for (var to = end; to > start; to = _from + 1)
        {
            var from = to - start <= 2 * Furthest ? start : to - Furthest;

            _prospects.Look(_chart, from, Math.Min(end, to + Furthest - 1));

            for (_from = to - 1; _from >= from; _from--) Start();
        }

        return start;
    }

    private void Start()
    {
        if (++_round == int.MaxValue)
        {
            _seen.AsSpan().Clear();
            _round = 1;
        }

        for (var i = _chart.FirstAt(_from); i != 0; i = _chart[i].Next)
        {
            var to = _chart[i].To;

            foreach (var next in _grammar.Starts(_chart[i].Group)) Visit(next, to);
        }
    }

    private void Follow(int node, int at)
    {
        var leads = _grammar[node].Leads;

        for (var i = _chart.FirstAt(at); i != 0; i = _chart[i].Next)
        {
            if ((leads & Chart.Bit(_chart[i].Group)) == 0) continue;

            var to = _chart[i].To;

            foreach (var next in _grammar.Ways(node, _chart[i].Group)) Visit(next, to);
        }
    }

    private void Visit(int number, int at)
    {
        Visits++;

        if (!_prospects.IsOpen(number)) return;

        ref readonly var node = ref _grammar[number];

        if (node.Join != 0 && IsSeen(node.Join, at)) return;
        if (node.Accepts != 0) Accept(node.Accepts, at);

        for (var arrow = node.Passes; arrow != 0; arrow = _grammar.Arrow(arrow).Next)
        {
            Visit(_grammar.Arrow(arrow).Node, at);
        }

        if (node.End != 0 && EndsClause(at)) Visit(node.End, at);

        for (var gap = node.Gaps; gap != 0; gap = rulebook.Gaps[gap].Next) Skip(rulebook.Gaps[gap], at);

        if (!Ends(at) && at - _from < Furthest && (node.Leads & _chart.BitsAt(at)) != 0) Follow(number, at);
    }

    private bool IsSeen(int join, int at)
    {
        if (at - _from >= Furthest) return true;

        ref var seen = ref _seen[join];
        var offset = 1u << (at - _from);

        if (seen.Round != _round) seen = new Seen(_round, 0);
        if ((seen.Offsets & offset) != 0) return true;

        seen = seen with { Offsets = seen.Offsets | offset };

        return false;
    }

    private void Accept(int first, int at)
    {
        for (var i = first; i != 0; i = rulebook.Accepts[i].Next)
        {
            var accept = rulebook.Accepts[i];

            if (accept.AtStart && !_reading.Starts(_from)) continue;
            if (accept.Outcome >= 0) _chart.Add(_from, at, accept.Outcome);
            else _chart.Hits.Add(new Hit(-1 - accept.Outcome, _from, at));
        }
    }

    private void Skip(Gap gap, int at)
    {
        for (var words = 0; at - _from < Furthest; words++, at++)
        {
            Visit(gap.Node, at);

            if (words == gap.Words || Ends(at) || _chart.Effects[at].EndsGap(gap.Language)) return;
        }
    }

    private bool EndsClause(int at) => Ends(at) || (_reading[at].Marks & Marks.Comma) != 0;

    private bool Ends(int at) => at == _reading.Count || _reading.Starts(at);
}

/// <summary>How far from the first word a join was come to.</summary>
/// <param name="Round">The word that was the first.</param>
/// <param name="Offsets">One bit for each distance.</param>
internal readonly record struct Seen(int Round, uint Offsets);
