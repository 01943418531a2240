namespace SupportBot.Discord.Rest;

/// <summary>
/// Requests a second for the whole bot. A permit can be used again one second after Discord counted its last request, not
/// after the request was sent: so Discord never sees more than the limit in any second, however unevenly they arrive.
/// In its first second only urgent calls pass: the bot may have been restarted in the middle of a full second.
/// </summary>
internal sealed class GlobalLimit
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (bool IsOrdinary, long Number)> _waiting = new();
    private readonly PriorityQueue<long, long> _usable = new();
    private readonly TimeProvider _clock;
    private readonly Transit _transit;
    private readonly ITimer _timer;
    private readonly long _opensAt;
    private long _closedUntil;
    private long _number;
    private int _free;

    public GlobalLimit(int perSecond, TimeProvider clock)
    {
        (_free, _clock, _transit) = (perSecond, clock, new(clock));
        _opensAt = clock.GetTimestamp() + Ticks(Second);
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

    /// <summary>Gives a permit back when the answer is there, or none will come.</summary>
    /// <param name="sent">When the request was sent, as timestamp.</param>
    /// <param name="counted">When Discord counted it, by Discord's clock; nothing when that is not known.</param>
    public void Return(long sent, TimeSpan? counted)
    {
        lock (_gate)
        {
            var from = _transit.CountedBy(sent, _clock.GetTimestamp(), counted) + Ticks(Second);
            _usable.Enqueue(from, from);
        }

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

            while (_usable.TryPeek(out var at, out _) && at <= now)
            {
                _usable.Dequeue();
                _free++;
            }

            while (_free > 0 && _waiting.TryPeek(out var turn, out var order) && now >= PassesAt(order.IsOrdinary))
            {
                _waiting.Dequeue();

                if (turn.TrySetResult()) _free--;
            }

            if (!_waiting.TryPeek(out _, out var first)) return;

            var next = Math.Max(PassesAt(first.IsOrdinary), _free > 0 ? 0 : _usable.TryPeek(out var soonest, out _) ? soonest : long.MaxValue);

            if (next < long.MaxValue) _timer.Change(_clock.GetElapsedTime(now, Math.Max(now, next)) + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    private long PassesAt(bool isOrdinary) => isOrdinary ? Math.Max(_opensAt, _closedUntil) : _closedUntil;

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * _clock.TimestampFrequency);
}
