using Microsoft.Extensions.Hosting;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

public sealed class The_reminder_loop
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task wakes_for_a_reminder_that_was_just_set_and_rings_it_when_it_is_due()
    {
        using var scene = await ReminderScene.InBerlin();
        var rang = new TaskCompletionSource();
        using var loop = Loop(scene);
        await loop.StartAsync(Cancel);
        await scene.Time.TimerAsync(Cancel);
        var set = scene.Now;

        // It sleeps, and the clock stands still: it wakes and looks because of what was set.
        await scene.Sets("in 1 minute drink water");
        var sleep = await SleepAsync(scene);
        scene.Sending = (_, _) =>
        {
            rang.TrySetResult();

            return Task.CompletedTask;
        };

        scene.Time.Advance(sleep);
        await AdvanceUntil(scene, rang.Task);

        Assert.True(scene.Now - set >= NodaTime.Duration.FromMinutes(1));
        await loop.StopAsync(Cancel);
    }

    [Fact]
    public async Task goes_on_after_a_pass_that_failed()
    {
        using var scene = await ReminderScene.With("in 1 minute drink water");
        var rang = new TaskCompletionSource();
        scene.Sending = (_, _) =>
        {
            rang.TrySetResult();

            return Task.CompletedTask;
        };
        await scene.Database.ExecuteAsync("ALTER TABLE reminder_due RENAME TO hidden;", new { }, Cancel);
        using var loop = Loop(scene);
        await loop.StartAsync(Cancel);
        var sleep = await SleepAsync(scene);
        Assert.Contains("A pass over the reminders failed", scene.Log.Text, StringComparison.Ordinal);

        await scene.Database.ExecuteAsync("ALTER TABLE hidden RENAME TO reminder_due;", new { }, Cancel);
        scene.Time.Advance(sleep);
        await AdvanceUntil(scene, rang.Task);

        await loop.StopAsync(Cancel);
    }

    private static ReminderLoop Loop(Scene scene) =>
        scene.Get<IEnumerable<IHostedService>>().OfType<ReminderLoop>().Single();

    /// <summary>How long the loop sleeps. Longer timers are the patience of a send.</summary>
    private static async Task<TimeSpan> SleepAsync(Scene scene)
    {
        while (true)
        {
            var timer = await scene.Time.TimerAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            if (timer <= TimeSpan.FromSeconds(5)) return timer;
        }
    }

    /// <summary>
    /// Lets the clock run on whenever the loop has gone to sleep, for as long as it sleeps, until something happened.
    /// </summary>
    private static async Task AdvanceUntil(Scene scene, Task happened)
    {
        while (!happened.IsCompleted)
        {
            var timer = scene.Time.TimerAsync(Cancel);
            await Task.WhenAny(happened, timer).WaitAsync(TimeSpan.FromSeconds(30), Cancel);

            // Longer ones are the patience of a send, not the sleep of the loop.
            if (timer.IsCompleted && await timer <= TimeSpan.FromSeconds(5)) scene.Time.Advance(await timer);
        }
    }
}
