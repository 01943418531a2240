using NodaTime;

namespace SupportBot.Safety;

/// <summary>A line that a person in distress can call or write to.</summary>
internal sealed record CrisisLine
{
    /// <summary>Names it in reports: the country's code and lower-case words.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required LineKind Kind { get; init; }

    public required LineAudience Audience { get; init; }

    /// <summary>The ages it is for, such as <c>5-25</c> or <c>15+</c>; nothing when it says none.</summary>
    public string? Ages { get; init; }

    /// <summary>Whom it is for, in the words of the sources, where that is not everyone.</summary>
    public string? AudienceSaid { get; init; }

    /// <summary>The part of the country it serves; nothing for the whole country.</summary>
    public string? Area { get; init; }

    public LineNumber? Phone { get; init; }

    /// <summary>Other numbers of the same line.</summary>
    public IReadOnlyList<LineNumber> OtherNumbers { get => field ?? []; init; }

    public TextNumber? Text { get; init; }

    /// <summary>A number for WhatsApp, with <c>+</c> and the country's prefix.</summary>
    public string? Whatsapp { get; init; }

    /// <summary>The page where one can write with somebody.</summary>
    public Uri? Chat { get; init; }

    public Uri? Page { get; init; }

    public required OpenHours Hours { get; init; }

    /// <summary>The hours in the words of the sources.</summary>
    public required string HoursSaid { get; init; }

    public required CallCost Cost { get; init; }

    /// <summary>The cost in the words of the sources, where they say more.</summary>
    public string? CostSaid { get; init; }

    /// <summary>The languages spoken, by code; the main one first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Where the number was found.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Whether two independent lists have the same number for the same service, one of them checked by somebody.</summary>
    public required bool InTwoLists { get; init; }

    /// <summary>Whether people may see it.</summary>
    public required bool SafeToShow { get; init; }

    /// <summary>Its place among the country's lines, from 1; nothing when it is not shown.</summary>
    public int? Order { get; init; }

    /// <summary>What an editor should know.</summary>
    public string? Notes { get; init; }

    /// <summary>The day on which somebody last compared it with its sources.</summary>
    public required LocalDate Checked { get; init; }
}

/// <summary>A number to call.</summary>
/// <param name="Number">As people write it.</param>
/// <param name="Dial">What a phone dials; nothing for codes with <c>*</c> or <c>#</c>, which have to be typed.</param>
/// <param name="Then">What to press afterwards; nothing when nothing.</param>
internal sealed record LineNumber(string Number, string? Dial = null, string? Then = null);

/// <summary>A number to send a text message to.</summary>
/// <param name="Number">The number.</param>
/// <param name="Word">What to write; nothing when anything will do.</param>
/// <param name="Times">When it is answered, as in <see cref="OpenHours.Times"/>; nothing when like the line itself.</param>
internal sealed record TextNumber(string Number, string? Word = null, IReadOnlyList<string>? Times = null);
