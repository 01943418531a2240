namespace SupportBot.Learn;

/// <summary>What a person may have meant.</summary>
internal abstract record Match
{
    private Match() { }

    /// <summary>This card, by one of its own names.</summary>
    public sealed record Sure(Card Card) : Match;

    /// <summary>Most likely this card: the only one that is so near. The person is told how they were understood.</summary>
    public sealed record Likely(Card Card) : Match;

    /// <summary>One of these, nearest first, at most <see cref="Names.MostNear"/>.</summary>
    public sealed record Near(IReadOnlyList<Card> Cards) : Match;

    /// <summary>Nothing that is known here.</summary>
    public sealed record None : Match;
}
