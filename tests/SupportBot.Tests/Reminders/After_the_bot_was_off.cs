namespace SupportBot.Tests.Reminders;

public sealed class After_the_bot_was_off
{
    [Fact]
    public async Task a_reminder_comes_late_and_says_so()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");

        await scene.IsOff(hours: 4);
        await scene.Waits(minutes: 1);

        Assert.Equal(["This reminder was for 2026-03-02 08:00. I was away and am late."], scene.Rings());
    }

    [Fact]
    public async Task a_few_minutes_are_not_worth_a_word()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");

        await scene.IsOff(hours: 1, minutes: 9);
        await scene.Waits(minutes: 0);

        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task one_reminder_is_said_once_and_the_rest_is_listed_at_the_next_visit()
    {
        using var scene = await ReminderScene.With("every 3 hours at 9:00: drink water");

        await scene.IsOff(hours: 8, minutes: 30);
        await scene.Waits(minutes: 1);
        Assert.Equal(["This reminder was for 2026-03-02 14:00. I was away and am late."], scene.Rings());

        await scene.Says("/remind list");
        Assert.StartsWith(
            "While you were away, these did not reach you:\n- Your reminder for 2026-03-02 11:00 (and others before it: 2 times in all)\n",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task nothing_is_said_that_is_half_a_day_late()
    {
        using var scene = await ReminderScene.With("today at 9: call the clinic");

        await scene.IsOff(hours: 13);
        await scene.Waits(hours: 1);
        Assert.Empty(scene.Rings());

        await scene.Says("/remind list");
        Assert.StartsWith(
            "While you were away, these did not reach you:\n- Your reminder for 2026-03-02 08:00\n",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_daily_reminder_goes_on_as_before()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");

        await scene.IsOff(days: 5, hours: 20);
        await scene.Waits(hours: 5);

        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings().Distinct());
    }

    [Fact]
    public async Task a_snooze_that_passed_gives_way_to_the_newer_ring()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Waits(hours: 1);
        await scene.Presses("1 hour");
        scene.Sent.Clear();

        await scene.IsOff(hours: 25);
        await scene.Waits(minutes: 1);

        Assert.Equal(["This reminder was for 2026-03-03 08:00. I was away and am late."], scene.Rings());
    }

    [Fact]
    public async Task words_are_shown_to_those_who_chose_so()
    {
        using var scene = await ReminderScene.With("today at 9: call the clinic");
        await scene.Says("/settings discreet off");
        await scene.IsOff(hours: 13);
        await scene.Waits(hours: 1);

        await scene.Says("/remind list");

        Assert.StartsWith(
            "While you were away, these did not reach you:\n- call the clinic, for 2026-03-02 08:00\n",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }
}
