namespace SupportBot.Cluster.Sending;

/// <summary>
/// Which moments are taken. What an earlier plan gave out may still be used while this one begins, so for the first second it
/// gives out nothing.
/// </summary>
internal sealed class SlotPlan(TimeProvider time)
{
    /// <summary>Nothing further ahead is given out: whoever reserves it might not need it.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromSeconds(1);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next = Ahead;

    /// <summary>Reserves slots; fewer than wanted when they would be too far ahead.</summary>
    public (int Count, TimeSpan First) Reserve(int wanted, double perSecond)
    {
        var now = time.GetElapsedTime(_start);
        var every = TimeSpan.FromSeconds(1 / perSecond);
        if (_next < now) _next = now;
        var first = _next - now;
        var count = Math.Clamp((int)((Ahead - first) / every), 0, wanted);
        _next += count * every;

        return (count, first);
    }
}
