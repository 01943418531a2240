namespace SupportBot.Simulators.Discord;

/// <summary>What has happened, counted by name, so that a test can wait for it instead of sleeping.</summary>
internal sealed class Journal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = [];
    private readonly List<(string Fact, int Times, TaskCompletionSource Happened)> _waiting = [];

    public IReadOnlyDictionary<string, int> Counts
    {
        get
        {
            lock (_gate) return new SortedDictionary<string, int>(_counts, StringComparer.Ordinal);
        }
    }

    public void Note(string fact)
    {
        lock (_gate)
        {
            var count = _counts[fact] = _counts.GetValueOrDefault(fact) + 1;

            foreach (var waiting in _waiting.Where(waiting => waiting.Fact == fact && waiting.Times <= count))
                waiting.Happened.TrySetResult();

            _waiting.RemoveAll(waiting => waiting.Happened.Task.IsCompleted);
        }
    }

    /// <summary>How often it has happened.</summary>
    public int Count(string fact)
    {
        lock (_gate) return _counts.GetValueOrDefault(fact);
    }

    /// <summary>Completes when it has happened so many times since the start; after 10 real seconds it fails.</summary>
    public async Task HappensAsync(string fact, int times = 1)
    {
        var happened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        lock (_gate)
        {
            if (_counts.GetValueOrDefault(fact) >= times) return;

            _waiting.Add((fact, times, happened));
        }

        try
        {
            await happened.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"'{fact}' did not happen {times} times; so far: {string.Join(", ", Counts)}");
        }
    }
}
