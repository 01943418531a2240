using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

public sealed class Delivering_reminders
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task goes_on_after_the_lease_when_a_worker_dies_between_taking_and_sending()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        scene.Time.Advance(TimeSpan.FromHours(1));
        Assert.Single(
            await scene.Get<DueStore>().TakeAsync(scene.Now, scene.Now + Duration.FromMinutes(1), 100, "", Cancel));

        await scene.IsOff();
        await scene.Delivers();
        Assert.Empty(scene.Rings());

        await scene.IsOff(minutes: 1);
        await scene.Delivers();
        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task uses_one_name_for_a_repeated_attempt_and_another_for_the_repeat()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        var names = new List<string>();
        scene.Sending = (_, name) =>
        {
            names.Add(name);

            return names.Count == 1
                ? throw new PlatformUnavailableException("test", Duration.FromSeconds(5)) { MayHaveArrived = true }
                : Task.CompletedTask;
        };

        await scene.Waits(hours: 1);
        await scene.Waits(minutes: 1);
        await scene.Waits(minutes: 31);

        Assert.Equal(3, names.Count);
        Assert.Equal(names[0], names[1]);
        Assert.NotEqual(names[1], names[2]);
        Assert.All(names, name => Assert.True(name.Length <= 25));
    }

    [Fact]
    public async Task is_not_tried_a_third_time_when_nobody_knows_whether_it_arrived()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        var tries = 0;
        scene.Sending = (_, _) =>
        {
            tries++;

            throw new PlatformUnavailableException("test", Duration.FromSeconds(5)) { MayHaveArrived = true };
        };

        await scene.Waits(hours: 1);
        for (var i = 0; i < 10; i++) await scene.Waits(minutes: 1);
        Assert.Equal(2, tries);

        scene.Sending = (_, _) => Task.CompletedTask;
        await scene.Says("/remind list");
        Assert.Contains(
            "Your reminder for 2026-03-02 08:00. I could not tell whether it arrived",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
        await scene.Waits(days: 1);
        Assert.NotEmpty(scene.Rings());
    }

    [Fact]
    public async Task to_someone_slow_holds_up_nobody_else()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await SetFor(scene, "another");
        scene.Sent.Clear();
        var slow = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        scene.Sending = (to, _) =>
        {
            if (to.User is "someone") return slow.Task;
            other.SetResult();

            return Task.CompletedTask;
        };
        scene.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(2, await scene.Get<DueReminders>().TakeAsync(Cancel));
        await other.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        slow.SetResult();
        await scene.Get<DueReminders>().SettledAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal(2, scene.Sent.Count);
    }

    [Fact]
    public async Task gives_a_hanging_send_up_before_its_lease_ends()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        var hangs = new TaskCompletionSource();
        scene.Sending = (_, _) =>
        {
            hangs.SetResult();

            return new TaskCompletionSource().Task;
        };
        scene.Time.Advance(TimeSpan.FromHours(1));
        await scene.Get<DueReminders>().TakeAsync(Cancel);
        await hangs.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        scene.Time.Advance(TimeSpan.FromSeconds(15));
        scene.Time.Advance(TimeSpan.FromSeconds(5));
        await scene.Get<DueReminders>().SettledAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        scene.Sending = (_, _) => Task.CompletedTask;
        await scene.Waits(minutes: 1);

        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task of_many_to_one_slow_person_leaves_room_for_others()
    {
        using var scene = await ReminderScene.InBerlin();
        for (var i = 0; i < 20; i++) await scene.Sets($"every day at 9: number {i}");
        scene.Sent.Clear();
        var never = new TaskCompletionSource();
        scene.Sending = (_, _) => never.Task;
        scene.Time.Advance(TimeSpan.FromHours(1));

        await scene.Get<DueReminders>().TakeAsync(Cancel);
        var held = await scene.Database.QueryAsync<long>(
            "SELECT COUNT(*) FROM reminder_due WHERE lease_token <> '';", new { }, Cancel);

        Assert.Equal(5, held[0]);
        never.SetResult();
        await scene.Get<DueReminders>().SettledAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        for (var i = 0; i < 4; i++) await scene.Waits(minutes: 1);
        Assert.Equal(20, scene.Sent.Count);
    }

    [Fact]
    public async Task keeps_the_order_of_one_persons_reminders()
    {
        using var scene = await ReminderScene.InBerlin();
        for (var i = 0; i < 5; i++) await scene.Sets($"today at 9:0{i}: number {i}");
        await scene.Says("/settings discreet off");
        scene.Sent.Clear();
        scene.Time.Advance(TimeSpan.FromMinutes(64));

        await scene.Delivers();

        Assert.Equal(
            ["08:00: number 0", "08:01: number 1", "08:02: number 2", "08:03: number 3", "08:04: number 4"],
            scene.Rings());
    }

    [Fact]
    public async Task that_fails_for_one_is_logged_without_a_word_of_theirs_and_goes_on_for_others()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await SetFor(scene, "another");
        scene.Sent.Clear();
        scene.Sending = (to, _) =>
            to.User is "someone" ? throw new InvalidOperationException("take the morning dose") : Task.CompletedTask;
        scene.Time.Advance(TimeSpan.FromHours(1));

        await scene.Delivers();

        Assert.Equal("another", Assert.Single(scene.Sent).User);
        Assert.Contains(
            "A reminder could not be delivered, attempt 1: InvalidOperationException",
            scene.Log.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("morning dose", scene.Log.Text, StringComparison.Ordinal);
    }

    private static async Task SetFor(Scene scene, string user)
    {
        var address = new Address("test", "chat", user);
        await scene.Does(new ChatUpdate(address, new ChatInput.Called(new("consent yes", "1"))));
        await scene.Does(new ChatUpdate(address, new ChatInput.Said("/settings zone Europe/Berlin")));
        var asked = await scene.Does(new ChatUpdate(address, new ChatInput.Said("/remind every day at 9: water")));
        await scene.Does(new ChatUpdate(address, new ChatInput.Called(((Button.Press)asked.Buttons[0][0]).Call)));
    }
}
