using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Extensions;

namespace SupportBot.Communities;

/// <summary>A Discord server, a Telegram group, or all terminals on one database.</summary>
/// <param name="Id">16 hex digits, ours; it gives nothing of the platform's id away and fits into a button.</param>
/// <param name="Platform">The platform's name.</param>
/// <param name="Place">The platform's own id.</param>
/// <param name="Choices">What those who run it chose.</param>
internal sealed record Community(string Id, string Platform, string Place, Choices Choices)
{
    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(Community);
}

/// <summary>What those who run a community chose. Everything is off to begin with.</summary>
internal sealed record Choices
{
    /// <summary>Where its members mostly live, an ISO 3166 code; for lines, until a person says where they are.</summary>
    public string? Country { get; init; }

    /// <summary>Whether members may ask for a supporter.</summary>
    public bool TakesRequests { get; init; }

    /// <summary>The role of supporters, where the platform has roles; elsewhere there is a list.</summary>
    public string? SupporterRole { get; init; }

    /// <summary>The channel in which it is said that somebody asks for a supporter; nothing to ask only those on duty.</summary>
    public string? RequestsIn { get; init; }

    /// <summary>The channel that only moderators read, where the platform has channels; elsewhere there is a list.</summary>
    public string? ModeratorsIn { get; init; }

    /// <summary>Whether links go through in a relayed talk.</summary>
    public bool Links { get; init; }

    /// <summary>The weekly post; nothing while it is off.</summary>
    public WeeklyPost? Weekly { get; init; }
}

/// <summary>A post once a week with a private "Check in" button.</summary>
/// <param name="In">The platform's id of the channel or group.</param>
/// <param name="Day">1 for Monday to 7 for Sunday.</param>
/// <param name="Hour">0 to 23, on the clock of <paramref name="Zone"/>.</param>
/// <param name="Zone">An IANA name.</param>
internal sealed record WeeklyPost(string In, int Day, int Hour, string Zone)
{
    /// <summary>The first time after a moment. An hour that does not exist is the next that does.</summary>
    public Instant NextAfter(Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;
        var today = now.InZone(zone).Date;

        return Enumerable.Range(0, 9)
            .Select(today.PlusDays)
            .Where(day => day.DayOfWeek == (IsoDayOfWeek)Day)
            .Select(day => zone.AtLeniently(day.At(new LocalTime(Hour, 0))).ToInstant())
            .First(at => at > now);
    }
}

/// <summary>A community as it is kept: with what was chosen before the last change, to be taken back to.</summary>
internal sealed record KeptCommunity(string Place, Choices Now, Choices? Before);

/// <summary>How communities are written before they are sealed.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptCommunity))]
internal sealed partial class CommunityJson : JsonSerializerContext;
