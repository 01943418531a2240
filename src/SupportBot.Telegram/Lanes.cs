namespace SupportBot.Telegram;

/// <summary>Runs what belongs to one chat in order, and different chats side by side.</summary>
internal sealed class Lanes
{
    private readonly Dictionary<long, Queue<Func<Task>>> _lanes = [];
    private TaskCompletionSource? _empty;

    /// <summary>Adds work behind what the chat already waits for. The work itself must not throw.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="work">What is to be done.</param>
    /// <param name="here">Whether it begins in the caller's own thread, which saves waking another.</param>
    public void Add(long chat, Func<Task> work, bool here = false)
    {
        Queue<Func<Task>>? lane;

        lock (_lanes)
        {
            if (_lanes.TryGetValue(chat, out lane))
            {
                lane.Enqueue(work);

                return;
            }

            _lanes[chat] = lane = new([work]);
        }

        _ = here ? RunAsync(chat, lane) : Task.Run(() => RunAsync(chat, lane));
    }

    /// <summary>Ends when all lanes are empty.</summary>
    public Task EmptyAsync()
    {
        lock (_lanes)
        {
            if (_lanes.Count is 0) return Task.CompletedTask;

            _empty ??= new(TaskCreationOptions.RunContinuationsAsynchronously);

            return _empty.Task;
        }
    }

    private async Task RunAsync(long chat, Queue<Func<Task>> lane)
    {
        while (true)
        {
            Func<Task> work;
            lock (_lanes) work = lane.Peek();
            await work();

            lock (_lanes)
            {
                lane.Dequeue();

                if (lane.Count > 0) continue;

                _lanes.Remove(chat);
                if (_lanes.Count is 0) Interlocked.Exchange(ref _empty, null)?.SetResult();

                return;
            }
        }
    }
}
