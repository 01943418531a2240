namespace SupportBot.Experiences;

/// <summary>A shared text and how far it has come.</summary>
/// <param name="Id">12 hex digits; others after each change.</param>
/// <param name="State">How far.</param>
/// <param name="Shared">What it says.</param>
internal sealed record KeptText(string Id, TextState State, SharedText Shared)
{
    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(KeptText);
}

/// <summary>How far a shared text has come.</summary>
internal enum TextState
{
    /// <summary>Kept for its author only, who may pass it on.</summary>
    Kept,

    /// <summary>It waits for a moderator.</summary>
    Waiting,

    /// <summary>It can be read.</summary>
    Approved,

    /// <summary>Its author may change it.</summary>
    Returned,

    /// <summary>It stays unread.</summary>
    Refused,

    /// <summary>Somebody asked moderators to look again; until then it cannot be read.</summary>
    Reported,

    /// <summary>Moderators looked again, and it can be read.</summary>
    Settled,
}
