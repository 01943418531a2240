namespace SupportBot.Safety;

/// <summary>Adds the patterns of one language to the grammar.</summary>
internal sealed class GrammarBuilder(Rulebook rulebook, string language, uint bit)
{
    private readonly Grammar _grammar = rulebook.Grammar;
    private readonly Dictionary<(int Node, string Choice), (int Join, List<int> Nodes)> _choices = [];

    /// <summary>Adds a pattern.</summary>
    /// <param name="pattern">What must stand in the text.</param>
    /// <param name="outcome">A phrase's group, or -1 minus the number of a rule or shield.</param>
    /// <returns>What the pattern needs.</returns>
    public PatternNeed Add(Pattern pattern, int outcome)
    {
        var trail = new List<int>();
        var end = After(0, pattern.Steps, pattern.Steps.Count, trail);

        rulebook.Accepts.Add(new Accept(outcome, pattern.AtStart, _grammar[end].Accepts));
        _grammar[end].Accepts = rulebook.Accepts.Count - 1;

        return new PatternNeed(Want.Of(pattern.Steps, Number), trail, outcome);
    }

    private int After(int node, IReadOnlyList<Step> steps, int count, List<int> trail)
    {
        for (var i = 0; i < count; i++) node = After(node, steps[i], trail);

        return node;
    }

    private int After(int node, Step step, List<int> trail)
    {
        var after = step switch
        {
            Step.End => _grammar.End(node),
            Step.Gap gap => AfterGap(node, gap),
            Step.Maybe maybe => AfterChoice(node, maybe.Text, [[maybe.What], []], trail),
            Step.Either either => AfterChoice(node, either.Text, either.Ways, trail),
            _ => _grammar.Child(node, Number(step)),
        };

        trail.Add(after);

        return after;
    }

    private int AfterGap(int node, Step.Gap gap)
    {
        if (_choices.TryGetValue((node, gap.Text), out var known)) return known.Join;

        var join = _grammar.Join();

        _choices[(node, gap.Text)] = (join, []);
        rulebook.Gaps.Add(new Gap(gap.Words, join, gap.OfAnyKind ? 0 : bit, _grammar[node].Gaps));
        _grammar[node].Gaps = rulebook.Gaps.Count - 1;

        return join;
    }

    private int AfterChoice(int node, string text, IReadOnlyList<IReadOnlyList<Step>> ways, List<int> trail)
    {
        if (!_choices.TryGetValue((node, text), out var choice))
        {
            choice = (_grammar.Join(), []);

            foreach (var way in ways) Lead(node, way, choice.Join, choice.Nodes);

            _choices[(node, text)] = choice;
        }

        trail.AddRange(choice.Nodes);

        return choice.Join;
    }

    private void Lead(int node, IReadOnlyList<Step> way, int join, List<int> trail)
    {
        if (way is [.., (Step.Group or Step.Literal) and var last])
        {
            _grammar.Lead(After(node, way, way.Count - 1, trail), Number(last), join);
        }
        else
        {
            _grammar.Pass(After(node, way, way.Count, trail), join);
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
