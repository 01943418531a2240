namespace SupportBot.Reminders;

/// <summary>
/// Runs work in lanes: within one person's lane one after the other, in order; the lanes side by side. A lane that hangs
/// holds up nobody else.
/// </summary>
internal sealed class Lanes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Task Last, int Count)> _lanes = [];
    private TaskCompletionSource? _empty;
    private int _count;

    /// <summary>How many pieces of work are running or waiting.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _count;
        }
    }

    /// <summary>How many pieces of work are running or waiting in one lane.</summary>
    public int CountIn(string lane)
    {
        lock (_lock) return _lanes.TryGetValue(lane, out var found) ? found.Count : 0;
    }

    /// <summary>Puts work at the end of a lane. It must deal with its own trouble.</summary>
    public void Add(string lane, Func<Task> work)
    {
        lock (_lock)
        {
            var (last, count) = _lanes.TryGetValue(lane, out var found) ? found : (Task.CompletedTask, 0);
            _lanes[lane] = (RunAsync(last, lane, work), count + 1);
            _count++;
        }
    }

    /// <summary>Ends when no work is left.</summary>
    public Task EmptyAsync()
    {
        lock (_lock) return _count == 0 ? Task.CompletedTask : (_empty ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    private async Task RunAsync(Task before, string lane, Func<Task> work)
    {
        // Leaves the lock of whoever adds the work before it begins.
        await Task.Yield();
        await before;

        try
        {
            await work();
        }
        finally
        {
            Leave(lane);
        }
    }

    private void Leave(string lane)
    {
        lock (_lock)
        {
            var (last, count) = _lanes[lane];
            if (count == 1) _lanes.Remove(lane);
            else _lanes[lane] = (last, count - 1);

            if (--_count > 0) return;

            _empty?.SetResult();
            _empty = null;
        }
    }
}
