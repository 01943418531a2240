using NodaTime;

namespace SupportBot.People;

/// <summary>
/// The day on which the bot closes, if it does. Held in memory, so that every turn can look: from the announcement on nothing
/// new is kept.
/// </summary>
internal sealed class ClosingDay
{
    private long _at;

    /// <summary>When it closes, UTC; nothing while it stays.</summary>
    public Instant? At
    {
        get => Interlocked.Read(ref _at) is var at and > 0 ? Instant.FromUnixTimeMilliseconds(at) : null;
        set => Interlocked.Exchange(ref _at, value?.ToUnixTimeMilliseconds() ?? 0);
    }
}
