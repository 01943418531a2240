namespace SupportBot.Discord.Rest;

/// <summary>
/// Requests a second for the whole bot. A permit can be used again one second after the answer to its last request, not
/// after the request was sent: so Discord never sees more than the limit in any second, however unevenly they arrive.
/// </summary>
internal sealed class GlobalLimit
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (bool, long)> _waiting = new();
    private readonly Queue<long> _usable = [];
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private long _closedUntil;
    private long _number;
    private int _free;

    public GlobalLimit(int perSecond, TimeProvider clock)
    {
        (_free, _clock) = (perSecond, clock);
        _timer = clock.CreateTimer(_ => Serve(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits for a permit; urgent calls go first. Every permit must be given back.</summary>
    public async Task TakeAsync(bool isUrgent, CancellationToken cancel)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        lock (_gate) _waiting.Enqueue(turn, (!isUrgent, _number++));

        Serve();
        await using var given = cancel.UnsafeRegister(static (turn, cancel) => ((TaskCompletionSource)turn!).TrySetCanceled(cancel), turn);
        await turn.Task;
    }

    /// <summary>Gives a permit back when the answer is there.</summary>
    public void Return()
    {
        lock (_gate) _usable.Enqueue(_clock.GetTimestamp() + Ticks(Second));

        Serve();
    }

    /// <summary>Lets nothing through for a while, as Discord asked.</summary>
    public void Close(TimeSpan wait)
    {
        lock (_gate) _closedUntil = Math.Max(_closedUntil, _clock.GetTimestamp() + Ticks(wait));
    }

    private void Serve()
    {
        lock (_gate)
        {
            var now = _clock.GetTimestamp();

            while (_usable.TryPeek(out var at) && at <= now)
            {
                _usable.Dequeue();
                _free++;
            }

            while (now >= _closedUntil && _free > 0 && _waiting.TryDequeue(out var turn, out _))
            {
                if (turn.TrySetResult()) _free--;
            }

            if (_waiting.Count is 0) return;

            var next = now < _closedUntil ? _closedUntil : _usable.TryPeek(out var soonest) ? soonest : long.MaxValue;

            if (next < long.MaxValue) _timer.Change(_clock.GetElapsedTime(now, next) + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * _clock.TimestampFrequency);
}
