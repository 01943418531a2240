using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SupportBot.Tests;

/// <summary>Keeps all that is logged, to look for what must not be there, or to wait for what must.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Lock _gate = new();
    private readonly List<(string Words, TaskCompletionSource Written)> _waiting = [];

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"{state}");

        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{logLevel} {formatter(state, exception)} {exception}";

        lock (_gate)
        {
            _lines.Enqueue(line);

            foreach (var waiting in _waiting.Where(waiting => line.Contains(waiting.Words, StringComparison.Ordinal)))
                waiting.Written.TrySetResult();
        }
    }

    /// <summary>Completes when a line with these words has been written since the start; after 10 real seconds it fails.</summary>
    public Task WritesAsync(string words)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        lock (_gate)
        {
            if (_lines.Any(line => line.Contains(words, StringComparison.Ordinal))) return Task.CompletedTask;

            _waiting.Add((words, written));
        }

        return written.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public void Dispose()
    {
    }
}
