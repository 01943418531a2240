using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;

namespace SupportBot.Cluster.Listening;

/// <summary>The listeners that this machine can run. When it stops, it runs none any more and the others take them over.</summary>
internal sealed class MachineListeners(
    IServiceProvider services, ListeningRights rights, IHostApplicationLifetime life, TimeProvider time, ILogger<ListenerRun> log)
{
    /// <summary>Runs a listener; nothing when this machine stops, or has no such listener, and another one may.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="stops">What to do when this machine begins to stop.</param>
    public ListenerRun? Start(string name, Action stops) =>
        !life.ApplicationStopping.IsCancellationRequested && services.GetServices<IListener>().FirstOrDefault(own => own.Name == name) is { } listener
            ? new(listener, rights.Of(name), stops, time, log, life.ApplicationStopping)
            : null;
}
