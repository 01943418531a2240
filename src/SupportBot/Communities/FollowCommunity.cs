using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Communities;

/// <summary>Follows a group that goes on under another id, as a Telegram group does that becomes a supergroup.</summary>
internal sealed class FollowCommunity(CommunityStore store, KnownCommunities known) : ICommunityMoves
{
    /// <inheritdoc/>
    public async Task MovedAsync(string platform, string from, string to, CancellationToken cancel)
    {
        if (await store.MoveAsync(platform, from, to, cancel) is not { } moved) return;

        known.Forget(platform, from);
        moved.NoteIn(known);
    }
}
