using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;

namespace SupportBot.Host;

/// <summary>Runs every listener. One that ends is reported; when the last one has ended the bot stops.</summary>
internal sealed partial class Listening(IEnumerable<IListener> listeners, IHostApplicationLifetime life, ILogger<Listening> log) : BackgroundService
{
    private readonly ConcurrentDictionary<string, bool> _running = new(listeners.Select(listener => KeyValuePair.Create(listener.Name, true)));

    /// <summary>Each listener by name, and whether it still listens.</summary>
    public IReadOnlyDictionary<string, bool> Running => _running;

    /// <summary>Whether the bot stopped because no platform would have it.</summary>
    public bool HasFailed { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(listeners.Select(listener => RunAsync(listener, stoppingToken)));

        if (stoppingToken.IsCancellationRequested) return;

        HasFailed = true;
        life.StopApplication();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A listener that ends must not end the others.")]
    private async Task RunAsync(IListener listener, CancellationToken cancel)
    {
        try
        {
            await listener.RunAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (Exception end)
        {
            Ended(log, listener.Name, end.Message, end.GetType().Name);
        }

        _running[listener.Name] = false;
    }

    [LoggerMessage(1, LogLevel.Critical, "The bot no longer listens on {Listener}. {Why} ({Kind})")]
    private static partial void Ended(ILogger log, string listener, string why, string kind);
}
