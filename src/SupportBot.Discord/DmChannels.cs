using System.Collections.Concurrent;
using SupportBot.Dialogue;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>The DM channel of each account. Opening many of them is what Discord limits most, so they are kept.</summary>
internal sealed class DmChannels(DiscordApi api, IPlatformMemory memory)
{
    private const string Note = "dm";
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, string> _seen = new();

    /// <summary>Learns the channel from what a member did in it; written down with the next message to them.</summary>
    public void Saw(Interaction interaction)
    {
        if (interaction is not { Context: InteractionContext.BotDm, Actor.Id: { } account, ChannelId: { } channel }) return;

        if (_seen.Count >= Most) _seen.Clear();

        _seen[account] = channel;
    }

    /// <summary>The account's channel, opened if it is not known.</summary>
    public async Task<string> FindAsync(string account, bool isUrgent, CancellationToken cancel)
    {
        if (await memory.RecallAsync(DiscordUpdates.Platform, account, Note, cancel) is { } known) return known;

        var channel = _seen.TryGetValue(account, out var seen) ? seen : await api.OpenDmAsync(account, isUrgent, cancel);
        await memory.NoteAsync(DiscordUpdates.Platform, account, Note, channel, cancel);

        return channel;
    }

    /// <summary>Forgets a channel that Discord no longer knows.</summary>
    public Task ForgetAsync(string account, CancellationToken cancel)
    {
        _seen.TryRemove(account, out _);

        return memory.NoteAsync(DiscordUpdates.Platform, account, Note, null, cancel);
    }
}
