using SupportBot.Commands;
using SupportBot.Communities;

namespace SupportBot.PeerSupport;

/// <summary>
/// Finds in which community somebody asks: where they are, or in private the only one on this platform that they are in and that
/// takes requests. Which others there are is told to nobody.
/// </summary>
internal sealed class CommunityFinder(CommunityStore store, Standings standings)
{
    private const int MostAsked = 10;

    /// <summary>The community; nothing when it cannot be known.</summary>
    public async Task<Community?> FindAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Update.Community is { } place) return await store.OfAsync(turn.Update.From.Platform, place, cancel);

        var some = (await store.AllAsync(cancel)).Where(one => one.Platform == turn.Update.From.Platform && one.Choices.TakesRequests).Take(MostAsked).ToList();
        Community? found = null;

        foreach (var one in some)
        {
            if (!await standings.IsMemberAsync(turn, one, cancel)) continue;
            if (found is not null) return null;

            found = one;
        }

        return found;
    }
}
