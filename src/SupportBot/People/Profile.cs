using System.Text.Json.Serialization;
using NodaTime;

namespace SupportBot.People;

/// <summary>What a person chose about how the bot treats them. Kept sealed.</summary>
internal sealed record Profile
{
    /// <summary>Where they live, an ISO 3166 code such as <c>GB</c>; nothing until they say so, and never guessed.</summary>
    public string? Country { get; init; }

    /// <summary>IANA name of their time zone; nothing until they say so.</summary>
    public string? Zone { get; init; }

    /// <summary>BCP 47 tag of the language they chose; nothing to follow their app.</summary>
    public string? Language { get; init; }

    /// <summary>When nudges stop, minutes after midnight on their own clock; 21:00 unless they say otherwise.</summary>
    public int QuietFrom { get; init; } = 21 * 60;

    /// <summary>When nudges may come again, minutes after midnight; 09:00 unless they say otherwise.</summary>
    public int QuietTo { get; init; } = 9 * 60;

    /// <summary>Whether messages name no treatment and no text of theirs on a lock screen; so unless they turn it off.</summary>
    public bool Discreet { get; init; } = true;

    /// <summary>The account to which reminders come, by its keyed hash; nothing for the one with which they agreed.</summary>
    public string? RemindersOn { get; init; }

    /// <summary>Whether a local time of day is quiet. Equal ends mean never.</summary>
    public bool IsQuiet(LocalTime time)
    {
        var minute = (time.Hour * 60) + time.Minute;

        return QuietFrom <= QuietTo ? minute >= QuietFrom && minute < QuietTo : minute >= QuietFrom || minute < QuietTo;
    }
}

/// <summary>How people's own records are written before they are sealed.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.Never, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(KeptAddress))]
internal sealed partial class PeopleJson : JsonSerializerContext;

/// <summary>The platform's own ids of an account's private chat.</summary>
internal sealed record KeptAddress(string Chat, string User);
