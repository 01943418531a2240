using System.Collections.Concurrent;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>The DM channel of each account. Opening many of them is what Discord limits most, so they are kept.</summary>
internal sealed class DmChannels(DiscordApi api, IPlatformMemory memory)
{
    private const string Note = "dm";
    private const int Most = 10_000;

    /// <summary>More openings than these do not wait here: who waits long keeps others from being written to.</summary>
    private const int MostOpening = 10;

    private static readonly Duration Soon = Duration.FromSeconds(10);

    private readonly ConcurrentDictionary<string, string> _seen = new();
    private int _opening;

    /// <summary>Learns the channel from what a member did in it; written down with the next message to them.</summary>
    public void Saw(Interaction interaction)
    {
        if (interaction is not { Context: InteractionContext.BotDm, Actor.Id: { } account, ChannelId: { } channel }) return;

        if (_seen.Count >= Most) _seen.Clear();

        _seen[account] = channel;
    }

    /// <summary>The account's channel, opened if it is not known.</summary>
    /// <exception cref="PlatformUnavailableException">Too many are being opened; to be asked again later.</exception>
    public async Task<string> FindAsync(string account, bool isUrgent, CancellationToken cancel)
    {
        if (await memory.RecallAsync(DiscordUpdates.Platform, account, Note, cancel) is { } known) return known;

        var channel = _seen.TryGetValue(account, out var seen) ? seen : await OpenAsync(account, isUrgent, cancel);
        await memory.NoteAsync(DiscordUpdates.Platform, account, Note, channel, cancel);

        return channel;
    }

    private async Task<string> OpenAsync(string account, bool isUrgent, CancellationToken cancel)
    {
        try
        {
            return Interlocked.Increment(ref _opening) <= MostOpening || isUrgent
                ? await api.OpenDmAsync(account, isUrgent, cancel)
                : throw new PlatformUnavailableException(DiscordUpdates.Platform, Soon) { OnlyThisPerson = true };
        }
        finally
        {
            Interlocked.Decrement(ref _opening);
        }
    }

    /// <summary>Forgets a channel that Discord no longer knows.</summary>
    public Task ForgetAsync(string account, CancellationToken cancel)
    {
        _seen.TryRemove(account, out _);

        return memory.NoteAsync(DiscordUpdates.Platform, account, Note, null, cancel);
    }
}
