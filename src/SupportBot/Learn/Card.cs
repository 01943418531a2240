using NodaTime;

namespace SupportBot.Learn;

/// <summary>What is known about one treatment, as reviewed. From <c>seeds/treatments</c>, one file each.</summary>
internal sealed record Card
{
    /// <summary>Its name in calls and file names: lower-case words joined by hyphens, at most 32 characters.</summary>
    public required string Slug { get; init; }

    /// <summary>What people call it; short enough for a button.</summary>
    public required string Name { get; init; }

    public required Kind Kind { get; init; }

    /// <summary>The day on which somebody last went through it.</summary>
    public required LocalDate Reviewed { get; init; }

    /// <summary>Other names, brands and nicknames by which it is found.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>What it is, in one or two sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>The one thing that everybody should know before anything else.</summary>
    public required Claim Caution { get; init; }

    /// <summary>How strong the evidence is, for each use; the one that matters most first.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required Mechanism HowItMayWork { get; init; }

    public required IReadOnlyList<Study> Studies { get; init; }

    /// <summary>What speaks against it, and what its critics say.</summary>
    public required IReadOnlyList<Claim> Doubts { get; init; }

    /// <summary>What a course looks like, and when its effect on mood was seen.</summary>
    public required IReadOnlyList<Expectation> Expect { get; init; }

    /// <summary>The timing of the effect on mood.</summary>
    public required CourseModel CourseModel { get; init; }

    /// <summary>The timing of an effect that is not about mood; nothing for nearly all treatments.</summary>
    public CosmeticModel? CosmeticModel { get; init; }

    public required IReadOnlyList<Claim> SeriousRisks { get; init; }

    public required IReadOnlyList<Claim> SideEffects { get; init; }

    /// <summary>Who should not have it, or should ask first.</summary>
    public required IReadOnlyList<Claim> AskFirst { get; init; }

    /// <summary>Whether it is approved or recommended, by region.</summary>
    public required IReadOnlyList<RegionStatus> Status { get; init; }

    /// <summary>How to get it, and what it costs.</summary>
    public required IReadOnlyList<Claim> Access { get; init; }

    /// <summary>What to ask the prescriber.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    public required Tracking Tracking { get; init; }

    /// <summary>What people say about it, held against the sources.</summary>
    // The generated reader sets every init member, so a default alone would be lost.
    public IReadOnlyList<Saying> Said { get; init => field = value ?? []; } = [];

    /// <summary>What nobody has checked yet, in a few words each.</summary>
    public required IReadOnlyList<string> NotChecked { get; init; }

    /// <summary>Every source that this card names.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }
}

/// <summary>What sort of treatment it is.</summary>
internal enum Kind
{
    Medication,
    Device,
    Procedure,
    Psychotherapy,
    Lifestyle,
}
