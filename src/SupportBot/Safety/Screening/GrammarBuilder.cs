namespace SupportBot.Safety;

/// <summary>Adds the patterns of one language to the grammar.</summary>
internal sealed class GrammarBuilder(Rulebook rulebook, string language, uint bit)
{
    private readonly Grammar _grammar = rulebook.Grammar;
    private readonly Dictionary<(int Node, string Choice), int> _choices = [];

    /// <summary>Adds a pattern.</summary>
    /// <param name="pattern">What must stand in the text.</param>
    /// <param name="outcome">A phrase's group, or -1 minus the number of a rule or shield.</param>
    /// <returns>The node at which the pattern ends.</returns>
    public int Add(Pattern pattern, int outcome)
    {
        var end = After(0, pattern.Steps);

        rulebook.Accepts.Add(new Accept(outcome, pattern.AtStart, _grammar[end].Accepts));
        _grammar[end].Accepts = rulebook.Accepts.Count - 1;

        return end;
    }

    private int After(int node, IEnumerable<Step> steps) => steps.Aggregate(node, (at, step) => After(at, step));

    private int After(int node, Step step) => step switch
    {
        Step.End => _grammar.End(node),
        Step.Gap gap => AfterGap(node, gap),
        Step.Maybe maybe => AfterChoice(node, $"?{maybe.What}", [[maybe.What], []]),
        Step.Either either => AfterChoice(node, either.Text, either.Ways),
        _ => _grammar.Child(node, Number(step)),
    };

    private int AfterGap(int node, Step.Gap gap)
    {
        if (_choices.TryGetValue((node, gap.ToString()), out var join)) return join;

        _choices[(node, gap.ToString())] = join = _grammar.Join();
        rulebook.Gaps.Add(new Gap(gap.Words, join, gap.OfAnyKind ? 0 : bit, _grammar[node].Gaps));
        _grammar[node].Gaps = rulebook.Gaps.Count - 1;

        return join;
    }

    private int AfterChoice(int node, string text, IReadOnlyList<IReadOnlyList<Step>> ways)
    {
        if (_choices.TryGetValue((node, text), out var join)) return join;

        join = _grammar.Join();

        foreach (var way in ways) Lead(node, way, join);

        return _choices[(node, text)] = join;
    }

    private void Lead(int node, IReadOnlyList<Step> way, int join)
    {
        if (way is [.., (Step.Group or Step.Literal) and var last])
        {
            _grammar.Lead(After(node, way.SkipLast(1)), Number(last), join);
        }
        else
        {
            _grammar.Pass(After(node, way), join);
        }
    }

    private int Number(Step step) => step switch
    {
        Step.Group group => rulebook.Vocabulary.Named(language, group.Name),
        Step.Literal literal => rulebook.Vocabulary.Literal(literal.Word, bit),
        _ => throw new InvalidOperationException("Only a group and a word have a number."),
    };
}

/// <summary>A gap after a node.</summary>
/// <param name="Words">How many words it may skip.</param>
/// <param name="Node">The join behind it.</param>
/// <param name="Language">The bit of the language whose negations end it; 0 if nothing but a sentence's end does.</param>
/// <param name="Next">Another gap after the same node; 0 if none.</param>
internal readonly record struct Gap(int Words, int Node, uint Language, int Next);

/// <summary>What a whole pattern means.</summary>
/// <param name="Outcome">A phrase's group, or -1 minus the number of a rule or shield.</param>
/// <param name="AtStart">Whether it must begin a sentence.</param>
/// <param name="Next">Another meaning of the same pattern; 0 if none.</param>
internal readonly record struct Accept(int Outcome, bool AtStart, int Next);
