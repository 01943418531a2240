using NodaTime;

namespace SupportBot.People;

/// <summary>A human being the bot knows, on whichever platform they write.</summary>
/// <param name="Id">UUID version 7 as 32 hex digits; empty for a stranger.</param>
/// <param name="Profile">What they chose.</param>
/// <param name="Key">Seals and opens what is kept about them.</param>
internal sealed record Person(string Id, Profile Profile, SealingKey Key)
{
    /// <summary>Where their clock is; every local time in a reply and a schedule is read in it.</summary>
    public DateTimeZone Zone =>
        Profile.Zone is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc : DateTimeZone.Utc;

    /// <summary>Whether nothing about them is kept: they have not agreed to anything.</summary>
    public bool IsStranger => Id.Length == 0;

    /// <summary>Whether they agreed to the text as it is now.</summary>
    public bool HasAgreed => ConsentVersion >= Consent.Version;

    /// <summary>The version of the text they agreed to; 0 when they have not, or took it back.</summary>
    public int ConsentVersion { get; init; }

    /// <summary>When they agreed, UTC.</summary>
    public Instant ConsentAt { get; init; }

    /// <summary>Someone of whom nothing is kept.</summary>
    public static Person Stranger { get; } = new("", new Profile(), SealingKey.None);

    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(Person);
}
