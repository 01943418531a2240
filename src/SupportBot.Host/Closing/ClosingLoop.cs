using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportBot.Closing;
using SupportBot.People;

namespace SupportBot.Host.Closing;

/// <summary>Looks again and again whether the bot is to close, and sees it through: everyone is told, on the day all is erased, and the bot stops.</summary>
internal sealed partial class ClosingLoop(
    ClosingRound round, KeyFolder keys, HostOptions options, IHostApplicationLifetime life, TimeProvider time, ILogger<ClosingLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Whether the bot closes is known before anybody is answered.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await round.LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (Done? done = new(Tried: 1, IsOver: false); done is not { IsOver: true };)
        {
            await Task.Delay(done is { Tried: > 0 } ? Pace : Every, time, stoppingToken);
            done = await RoundAsync(stoppingToken);
        }

        await FinishAsync(stoppingToken);
        Over(log);
        life.StopApplication();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A database that is away for a while must not end the bot.")]
    private async Task<Done?> RoundAsync(CancellationToken cancel)
    {
        try
        {
            return await round.RunAsync(cancel);
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            RoundFailed(log, trouble.GetType().Name, trouble.StackTrace);

            return null;
        }
    }

    private async Task FinishAsync(CancellationToken cancel)
    {
        try
        {
            await ClosedDown.FinishAsync(options, keys, cancel);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            KeyStays(log, keys.File, trouble.GetType().Name);
        }
    }

    [LoggerMessage(3, LogLevel.Critical, "Everything is erased, but {File} or acts.log could not be written: {Kind}. Delete the key file by hand.")]
    private static partial void KeyStays(ILogger log, string file, string kind);

    [LoggerMessage(1, LogLevel.Error, "Looking whether the bot closes failed: {Kind}\n{Trace}")]
    private static partial void RoundFailed(ILogger log, string kind, string? trace);

    [LoggerMessage(2, LogLevel.Warning, "The bot is closed down: everything is erased, and it stops for good.")]
    private static partial void Over(ILogger log);
}
