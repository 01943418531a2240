namespace SupportBot.Safety;

/// <summary>What a word group does besides standing in patterns. The groups with these names do it.</summary>
internal enum Part
{
    None,

    /// <summary><c>negation</c>: negates what follows, up to the next subject: not, never, without.</summary>
    Negation,

    /// <summary><c>denial</c>: negates a whole clause that follows: I don't think that.</summary>
    Denial,

    /// <summary><c>negation_after</c>: negates what stands right before it.</summary>
    NegationAfter,

    /// <summary><c>no_negation</c>: looks like a negation and is none: can't stop, not only.</summary>
    NoNegation,

    /// <summary><c>but</c>: a turn, beyond which no negation reaches.</summary>
    But,

    /// <summary><c>subject</c>: the person who writes.</summary>
    Subject,

    /// <summary><c>others</c>: somebody else, so that what follows is not about the person who writes.</summary>
    Others,
}
