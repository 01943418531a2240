using NodaTime;

namespace SupportBot.Safety;

/// <summary>What is shown where no line is known, and what belongs to no country.</summary>
internal sealed record Elsewhere
{
    /// <summary>The directory for every country.</summary>
    public required LineDirectory Directory { get; init; }

    /// <summary>The codes of the countries on the buttons, by the language of the person.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Offered { get; init; }

    /// <summary>Numbers that older lists still have, and that may not be shown.</summary>
    public required IReadOnlyList<RetiredNumber> Retired { get; init; }

    /// <summary>What speakers call their own language, by code.</summary>
    public required IReadOnlyDictionary<string, string> Languages { get; init; }
}

/// <summary>A directory of services.</summary>
internal sealed record LineDirectory
{
    public required string Name { get; init; }

    public required Uri Page { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required LocalDate Checked { get; init; }
}

/// <summary>A number that is no longer right.</summary>
/// <param name="Country">The country's code.</param>
/// <param name="Number">The number as it was written.</param>
/// <param name="Because">What became of it.</param>
internal sealed record RetiredNumber(string Country, string Number, string Because);
