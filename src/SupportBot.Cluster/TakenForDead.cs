using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace SupportBot.Cluster;

/// <summary>
/// The other machines could not reach this one and go on without it. It must not go on beside them, but ends its work in
/// order: what it was about to send would be sent once more after a sudden end.
/// </summary>
internal sealed partial class TakenForDead(IHostApplicationLifetime life, ILogger<TakenForDead> log) : IFatalErrorHandler
{
    /// <summary>Whether it happened.</summary>
    public bool Happened { get; private set; }

    public bool IsUnexpected(Exception exception) => exception is not OperationCanceledException;

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        if (Happened) return;

        Happened = true;
        Stops(log, context ?? "");
        life.StopApplication();
    }

    [LoggerMessage(1, LogLevel.Critical, "The other machines go on without this one, so it stops; it has to be started again. {Why}")]
    private static partial void Stops(ILogger log, string why);
}
