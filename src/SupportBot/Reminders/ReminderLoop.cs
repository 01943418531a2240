using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace SupportBot.Reminders;

/// <summary>
/// Looks for due reminders again and again: when the next one is due, when woken, and every few seconds anyway.
/// </summary>
internal sealed partial class ReminderLoop(
    DueReminders due, DueStore store, Alarm alarm, TimeProvider time, IOptions<ReminderOptions> options,
    ILogger<ReminderLoop> log) : BackgroundService
{
    /// <summary>What is being sent when the bot stops may take so long to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Takes nothing more, and lets what is under way end.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await due.StopAsync(Patience);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = alarm.NextAsync();
            var wait = await PassAsync(stoppingToken);
            if (wait > TimeSpan.Zero) await WaitAsync(woken, wait, stoppingToken);
        }
    }

    /// <summary>A pass that fails is logged, and the loop goes on. Returns how long to wait for the next one.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A database that is away for a while must not end the reminders.")]
    private async Task<TimeSpan> PassAsync(CancellationToken cancel)
    {
        try
        {
            if (await due.TakeAsync(cancel) > 0) return TimeSpan.Zero;

            var now = time.GetCurrentInstant();
            var next = await store.NextAsync(now, cancel);

            return next is { } at
                ? Duration.Min(at - now, Duration.FromTimeSpan(options.Value.Every)).ToTimeSpan()
                : options.Value.Every;
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            PassFailed(log, trouble.GetType().Name, trouble.StackTrace);

            return options.Value.Every;
        }
    }

    private async Task WaitAsync(Task woken, TimeSpan wait, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(woken, Task.Delay(wait, time, enough.Token));
        await enough.CancelAsync();
    }

    [LoggerMessage(1, LogLevel.Error, "A pass over the reminders failed: {Kind}\n{Trace}")]
    private static partial void PassFailed(ILogger log, string kind, string? trace);
}
