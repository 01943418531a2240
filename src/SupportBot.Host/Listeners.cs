using Microsoft.Extensions.Hosting;
using SupportBot.Dialogue;

namespace SupportBot.Host;

/// <summary>Runs the listener of every platform side by side.</summary>
internal sealed class Listeners(IEnumerable<IListener> listeners) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(listeners.Select(listener => listener.RunAsync(stoppingToken)));
}
