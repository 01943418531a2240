using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;

namespace SupportBot.Cluster.Listening;

/// <summary>The listeners that this machine can run. When it stops, it runs none any more and the others take them over.</summary>
internal sealed class MachineListeners(
    IServiceProvider services, ListeningRights rights, IHostApplicationLifetime life, TimeProvider time, ILogger<ListenerRun> log)
{
    /// <summary>Runs a listener.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="stops">What to do when this machine begins to stop.</param>
    /// <exception cref="InvalidOperationException">This machine stops, or has no such listener; another one may.</exception>
    public ListenerRun Start(string name, Action stops)
    {
        if (life.ApplicationStopping.IsCancellationRequested) throw new InvalidOperationException("This machine stops.");

        var listener = services.GetServices<IListener>().FirstOrDefault(own => own.Name == name)
            ?? throw new InvalidOperationException($"This machine has no token for {name}.");

        return new(listener, rights.Of(name), stops, life.ApplicationStopping, time, log);
    }
}
