using System.Diagnostics;

namespace SupportBot.Simulators.Discord.Clock;

/// <summary>
/// A clock that runs by itself and can be moved ahead: whatever was due in the time that was skipped happens at once.
/// Both sides of a connection share it, so that hours of connection life fit into a test.
/// </summary>
internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<MovableTimer> _timers = [];
    private readonly long _origin = Stopwatch.GetTimestamp();
    private long _moved;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The time since this clock was made, with every move.</summary>
    internal TimeSpan Elapsed => Stopwatch.GetElapsedTime(_origin) + TimeSpan.FromTicks(Interlocked.Read(ref _moved));

    public override DateTimeOffset GetUtcNow() => start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovableTimer(this, callback, state);

        lock (_gate) _timers.Add(timer);

        timer.Change(dueTime, period);

        return timer;
    }

    /// <summary>Moves the clock ahead; timers that became due run soon after, on the pool.</summary>
    public void Advance(TimeSpan by)
    {
        MovableTimer[] timers;
        Interlocked.Add(ref _moved, by.Ticks);

        lock (_gate) timers = [.. _timers];

        foreach (var timer in timers) timer.Look();
    }

    /// <summary>Moves the clock in steps until something has happened, or gives up after a real minute.</summary>
    public async Task AdvanceUntilAsync(Task happened, TimeSpan step)
    {
        var began = Stopwatch.GetTimestamp();

        while (!happened.IsCompleted)
        {
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromMinutes(1)) throw new TimeoutException("It did not happen.");

            Advance(step);
            await Task.WhenAny(happened, Task.Delay(3));
        }

        await happened;
    }

    internal void Forget(MovableTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }
}
