namespace SupportBot.Safety;

/// <summary>What a line is for.</summary>
internal enum LineKind
{
    /// <summary>Thoughts of suicide.</summary>
    Suicide,

    /// <summary>Any distress.</summary>
    Support,

    /// <summary>Children and young people.</summary>
    Youth,

    /// <summary>Violence at home. Never shown as emotional support.</summary>
    Violence,

    /// <summary>LGBTQ+ people.</summary>
    Lgbtq,

    /// <summary>People who serve or served in the forces.</summary>
    Veterans,
}

/// <summary>Whom a line is for.</summary>
internal enum LineAudience
{
    /// <summary>Everyone.</summary>
    Everyone,

    /// <summary>Adults.</summary>
    Adults,

    /// <summary>Children and young people; never shown to someone who did not say that they are young.</summary>
    Youth,

    /// <summary>Aboriginal and Torres Strait Islander people.</summary>
    Aboriginal,

    /// <summary>First Nations, Inuit and Métis people.</summary>
    FirstNations,

    /// <summary>LGBTQ+ people.</summary>
    Lgbtq,

    /// <summary>Trans people, and people who are not sure.</summary>
    Trans,

    /// <summary>Veterans, people who serve, and their families.</summary>
    Veterans,

    /// <summary>Men.</summary>
    Men,
}

/// <summary>What a call costs.</summary>
internal enum CallCost
{
    /// <summary>Nobody said; then nothing is said.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    Free,

    /// <summary>Nothing from a mobile phone.</summary>
    FreeMobile,

    /// <summary>Nothing from a landline.</summary>
    FreeLandline,

    /// <summary>As any call.</summary>
    Standard,

    /// <summary>As a local call.</summary>
    Local,

    /// <summary>A low charge.</summary>
    Low,

    /// <summary>The service pays a part.</summary>
    Shared,

    /// <summary>Free or not, by network.</summary>
    Varies,
}
