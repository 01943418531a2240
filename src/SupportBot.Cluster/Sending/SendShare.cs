using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace SupportBot.Cluster.Sending;

/// <summary>
/// Reserves slots, a few ahead of what waits here, and gives each to whoever is next. When nobody gives out slots, one
/// message a second leaves all the same.
/// </summary>
internal sealed partial class SendShare(
    Func<int, Task<(int Count, TimeSpan First)>> reserve, double perSecond, TimeProvider time, ILogger log)
{
    private const int MostAtATime = 8;
    private const int Few = 4;

    /// <summary>Help in danger waits so long for a slot, and then leaves without one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>A slot that was missed by more cannot be made up for: too much would arrive at once.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMilliseconds(300);

    /// <summary>How long until more is asked for when nothing was to be had.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(30);

    /// <summary>How often a message leaves when nobody gives out slots.</summary>
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _every = TimeSpan.FromSeconds(1 / perSecond);
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (bool IsOrdinary, long Number)> _waiting = new();
    private readonly Queue<TimeSpan> _slots = new();
    private Task _asking = Task.CompletedTask;
    private bool _serving;
    private bool _isOut;
    private TimeSpan _alone = -Alone;
    private long _number;

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Ends when one message may be sent.</summary>
    public async Task TakeAsync(bool isUrgent, CancellationToken cancel)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        lock (_gate)
        {
            _waiting.Enqueue(turn, (!isUrgent, _number++));

            if (!_serving)
            {
                _serving = true;
                _ = Task.Run(ServeAsync, CancellationToken.None);
            }
        }

        await using var given = cancel.Register(() => turn.TrySetCanceled(cancel));

        try
        {
            await (isUrgent ? turn.Task.WaitAsync(Patience, time, cancel) : turn.Task);
        }
        catch (TimeoutException)
        {
            turn.TrySetResult();
        }
    }

    /// <remarks>A timer knows whole milliseconds only; without rounding up, the last one would be spent asking again and again.</remarks>
    private async Task ServeAsync()
    {
        while (Next() is { } slot)
        {
            if (slot.Wait is not { } wait) await slot.Asking;
            else if (wait > TimeSpan.Zero) await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time);
            else Give();
        }
    }

    /// <summary>How long until the next slot, or what must end before that is known; nothing when nobody waits.</summary>
    private (TimeSpan? Wait, Task Asking)? Next()
    {
        lock (_gate)
        {
            while (_waiting.TryPeek(out var turn, out _) && turn.Task.IsCompleted) _waiting.Dequeue();
            while (_slots.TryPeek(out var old) && old < Now - Stale) _slots.Dequeue();

            if (_waiting.Count == 0)
            {
                _serving = false;

                return null;
            }

            if (_slots.Count < Math.Min(Few, _waiting.Count) && _asking.IsCompleted) _asking = AskAsync(Math.Min(MostAtATime, _waiting.Count));

            return (_slots.TryPeek(out var next) ? next - Now : null, _asking);
        }
    }

    private void Give()
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var turn, out _))
            {
                if (!turn.TrySetResult()) continue;

                _slots.Dequeue();

                return;
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the budget from answering, messages must leave.")]
    private async Task AskAsync(int wanted)
    {
        await Task.Yield();

        try
        {
            var (count, first) = await reserve(wanted);
            if (count == 0) await Task.Delay(Rest, time);

            Add(Enumerable.Range(0, count).Select(number => first + (number * _every)));
            _isOut = false;
        }
        catch (Exception trouble)
        {
            if (!_isOut) OutOfReach(log, trouble.GetType().Name);

            _isOut = true;
            _alone = _alone + Alone > Now ? _alone + Alone : Now;
            Add([_alone - Now]);
        }
    }

    private void Add(IEnumerable<TimeSpan> fromNow)
    {
        lock (_gate)
        {
            var now = Now;

            foreach (var wait in fromNow) _slots.Enqueue(now + wait);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What the machines may send together cannot be asked for ({Kind}); this one sends one message a second until it can.")]
    private static partial void OutOfReach(ILogger log, string kind);
}
