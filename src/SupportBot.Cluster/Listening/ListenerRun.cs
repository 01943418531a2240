using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;

namespace SupportBot.Cluster.Listening;

/// <summary>A listener on this machine: it listens while it has the right to, and waits for it otherwise.</summary>
internal sealed partial class ListenerRun : IAsyncDisposable
{
    private static readonly TimeSpan Ask = TimeSpan.FromMilliseconds(500);

    private readonly IListener _listener;
    private readonly ListeningRight _right;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenRegistration _stopping;
    private readonly Task _running;

    public ListenerRun(IListener listener, ListeningRight right, Action stops, TimeProvider time, ILogger log, CancellationToken stopping)
    {
        (_listener, _right, _time, _log) = (listener, right, time, log);
        _stopping = stopping.Register(() =>
        {
            _stop.Cancel();
            stops();
        });

        // Not on the grain's own turn: it must be able to answer.
        _running = Task.Run(() => RunAsync(_stop.Token), CancellationToken.None);
    }

    /// <summary>Whether the platform will not have the bot any more.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Ends when it no longer listens and what it took in is answered, or has been waited for long enough.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await _stopping.DisposeAsync();
        _stop.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A listener that ends must not end the machine.")]
    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (!HasEnded)
            {
                await UntilHeldAsync(stop);
                Listens(_log, _listener.Name);
                await ListenAsync(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Another machine goes on.
        }
        catch (Exception end)
        {
            HasEnded = true;
            Ended(_log, _listener.Name, end.Message, end.GetType().Name);
        }
    }

    private async Task UntilHeldAsync(CancellationToken stop)
    {
        while (await HoldsAsync(otherwise: false, stop) is false) await Task.Delay(Ask, _time, stop);
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var listening = _listener.RunAsync(lost.Token);

        try
        {
            while (!listening.IsCompleted && await HoldsAsync(otherwise: true, stop)) await Task.WhenAny(listening, Task.Delay(ListeningRight.Every, _time, stop));

            HasEnded = listening.IsCompleted && !stop.IsCancellationRequested;
        }
        finally
        {
            await lost.CancelAsync();
            await EndAsync(listening, lost.Token);
            await GiveBackAsync();
        }
    }

    private static async Task EndAsync(Task listening, CancellationToken lost)
    {
        try
        {
            await listening;
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            // It was told to.
        }
    }

    /// <summary>A database that is away takes nobody's right: help in danger is shown without it.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the database, it is asked again.")]
    private async Task<bool> HoldsAsync(bool otherwise, CancellationToken stop)
    {
        try
        {
            return await _right.HoldAsync(stop);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            return otherwise;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "What is not given back is taken a few seconds later.")]
    private async Task GiveBackAsync()
    {
        try
        {
            await _right.GiveBackAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(2), _time);
        }
        catch (Exception)
        {
            // The database is away.
        }
    }

    [LoggerMessage(1, LogLevel.Information, "This machine listens on {Listener}.")]
    private static partial void Listens(ILogger log, string listener);

    [LoggerMessage(2, LogLevel.Critical, "The bot no longer listens on {Listener}. {Why} ({Kind})")]
    private static partial void Ended(ILogger log, string listener, string why, string kind);
}
