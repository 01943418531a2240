namespace SupportBot.Safety;

/// <summary>When a line is answered. Exactly one of <see cref="Always"/>, <see cref="Times"/> and <see cref="Part"/> says so.</summary>
internal sealed record OpenHours
{
    /// <summary>Day and night, every day.</summary>
    public bool Always { get; init; }

    /// <summary>Times on the country's own clock: <c>17:00-24:00</c> for every day, <c>mon-fri 10:00-19:00</c> for some.</summary>
    public IReadOnlyList<string> Times { get => field ?? []; init; }

    /// <summary>Roughly when, where nothing better is known.</summary>
    public RoughHours? Part { get; init; }

    /// <summary>Whether this holds for calls only, and other ways have other hours.</summary>
    public bool PhoneOnly { get; init; }

    /// <summary>Whether the sources agree.</summary>
    public required bool Sure { get; init; }
}

/// <summary>Roughly when a line is answered.</summary>
internal enum RoughHours
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Some hours only.</summary>
    Limited,

    /// <summary>Afternoons and evenings.</summary>
    Afternoons,

    /// <summary>Evenings.</summary>
    Evenings,

    /// <summary>Nights.</summary>
    Nights,

    /// <summary>Some hours from Monday to Friday.</summary>
    Weekdays,

    /// <summary>Different from place to place.</summary>
    Varies,
}
