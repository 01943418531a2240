namespace SupportBot.Safety;

/// <summary>What a pattern cannot be found without.</summary>
/// <param name="Wants">All that must stand in the text.</param>
/// <param name="Nodes">The nodes of the grammar that the pattern leads through.</param>
/// <param name="Phrase">The phrase that it is a form of; below 0 if it belongs to a rule or shield.</param>
internal sealed record PatternNeed(IReadOnlyList<Want> Wants, IReadOnlyList<int> Nodes, int Phrase);

/// <summary>One thing that a pattern cannot be found without: one of some groups, or all that one of some ways wants.</summary>
internal sealed class Want
{
    private readonly int[] _groups;
    private readonly IReadOnlyList<Want>[] _ways;

    private Want(int[] groups, IReadOnlyList<Want>[] ways) => (_groups, _ways) = (groups, ways);

    /// <summary>What a row of steps wants.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="number">The number of a group or word.</param>
    public static IReadOnlyList<Want> Of(IReadOnlyList<Step> steps, Func<Step, int> number)
    {
        var wants = new List<Want>(steps.Count);

        foreach (var step in steps)
        {
            if (step.MayBeNothing) continue;

            wants.Add(step is Step.Either either ? Of(either, number) : new Want([number(step)], []));
        }

        return wants;
    }

    /// <summary>Groups of which at least one must be there: of each way, what is rarest in it.</summary>
    /// <param name="uses">How often each group is named.</param>
    public int[] Groups(int[] uses) => _ways.Length == 0
        ? _groups
        : [.. _ways.SelectMany(way => way.Select(want => want.Groups(uses)).MinBy(set => Frequency(set, uses))!).Concat(_groups).Distinct()];

    /// <summary>How often any of some groups is named.</summary>
    public static int Frequency(int[] set, int[] uses)
    {
        var all = 0;

        foreach (var group in set) all += uses[group];

        return all;
    }

    /// <summary>Counts every group that is named.</summary>
    public void Count(int[] uses)
    {
        foreach (var group in _groups) uses[group]++;

        foreach (var want in _ways.SelectMany(way => way)) want.Count(uses);
    }

    private static Want Of(Step.Either either, Func<Step, int> number)
    {
        var (groups, ways) = (new List<int>(either.Ways.Count), new List<IReadOnlyList<Want>>());

        foreach (var way in either.Ways)
        {
            if (way is [(Step.Group or Step.Literal) and var only]) groups.Add(number(only));
            else ways.Add(Of(way, number));
        }

        return new([.. groups], [.. ways]);
    }
}
