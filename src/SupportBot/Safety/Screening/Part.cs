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

    /// <summary><c>and</c>: a join, beyond which no negation reaches.</summary>
    And,

    /// <summary><c>subject</c>: the person who writes, as the one who does something.</summary>
    Subject,

    /// <summary><c>own</c>: the person who writes, in any other role.</summary>
    Own,

    /// <summary><c>present</c>: a word that says now.</summary>
    Present,

    /// <summary><c>past_tense</c>: a word that says then.</summary>
    PastTense,

    /// <summary><c>others</c>: somebody else, so that what follows is not about the person who writes.</summary>
    Others,

    /// <summary><c>tongue</c>: a small word that tells in which language a text is; does nothing else.</summary>
    Tongue,
}
