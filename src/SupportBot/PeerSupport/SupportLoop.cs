using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace SupportBot.PeerSupport;

/// <summary>Says what is on its way as soon as it is, and looks after quiet talks and rooms to be closed every few seconds.</summary>
internal sealed partial class SupportLoop(SupportPost post, QuietTalks quiet, SupportBell bell, TimeProvider time, ILogger<SupportLoop> log) : BackgroundService
{
    /// <summary>Another machine, or another terminal, may have put something on its way.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private static readonly Duration QuietEvery = Duration.FromSeconds(5);

    private Instant _quietAt = Instant.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var rung = bell.NextAsync();
            if (await PassAsync(stoppingToken) > 0) continue;

            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(rung, Task.Delay(Every, time, enough.Token));
            await enough.CancelAsync();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A database that is away for a while must not end the loop.")]
    private async Task<int> PassAsync(CancellationToken cancel)
    {
        try
        {
            var now = time.GetCurrentInstant();

            if (now >= _quietAt)
            {
                _quietAt = now + QuietEvery;
                await quiet.RunAsync(cancel);
            }

            return await post.RunAsync(cancel);
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            PassFailed(log, trouble.GetType().Name, trouble.StackTrace);

            return 0;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A pass over the talks failed: {Kind}\n{Trace}")]
    private static partial void PassFailed(ILogger log, string kind, string? trace);
}
