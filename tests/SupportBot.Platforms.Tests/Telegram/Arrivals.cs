using System.Collections.Concurrent;
using System.Globalization;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>Counts the messages that arrive, as they arrive.</summary>
internal sealed class Arrivals
{
    private readonly ConcurrentDictionary<long, int> _of = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private readonly List<DateTimeOffset> _times = [];
    private int _refused;

    public Arrivals(TelegramSimulator telegram) => telegram.Called = Add;

    /// <summary>How often the bot was told that it sends too fast.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>When each came, the oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Times
    {
        get
        {
            lock (_times) return [.. _times];
        }
    }

    /// <summary>How many came to a chat.</summary>
    public int In(long chat) => _of.GetValueOrDefault(chat);

    /// <summary>Ends when so many have come to all chats together.</summary>
    public Task ReachAsync(int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        lock (_times)
        {
            if (_times.Count >= count) return Task.CompletedTask;

            _waiting.Add((count, reached));
        }

        return reached.Task;
    }

    private void Add(SeenCall call)
    {
        if (call.Code is 429) Interlocked.Increment(ref _refused);

        if (call.Method is not "sendMessage" || (!call.Succeeded && call.Problem is not "answer lost")) return;

        lock (_times)
        {
            _of.AddOrUpdate(long.Parse(call.Values["chat_id"], CultureInfo.InvariantCulture), 1, (_, before) => before + 1);
            _times.Add(call.At);

            foreach (var (_, reached) in _waiting.Where(waiting => waiting.Count <= _times.Count)) reached.TrySetResult();
        }
    }
}
