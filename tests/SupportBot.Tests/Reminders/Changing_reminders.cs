namespace SupportBot.Tests.Reminders;

public sealed class Changing_reminders
{
    [Fact]
    public async Task begins_with_a_list()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        scene.Time.Advance(TimeSpan.FromSeconds(1));
        await scene.Sets("weekdays 8:30 and 20:00: stretch");
        await scene.Says("/remind pause 2");

        await scene.Says("/reminders");

        Assert.Equal(
            "Your reminders\n- 1: take the morning dose · Every day at 09:00 · next 2026-03-02 08:00\n- 2: stretch · Every weekday at 08:30 and 20:00 · paused\nPress a number to pause, change or stop that one.",
            PlainText.Of(scene.Last));
        Assert.Equal(["1", "2", "New reminder"], PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task shows_one_with_what_can_be_done()
    {
        using var scene = await ReminderScene.With("every 2 weeks on Monday at 9 until 1 May: call the clinic");
        await scene.Says("/remind list");

        await scene.Presses("1");

        Assert.Equal(
            "What: call the clinic\nWhen: Every 2 weeks on Monday at 09:00 until 2026-05-01\nNext: 2026-03-02 08:00",
            PlainText.Of(scene.Last));
        Assert.Equal(["Pause", "Change", "Stop", "My reminders"], PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task by_pausing_keeps_it_quiet_until_it_is_resumed()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Says("/remind pause 1");
        await scene.Waits(days: 3);
        Assert.Empty(scene.Rings());

        await scene.Presses("Resume");
        Assert.Equal("Resumed: take the morning dose. Next: 2026-03-05 08:00.", PlainText.Of(scene.Last));
        await scene.Waits(hours: 1);

        Assert.Single(scene.Rings());
    }

    [Fact]
    public async Task by_another_time_is_said_back_first_and_the_old_one_goes_on()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Says("/remind change 1");
        await scene.Presses("The time");
        await scene.Says("every day at 10");
        Assert.StartsWith(
            "Is this right? Every day at 10:00 (Europe/Berlin).\nWhat: take the morning dose\n",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
        await scene.Waits(hours: 1);
        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());

        await scene.Presses("Yes, remind me");
        scene.Sent.Clear();
        await scene.Waits(hours: 1);

        Assert.Equal(["It is time for your 09:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task by_another_time_can_be_cancelled()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Says("/remind time 1 every day at 10");

        await scene.Presses("Cancel");
        await scene.Waits(hours: 1);

        Assert.Contains("All right, it stays as it was.", scene.Heard.Select(PlainText.Of));
        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task by_another_time_that_is_unclear_asks_again()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");

        await scene.Says("/remind time 1 today at 5");
        Assert.StartsWith("“today at 5” is over already.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        await scene.Says("every day at 11");

        Assert.StartsWith("Is this right? Every day at 11:00", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task by_other_words_is_at_once()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");

        await scene.Says("/remind words 1 two tablets");

        Assert.Equal("Changed. From now on it says: two tablets", PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task before_saying_yes_asks_again_what_was_understood()
    {
        using var scene = await ReminderScene.InBerlin();
        await scene.Says("/remind every day at 9: take the dose");
        await scene.Presses("Change");
        await scene.Presses("The words");

        await scene.Says("two tablets");

        Assert.StartsWith(
            "Is this right? Every day at 09:00 (Europe/Berlin).\nWhat: two tablets",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task by_stopping_ends_it_and_keeps_its_counts_until_they_are_erased()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Waits(hours: 1);
        await scene.Says("/remind stop 1");
        scene.Sent.Clear();
        await scene.Waits(days: 3);
        Assert.Empty(scene.Rings());
        Assert.Equal(1, await Count(scene, "reminder_ring"));

        await scene.Presses("Erase it");

        Assert.Equal("Erased. Nothing of it is kept.", PlainText.Of(scene.Last));
        Assert.Equal(0, await Count(scene, "reminder_ring") + await Count(scene, "reminder"));
    }

    [Fact]
    public async Task by_stopping_while_it_is_being_delivered_is_not_undone()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        var reminder = await scene.Reminder();
        var isOnItsWay = new TaskCompletionSource();
        var arrives = new TaskCompletionSource();
        scene.Sending = (_, _) =>
        {
            isOnItsWay.SetResult();

            return arrives.Task;
        };
        var waiting = scene.Waits(hours: 1);
        await isOnItsWay.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await scene.Calls("remind stop", reminder.Id);
        arrives.SetResult();
        await waiting;

        Assert.Equal(0, await Count(scene, "reminder_due"));
    }

    [Theory]
    [InlineData("/remind pause 7", "That reminder is no longer there.")]
    [InlineData("/remind stop the oven in 10 minutes", "I do not know which reminder “the oven in 10 minutes” is.")]
    public async Task that_do_not_exist_is_answered_exactly(string line, string answer)
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");

        await scene.Says(line);

        Assert.StartsWith(answer, PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_another_person_is_not_possible()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        var reminder = await scene.Reminder();
        var other = new SupportBot.Dialogue.Address("test", "chat", "another");
        await scene.Does(
            new SupportBot.Dialogue.ChatUpdate(
                other, new SupportBot.Dialogue.ChatInput.Called(new("consent yes", "1"))));

        await scene.Does(
            new SupportBot.Dialogue.ChatUpdate(
                other, new SupportBot.Dialogue.ChatInput.Called(new("remind stop", reminder.Id))));

        Assert.Equal(SupportBot.Reminders.ReminderState.Active, (await scene.Reminder()).State);
    }

    private static async Task<long> Count(Scene scene, string table) =>
        (await scene.Database.QueryAsync<long>($"SELECT COUNT(*) FROM {table};", new { }, TestContext.Current.CancellationToken))[0];
}
