namespace SupportBot.Learn;

/// <summary>Where a statement comes from.</summary>
internal sealed record Source
{
    /// <summary>Names it within the card, for example <c>brin-2020</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What stands behind a statement, for example <c>Brin 2020</c>.</summary>
    public required string Cite { get; init; }

    public required SourceKind Kind { get; init; }

    public string? Authors { get; init; }

    public int? Year { get; init; }

    public required string Title { get; init; }

    /// <summary>The journal with volume and pages, or the publisher.</summary>
    public string? Journal { get; init; }

    public string? Doi { get; init; }

    public string? Pmid { get; init; }

    public string? Pmcid { get; init; }

    /// <summary>The number in a trial registry.</summary>
    public string? Registry { get; init; }

    /// <summary>The only address that is ever shown; nothing when no safe one is known.</summary>
    public Uri? DisplayUrl { get; init; }

    /// <summary>Where the reviewer read it; often a mirror, so it is never shown.</summary>
    public required string ReadAt { get; init; }

    public required Extent Found { get; init; }

    /// <summary>What was read, for example <c>abstract</c>.</summary>
    public required string Seen { get; init; }

    public string? Note { get; init; }

    /// <summary>Why there is no DOI, or where it was seen.</summary>
    public string? DoiNote { get; init; }
}

/// <summary>What sort of source it is.</summary>
internal enum SourceKind
{
    Study,
    Review,
    Guideline,
    Regulator,
    RegulatorNews,
    Registry,
    HealthService,
    ProfessionalBody,
    Charity,
    Conference,
    Manufacturer,
    PressRelease,
    Clinic,
    Insurer,
    Advocacy,
    News,
    Secondary,
    SecondaryLabel,
}

/// <summary>Whether the reviewer found what they were looking for in a source.</summary>
internal enum Extent
{
    Fully,
    Partly,
}
