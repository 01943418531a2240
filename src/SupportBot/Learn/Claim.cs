namespace SupportBot.Learn;

/// <summary>One statement. It is shown only when it was read in the sources that it names.</summary>
internal record Claim
{
    public required string Text { get; init; }

    /// <summary>Whether somebody read it in <see cref="Sources"/>; else it is general knowledge and stays unseen.</summary>
    public required bool Verified { get; init; }

    /// <summary>The ids of its sources in this card.</summary>
    // The generated reader sets every init member, so a default alone would be lost.
    public IReadOnlyList<string> Sources { get; init => field = value ?? []; } = [];
}

/// <summary>How a treatment may work. Nobody knows for certain, and the card has to say so.</summary>
internal sealed record Mechanism : Claim
{
    /// <summary>Always <c>hypothesis</c>.</summary>
    public required string Status { get; init; }
}

/// <summary>A statement about the course of a treatment.</summary>
internal sealed record Expectation : Claim
{
    public required About About { get; init; }
}

/// <summary>Which part of a course a statement is about, in the order in which they are shown.</summary>
internal enum About
{
    Sessions,
    Onset,
    FullEffect,
    Duration,
    Judge,
    Repeat,
}

/// <summary>Whether a treatment is approved or recommended somewhere.</summary>
internal sealed record RegionStatus : Claim
{
    public required string Region { get; init; }

    /// <summary>The year the statement is about; nothing when it was not seen.</summary>
    public int? Year { get; init; }

    /// <summary>How far the statement goes.</summary>
    public string? Note { get; init; }
}

/// <summary>What to note down in a diary.</summary>
internal sealed record Tracking
{
    /// <summary>Before the first session.</summary>
    public required IReadOnlyList<Claim> Baseline { get; init; }

    public required IReadOnlyList<Claim> Daily { get; init; }

    public required IReadOnlyList<Claim> Weekly { get; init; }

    /// <summary>All of it.</summary>
    public IEnumerable<Claim> All() => [.. Baseline, .. Daily, .. Weekly];
}

/// <summary>Something people say about a treatment, held against the sources.</summary>
internal sealed record Saying
{
    public required string Claim { get; init; }

    /// <summary>What the sources make of it, in two or three words.</summary>
    public required string Verdict { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }
}
