using System.Collections.Concurrent;
using SupportBot.Dialogue;

namespace SupportBot.Conversation;

/// <summary>
/// Lets one update of an account through at a time, in the order in which they came; different accounts do not wait for
/// each other. For one process; several machines have their own way.
/// </summary>
internal sealed class OneAtATime
{
    private readonly ConcurrentDictionary<Address, Task> _last = new();

    /// <summary>Waits for the updates before, then runs the work. The wait for a turn ends when cancelled.</summary>
    public async Task<T> RunAsync<T>(Address account, Func<Task<T>> work, CancellationToken cancel)
    {
        var key = account with { Chat = "" };
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Queue(key, mine.Task);

        try
        {
            await before.WaitAsync(cancel);

            return await work();
        }
        finally
        {
            // Whoever gave up waiting must not let the next one overtake the one before.
            _ = before.ContinueWith(
                _ => mine.SetResult(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            _last.TryRemove(new(key, mine.Task));
        }
    }

    private Task Queue(Address key, Task mine)
    {
        for (; ; )
        {
            if (_last.TryAdd(key, mine)) return Task.CompletedTask;
            if (_last.TryGetValue(key, out var before) && _last.TryUpdate(key, mine, before)) return before;
        }
    }
}
