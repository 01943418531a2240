namespace SupportBot.Simulators.Discord.Clock;

/// <summary>A timer of a <see cref="MovableClock"/>: it asks the clock again whenever the clock was moved.</summary>
internal sealed class MovableTimer : ITimer
{
    private readonly Lock _gate = new();
    private readonly MovableClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly Timer _timer;
    private TimeSpan? _due;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    public MovableTimer(MovableClock clock, TimerCallback callback, object? state)
    {
        _clock = clock;
        _callback = callback;
        _state = state;
        _timer = new Timer(static timer => ((MovableTimer)timer!).Run(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.Elapsed + dueTime;
            _period = period;
        }

        Look();

        return true;
    }

    /// <summary>Waits for as long as the clock now says.</summary>
    public void Look()
    {
        lock (_gate)
        {
            var left = _due is { } due ? due - _clock.Elapsed : Timeout.InfiniteTimeSpan;

            if (_due is not null && left < TimeSpan.Zero) left = TimeSpan.Zero;

            Set(left);
        }
    }

    public void Dispose()
    {
        _clock.Forget(this);

        lock (_gate) _due = null;

        _timer.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();

        return ValueTask.CompletedTask;
    }

    private void Run()
    {
        lock (_gate)
        {
            if (_due is not { } due) return;

            if (due > _clock.Elapsed)
            {
                Set(due - _clock.Elapsed);

                return;
            }

            _due = _period == Timeout.InfiniteTimeSpan || _period == TimeSpan.Zero ? null : _clock.Elapsed + _period;

            if (_due is not null) Set(_period);
        }

        _callback(_state);
    }

    // A system timer counts whole milliseconds down, so one more is asked for: never early.
    private void Set(TimeSpan left)
    {
        try
        {
            _timer.Change(
                left == Timeout.InfiniteTimeSpan || left == TimeSpan.Zero ? left : left + TimeSpan.FromMilliseconds(1),
                Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The timer was let go between the look and the change.
        }
    }
}
