using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using SupportBot.Storage;

namespace SupportBot.Reminders;

/// <summary>
/// Writes outcomes down as they come. While one batch is written the next gathers, so many at once cost little more than
/// one. What was sent must not be forgotten: while the database is away it is tried again until it is back.
/// </summary>
internal sealed partial class Finishing(OutcomeStore store, Database database, TimeProvider time, ILogger<Finishing> log)
{
    private const int Most = 200;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiting> _waiting = new();
    private bool _isWriting;

    /// <summary>Whether the database is or was away, and not all that was sent meanwhile is written down yet.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Ends when the outcome is written down.</summary>
    public Task FinishAsync(TakenRing ring, Outcome outcome)
    {
        var waiting = new Waiting(ring, outcome);

        lock (_lock)
        {
            _waiting.AddLast(waiting);
            if (_isWriting) return waiting.Done.Task;

            _isWriting = true;
        }

        _ = Task.Run(WriteAsync);

        return waiting.Done.Task;
    }

    private async Task WriteAsync()
    {
        while (Next() is { Count: > 0 } batch) await WriteAsync(batch);
    }

    /// <summary>The oldest, each of another reminder.</summary>
    private List<Waiting> Next()
    {
        lock (_lock)
        {
            var batch = new Dictionary<string, Waiting>();

            for (var node = _waiting.First; node is not null && batch.Count < Most;)
            {
                var (here, after) = (node, node.Next);
                if (batch.TryAdd(here.Value.Ring.ReminderId, here.Value)) _waiting.Remove(here);
                node = after;
            }

            _isWriting = batch.Count > 0;
            if (!_isWriting) IsBehind = false;

            return [.. batch.Values];
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong is told to whoever waits for it.")]
    private async Task WriteAsync(List<Waiting> batch)
    {
        try
        {
            await WriteUntilBackAsync(batch);
            batch.ForEach(one => one.Done.SetResult());
        }
        catch (Exception) when (batch.Count > 1)
        {
            // One of them cannot be written; the others must not be lost with it.
            foreach (var one in batch) await WriteAsync([one]);
        }
        catch (Exception trouble)
        {
            batch[0].Done.SetException(trouble);
        }
    }

    private async Task WriteUntilBackAsync(List<Waiting> batch)
    {
        while (true)
        {
            try
            {
                await store.FinishAsync([.. batch.Select(one => (one.Ring, one.Outcome))], CancellationToken.None);

                return;
            }
            catch (Exception trouble) when (database.IsPassing(trouble))
            {
                var rest = Task.Delay(Rest, time);
                if (!IsBehind) Away(log, batch.Count, trouble.GetType().Name);
                IsBehind = true;
                await rest;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The database is away; {Count} outcomes of reminders are written down when it is back: {Kind}")]
    private static partial void Away(ILogger log, int count, string kind);

    private sealed record Waiting(TakenRing Ring, Outcome Outcome)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
