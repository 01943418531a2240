namespace SupportBot.Simulators.Discord;

/// <summary>Makes ids as Discord does: the milliseconds since 2015 in the upper 42 bits, a counter below.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long Epoch = 1_420_070_400_000;

    private readonly Lock _gate = new();
    private ulong _last;

    /// <summary>An id that is larger than every one before.</summary>
    public ulong Next()
    {
        var now = (ulong)(clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;

        lock (_gate) return _last = Math.Max(_last + 1, now);
    }
}
