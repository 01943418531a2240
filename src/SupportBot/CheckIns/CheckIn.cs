using System.Text.Json.Serialization;
using NodaTime;

namespace SupportBot.CheckIns;

/// <summary>How someone felt, when, in their words.</summary>
/// <param name="Id">32 hex digits.</param>
/// <param name="Day">The day it is about, on the person's own calendar at the time of entry.</param>
/// <param name="At">When it was entered, UTC, to the millisecond.</param>
/// <param name="Entry">What they entered.</param>
internal sealed record CheckIn(string Id, LocalDate Day, Instant At, Entry Entry)
{
    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(CheckIn);
}

/// <summary>What a person entered at a check-in. Kept sealed.</summary>
internal sealed record Entry
{
    /// <summary>How much they wanted to say.</summary>
    public EntryKind Kind { get; init; }

    /// <summary>1 (worst) to 10 (best); nothing when they did not say.</summary>
    public int? Mood { get; init; }

    /// <summary>1 (none) to 10 (most); nothing when they did not say.</summary>
    public int? Energy { get; init; }

    /// <summary>Hours slept, 0 to 24 in halves; nothing when they did not say.</summary>
    public decimal? Sleep { get; init; }

    /// <summary>What else changed, values of <see cref="CheckInFields.Changes"/>.</summary>
    public IReadOnlyList<string> Changed { get => field ?? []; init; }

    /// <summary>Their own words, up to 2,000 characters; empty when there are none.</summary>
    public string Note { get => field ?? ""; init; }

    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(Entry);
}

/// <summary>How much a person wanted to say.</summary>
internal enum EntryKind
{
    /// <summary>A mood, and perhaps more.</summary>
    Full,

    /// <summary>A rough day, without details: an answer without a score.</summary>
    Rough,

    /// <summary>Not today: an answer without a score.</summary>
    NotToday,
}

/// <summary>How an entry is written before it is sealed.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Entry))]
internal sealed partial class EntryJson : JsonSerializerContext;
