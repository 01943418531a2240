namespace SupportBot.Safety;

/// <summary>What it means that a pattern of a rule or shield was found.</summary>
internal sealed record Outcome(Effect Effect, uint Language, string Rule)
{
    /// <summary>Whether it stands against a shield over sentences.</summary>
    public bool Firm { get; init; }

    /// <summary>Whether no negation before it counts.</summary>
    public bool EvenNegated { get; init; }

    /// <summary>Whether somebody else before it does not clear it.</summary>
    public bool OfOthers { get; init; }

    /// <summary>Whether it stands against a shield over its own words.</summary>
    public bool Pierces { get; init; }

    /// <summary>Whether it makes a concern urgent.</summary>
    public bool Raises { get; init; }

    /// <summary>How many words a negation reaches in its language.</summary>
    public int Reach { get; init; }

    /// <summary>Whether it takes away or lowers.</summary>
    public bool IsShield => Effect >= Effect.ClearWords;

    /// <summary>What a rule means.</summary>
    /// <exception cref="FormatException">There is no such tier.</exception>
    public static Outcome Of(SignRule rule, LanguageRules language, uint bit) =>
        new(TierOf(rule.Tier), bit, $"{language.Language}.{rule.Name}")
        {
            Firm = rule.Firm,
            EvenNegated = rule.EvenNegated,
            OfOthers = rule.OfOthers,
            Pierces = rule.Pierces,
            Raises = rule.Raises,
            Reach = language.Reach,
        };

    /// <summary>The languages that a sentence is not in.</summary>
    public uint Foreign { get; init; }

    /// <summary>What a shield means.</summary>
    /// <exception cref="FormatException">It covers nothing that is known.</exception>
    public static Outcome Of(ShieldRule shield, LanguageRules language, uint bit, IReadOnlyDictionary<string, uint> bits) =>
        new(Covered(shield.Covers), bit, shield.Name)
        {
            OfOthers = shield.OfOthers,
            Reach = language.Reach,
            Foreign = shield.Covers.Split(' ').Skip(1).Aggregate(0u, (all, other) => all | bits.GetValueOrDefault(other)),
        };

    private static Effect TierOf(string tier) => tier switch
    {
        "urgent" => Effect.Urgent,
        "concern" => Effect.Concern,
        "hint" => Effect.Hint,
        _ => throw new FormatException($"A tier is urgent, concern or hint, not \"{tier}\"."),
    };

    private static Effect Covered(string covers) => covers switch
    {
        "words" => Effect.ClearWords,
        "sentence" => Effect.ClearSentence,
        "around" => Effect.ClearAround,
        "past" => Effect.ClearPast,
        "quote" => Effect.ClearQuote,
        "lowers" => Effect.Lower,
        "revives" => Effect.Revive,
        _ when covers.StartsWith("not ", StringComparison.Ordinal) => Effect.ClearForeign,
        _ => throw new FormatException($"a shield covers words, sentence, around, past or quote, or lowers or revives, or not with languages; not \"{covers}\""),
    };
}

/// <summary>The kinds of outcome.</summary>
internal enum Effect
{
    Hint,
    Concern,
    Urgent,
    ClearWords,
    ClearSentence,
    ClearAround,
    ClearPast,
    ClearQuote,
    ClearForeign,
    Lower,
    Revive,
}
