using System.Collections.Concurrent;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Conversation;

/// <summary>
/// Remembers, in memory only, what strangers wanted when they were asked for consent, so that it goes on once they agree.
/// Nothing about a stranger is ever written down.
/// </summary>
internal sealed class WaitingRoom(Vault vault)
{
    private const int MostWaiting = 10_000;

    private static readonly Duration Lasts = Duration.FromHours(1);

    private readonly ConcurrentDictionary<string, (Wanted Wanted, Instant Until)> _waiting = new();

    /// <summary>Remembers what somebody wanted, for an hour. When very many wait, new ones are not remembered.</summary>
    public void Wait(ChatUpdate update, Instant now)
    {
        foreach (var (key, (_, until)) in _waiting)
        {
            if (until <= now) _waiting.TryRemove(key, out _);
        }

        if (_waiting.Count < MostWaiting) _waiting[vault.HashOf(update.From)] = (new(update.Input, update.Community), now + Lasts);
    }

    /// <summary>What an account wanted, once.</summary>
    public Wanted? Return(Address account, Instant now) =>
        _waiting.TryRemove(vault.HashOf(account), out var waiting) && waiting.Until > now ? waiting.Wanted : null;
}

/// <summary>What somebody wanted.</summary>
/// <param name="Input">What they did.</param>
/// <param name="Community">The server or group it was about.</param>
internal sealed record Wanted(ChatInput Input, string? Community);
