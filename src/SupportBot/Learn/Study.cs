namespace SupportBot.Learn;

/// <summary>A study that matters for the question whether a treatment helps.</summary>
internal sealed record Study
{
    /// <summary>The id of its source in this card.</summary>
    public required string Source { get; init; }

    public required string Design { get; init; }

    /// <summary>How many people took part; nothing when it was not seen.</summary>
    public int? People { get; init; }

    public required string ComparedWith { get; init; }

    /// <summary>The main figures. Doses are what the trial used, never advice.</summary>
    public required string Numbers { get; init; }

    public required Result Result { get; init; }

    /// <summary>What limits the result, in a few words.</summary>
    public string? ResultNote { get; init; }

    public required Seen Seen { get; init; }

    /// <summary>What to keep in mind, and what critics say.</summary>
    public string? Note { get; init; }
}

/// <summary>Which way a study points.</summary>
internal enum Result
{
    For,
    Mixed,
    Against,
    Unclear,
    Pending,
}

/// <summary>How much of a study was in front of the reviewer.</summary>
internal enum Seen
{
    /// <summary>The figures in the paper's own record.</summary>
    Numbers,

    /// <summary>The figures as somebody else reports them.</summary>
    SecondHand,

    /// <summary>The design alone.</summary>
    Design,
}
