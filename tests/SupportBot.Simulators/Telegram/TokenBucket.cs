namespace SupportBot.Simulators.Telegram;

/// <summary>Lets a burst through and then a steady number a second.</summary>
internal sealed class TokenBucket(TimeProvider clock, double perSecond, double burst)
{
    private readonly double _burst = burst;
    private double _tokens = burst;
    private long _last = clock.GetTimestamp();

    /// <summary>Takes a token; returns the seconds to wait when there is none, or zero.</summary>
    public double Take()
    {
        var now = clock.GetTimestamp();
        _tokens = Math.Min(_burst, _tokens + (clock.GetElapsedTime(_last, now).TotalSeconds * perSecond));
        _last = now;

        if (_tokens < 1) return (1 - _tokens) / perSecond;

        _tokens--;

        return 0;
    }
}
