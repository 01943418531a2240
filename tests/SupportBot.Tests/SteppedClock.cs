using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace SupportBot.Tests;

/// <summary>A clock that a test moves, and that says when someone begins to wait for it.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> _timers = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>The time of the next timer that was set, once for each, from when somebody set it.</summary>
    public Task<TimeSpan> TimerAsync(CancellationToken cancel) => _timers.Reader.ReadAsync(cancel).AsTask();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);

        // One that goes off only after somebody has set it anew is no wait yet.
        if (dueTime != Timeout.InfiniteTimeSpan) _timers.Writer.TryWrite(dueTime);

        return timer;
    }
}
