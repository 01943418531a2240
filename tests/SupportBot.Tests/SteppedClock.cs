using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace SupportBot.Tests;

/// <summary>A clock that a test moves, and that says when someone begins to wait for it.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<ITimer> _timers = Channel.CreateUnbounded<ITimer>();

    /// <summary>Ends once for each timer that was set.</summary>
    public Task TimerAsync(CancellationToken cancel) => _timers.Reader.ReadAsync(cancel).AsTask();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(timer);

        return timer;
    }
}
