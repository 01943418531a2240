using NodaTime;

namespace SupportBot.Safety;

/// <summary>What to call in immediate danger.</summary>
internal sealed record Emergency
{
    /// <summary>The numbers, the first one first.</summary>
    public required IReadOnlyList<EmergencyNumber> Numbers { get; init; }

    /// <summary>What the lists say, in their words.</summary>
    public required string Said { get; init; }

    /// <summary>
    /// Whether two lists agree. When not, people are told to call their local emergency number, and the number is a hint.
    /// </summary>
    public required bool InTwoLists { get; init; }

    /// <summary>What an editor should know.</summary>
    public string? Notes { get; init; }

    /// <summary>The day on which somebody last compared the number with its sources.</summary>
    public required LocalDate Checked { get; init; }
}

/// <summary>One emergency number.</summary>
/// <param name="Number">Its digits.</param>
/// <param name="For">Who answers.</param>
internal sealed record EmergencyNumber(string Number, AnsweredBy For);

/// <summary>Who answers an emergency number.</summary>
internal enum AnsweredBy
{
    /// <summary>Every kind of emergency help.</summary>
    Any,

    /// <summary>An ambulance.</summary>
    Ambulance,

    /// <summary>The police.</summary>
    Police,

    /// <summary>A rescue service or civil protection.</summary>
    Rescue,

    /// <summary>Every kind of help, from a mobile phone.</summary>
    Mobile,
}
