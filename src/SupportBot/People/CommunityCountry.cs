using System.Collections.Concurrent;
using SupportBot.Dialogue;

namespace SupportBot.People;

/// <summary>
/// The country that those who run a server or group chose for its lines. Held in memory, because help in a bad hour looks
/// nothing up; a person's own choice comes first.
/// </summary>
internal sealed class CommunityCountry
{
    private readonly ConcurrentDictionary<(string Platform, string Community), string> _countries = new();

    /// <summary>The country where an update was made, an ISO 3166 code; nothing when none was chosen.</summary>
    public string? Of(ChatUpdate update) =>
        update.Community is { } community && _countries.TryGetValue((update.From.Platform, community), out var country) ? country : null;

    /// <summary>Notes what was chosen; nothing takes it away.</summary>
    public void Choose(string platform, string community, string? country)
    {
        if (country is null) _countries.TryRemove((platform, community), out _);
        else _countries[(platform, community)] = country;
    }
}
