using System.Collections.Concurrent;
using SupportBot.Dialogue;

namespace SupportBot.People;

/// <summary>
/// What those who run a server or group chose and what must be known without the database: help in a bad hour looks nothing up, and
/// a person's own choice comes first.
/// </summary>
internal sealed class KnownCommunities
{
    private readonly ConcurrentDictionary<(string Platform, string Community), (string? Country, bool TakesRequests)> _chosen = new();

    /// <summary>The country where an update was made, an ISO 3166 code; nothing when none was chosen.</summary>
    public string? CountryOf(ChatUpdate update) => Of(update)?.Country;

    /// <summary>Whether a supporter can be asked for where an update was made.</summary>
    public bool TakesRequests(ChatUpdate update) => Of(update)?.TakesRequests is true;

    /// <summary>Whether a supporter can be asked for anywhere on a platform.</summary>
    public bool AnyTakesRequests(string platform) => _chosen.Any(one => one.Key.Platform == platform && one.Value.TakesRequests);

    /// <summary>Notes what was chosen, in place of what was noted before.</summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="community">The platform's id of the server or group.</param>
    /// <param name="country">An ISO 3166 code; nothing for none.</param>
    /// <param name="takesRequests">Whether members may ask for a supporter.</param>
    public void Know(string platform, string community, string? country, bool takesRequests) => _chosen[(platform, community)] = (country, takesRequests);

    /// <summary>Forgets a server or group.</summary>
    public void Forget(string platform, string community) => _chosen.TryRemove((platform, community), out _);

    private (string? Country, bool TakesRequests)? Of(ChatUpdate update) =>
        update.Community is { } community && _chosen.TryGetValue((update.From.Platform, community), out var chosen) ? chosen : null;
}
