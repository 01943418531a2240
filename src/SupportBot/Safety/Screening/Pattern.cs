namespace SupportBot.Safety;

/// <summary>
/// What must stand in a text. <c>$group</c> is any word of a group, <c>word</c> itself, <c>(a|b c)</c> either,
/// <c>x?</c> perhaps, <c>..3</c> up to three words in between that neither negate nor turn nor
/// name somebody else, <c>...3</c> up to three of any kind; <c>&lt;</c>, first of all, is
/// the beginning of a sentence, and <c>&gt;</c> is the end of one, or a comma.
/// </summary>
/// <param name="Steps">What must stand one after the other.</param>
/// <param name="AtStart">Whether it must begin a sentence.</param>
internal sealed record Pattern(IReadOnlyList<Step> Steps, bool AtStart)
{
    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">The pattern cannot be read; the message says why.</exception>
    public static Pattern Parse(string text)
    {
        var source = text.Trim();
        var atStart = source.StartsWith('<');
        var steps = new PatternParser(source[(atStart ? 1 : 0)..].Trim()).All();

        if (steps.All(step => step.MayBeNothing) || steps[0] is Step.Gap || steps[^1] is Step.Gap)
        {
            throw new FormatException($"\"{text}\" may be empty, or begins or ends with a gap.");
        }

        return new Pattern(MayBeginWithout(steps[0]) ? [new Step.Either(source, [.. Beginnings(steps)])] : steps, atStart);
    }

    /// <summary>The names of all groups that it needs.</summary>
    public IEnumerable<string> Groups() => Steps.SelectMany(Groups);

    private static bool MayBeginWithout(Step step) =>
        step.MayBeNothing || (step is Step.Either either && either.Ways.Any(way => MayBeginWithout(way[0])));

    // A pattern is looked for from its first word on, so each of its ways has to begin with one.
    private static IEnumerable<IReadOnlyList<Step>> Beginnings(IReadOnlyList<Step> steps)
    {
        if (steps.Count == 0) return [];

        IReadOnlyList<Step> rest = [.. steps.Skip(1)];

        return steps[0] switch
        {
            Step.Gap or Step.End => Beginnings(rest),
            Step.Maybe maybe => [.. Beginnings([maybe.What, .. rest]), .. Beginnings(rest)],
            Step.Either either when MayBeginWithout(either) => either.Ways.SelectMany(way => Beginnings([.. way, .. rest])),
            _ => [steps],
        };
    }

    private static IEnumerable<string> Groups(Step step) => step switch
    {
        Step.Group group => [group.Name],
        Step.Maybe maybe => Groups(maybe.What),
        Step.Either either => either.Ways.SelectMany(way => way.SelectMany(Groups)),
        _ => [],
    };
}

/// <summary>One step of a pattern.</summary>
internal abstract record Step
{
    /// <summary>Whether it may match no word at all.</summary>
    public virtual bool MayBeNothing => false;

    /// <summary>How it is written; the same text is the same step.</summary>
    public abstract string Text { get; }

    /// <summary>Any row of words of a group.</summary>
    internal sealed record Group(string Name) : Step
    {
        public override string Text => $"${Name}";
    }

    /// <summary>A word.</summary>
    internal sealed record Literal(string Word) : Step
    {
        public override string Text => Word;
    }

    /// <summary>Up to some words.</summary>
    /// <param name="Words">How many at most.</param>
    /// <param name="OfAnyKind">Whether words that negate, turn or name somebody else are among them.</param>
    internal sealed record Gap(int Words, bool OfAnyKind) : Step
    {
        private static readonly string[] Texts = ["", "..1", "..2", "..3", "..4", "..5", "..6", "..7", "..8", "..9"];
        private static readonly string[] AnyTexts = ["", "...1", "...2", "...3", "...4", "...5", "...6", "...7", "...8", "...9"];

        public override bool MayBeNothing => true;

        public override string Text => (OfAnyKind ? AnyTexts : Texts)[Words];
    }

    /// <summary>The end of a sentence, or a comma.</summary>
    internal sealed record End : Step
    {
        public override bool MayBeNothing => true;

        public override string Text => ">";
    }

    /// <summary>A step or nothing.</summary>
    internal sealed record Maybe(Step What) : Step
    {
        public override bool MayBeNothing => true;

        public override string Text { get; } = $"{What.Text}?";
    }

    /// <summary>One of several ways.</summary>
    /// <param name="Text">How it is written; the same text is the same choice.</param>
    /// <param name="Ways">Each way's steps.</param>
    internal sealed record Either(string Text, IReadOnlyList<IReadOnlyList<Step>> Ways) : Step
    {
        public override bool MayBeNothing { get; } = Ways.Any(way => way.All(step => step.MayBeNothing));

        public override string Text { get; } = Text;
    }
}
