namespace SupportBot.Discord.Rest;

/// <summary>
/// One limit for one channel or token. What is under way counts against the next window too, because it may arrive only
/// then; so a limit is never passed, at the price of a request now and then.
/// </summary>
internal sealed class Bucket(TimeProvider clock, int? limit)
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (bool, long)> _waiting = new();
    private int? _limit = limit;
    private int _left = limit ?? 1;
    private int _underWay;
    private long? _resetsAt;
    private long _number;
    private bool _isTimed;

    /// <summary>The clock's timestamp of the last use.</summary>
    public long UsedAt { get; private set; }

    public bool IsIdle
    {
        get
        {
            lock (_gate) return _underWay is 0 && _waiting.Count is 0;
        }
    }

    public async Task TakeAsync(bool isUrgent, CancellationToken cancel)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        lock (_gate) _waiting.Enqueue(turn, (!isUrgent, _number++));

        Serve();
        await using var given = cancel.UnsafeRegister(static (turn, cancel) => ((TaskCompletionSource)turn!).TrySetCanceled(cancel), turn);
        await turn.Task;
    }

    /// <summary>Notes that a request is over and what Discord said about the limit, if it did.</summary>
    /// <param name="said">Nothing when the answer had no headers, or never came.</param>
    /// <param name="isLimited">Whether the answer was 429 for this limit.</param>
    public void Return(LimitHeaders? said, bool isLimited = false)
    {
        lock (_gate)
        {
            _underWay--;

            if (said is { } now) Learn(now, isLimited);
            else if (_limit is null) _left = 1;
            else if (_resetsAt is null && _underWay is 0) _resetsAt = clock.GetTimestamp() + clock.TimestampFrequency;
        }

        Serve();
    }

    private void Learn(LimitHeaders said, bool isLimited)
    {
        var resetsAt = clock.GetTimestamp() + (long)(said.ResetAfter.TotalSeconds * clock.TimestampFrequency);
        var isNewWindow = _resetsAt is null || resetsAt > _resetsAt + (clock.TimestampFrequency / 4);
        var remaining = Math.Max(0, said.Remaining - _underWay);
        _left = isLimited ? 0 : _limit is null ? remaining : Math.Min(_left, remaining);
        _limit = said.Limit ?? _limit;

        if (isNewWindow || isLimited) _resetsAt = resetsAt;
    }

    private void Serve()
    {
        lock (_gate)
        {
            var now = UsedAt = clock.GetTimestamp();

            if (_resetsAt <= now)
            {
                _resetsAt = null;
                _left = Math.Max(0, (_limit ?? 1) - _underWay);
            }

            while (_left > 0 && _waiting.TryDequeue(out var turn, out _))
            {
                if (!turn.TrySetResult()) continue;

                _left--;
                _underWay++;
            }

            if (_waiting.Count is 0 || _isTimed || _resetsAt is not { } resets) return;

            _isTimed = true;
            _ = WakeAsync(clock.GetElapsedTime(now, resets) + TimeSpan.FromMilliseconds(1));
        }
    }

    private async Task WakeAsync(TimeSpan wait)
    {
        await Task.Delay(wait, clock);

        lock (_gate) _isTimed = false;

        Serve();
    }
}
