namespace SupportBot.Learn;

/// <summary>
/// When the look of a face changes. It says nothing about mood, so it is a type of its own that no comparison takes; only
/// its own section of the card shows it.
/// </summary>
internal sealed record CosmeticModel
{
    public required Between OnsetDays { get; init; }

    public required Between FullEffectDays { get; init; }

    public required Between WearOffDays { get; init; }

    public required Level Confidence { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What is known about it.</summary>
    public required IReadOnlyList<Claim> Notes { get; init; }
}
