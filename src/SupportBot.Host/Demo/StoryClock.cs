using NodaTime;

namespace SupportBot.Host.Demo;

/// <summary>A clock of its own, which stands still until it is set: weeks pass in a moment.</summary>
internal sealed class StoryClock(Instant start) : TimeProvider
{
    private Instant _now = start;

    /// <summary>Sets it forward.</summary>
    public void Set(Instant now) => _now = Instant.Max(_now, now);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now.ToDateTimeOffset();
}
