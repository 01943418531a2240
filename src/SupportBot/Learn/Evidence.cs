namespace SupportBot.Learn;

/// <summary>How strong the evidence for one use is, and why. A reviewer's judgement in the words of GRADE.</summary>
internal sealed record Evidence
{
    public required Level Level { get; init; }

    /// <summary>The use that is judged.</summary>
    public required string AppliesTo { get; init; }

    /// <summary>The reason in one line, for the overview; needed for the first use only.</summary>
    public string? InShort { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>Strength of evidence, or a reviewer's confidence.</summary>
internal enum Level
{
    VeryLow,
    Low,
    Moderate,
    High,
}
