using System.Collections.Concurrent;
using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>
/// Remembers for a quarter of an hour, in memory only, which accounts were asked for a country, so that a name typed next
/// is taken as the answer. Nothing can keep it from working.
/// </summary>
internal sealed class CountryAsked(Countries countries)
{
    private const int Most = 50_000;

    private static readonly Duration Lasts = Duration.FromMinutes(15);

    private readonly ConcurrentDictionary<(string Platform, string User), Instant> _asked = new();

    /// <summary>Notes that an account was asked.</summary>
    public void Ask(Address account, Instant now)
    {
        if (_asked.Count >= Most) _asked.Clear();

        _asked[(account.Platform, account.User)] = now + Lasts;
    }

    /// <summary>
    /// The same update, with a typed country made into the command that shows its lines. Only what comes right after the
    /// question is its answer.
    /// </summary>
    public ChatUpdate Hear(ChatUpdate update, Instant now) =>
        _asked.TryRemove((update.From.Platform, update.From.User), out var until) && until > now
        && update.Input is ChatInput.Said(var text) && !CommandLine.IsOne(text) && IsACountry(text)
            ? update with { Input = new ChatInput.Called(new("crisis", text)) }
            : update;

    private bool IsACountry(string text) => text.Length <= 100 && countries.Find(text) is { Found: not null } or { Near.Count: > 0 };
}
