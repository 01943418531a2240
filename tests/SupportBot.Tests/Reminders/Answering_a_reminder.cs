namespace SupportBot.Tests.Reminders;

public sealed class Answering_a_reminder
{
    [Fact]
    public async Task with_done_is_noted()
    {
        using var scene = await Rung();

        await scene.Presses("Done");

        Assert.Equal("Done, noted for 2026-03-02 08:00.", PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task with_skip_is_noted_without_judgement()
    {
        using var scene = await Rung();

        await scene.Presses("Skip");

        Assert.Equal("Skipped, noted for 2026-03-02 08:00. That is all right.", PlainText.Of(scene.Last));
    }

    [Theory]
    [InlineData("10 min", 10)]
    [InlineData("1 hour", 60)]
    [InlineData("Tomorrow", 24 * 60)]
    public async Task with_a_snooze_rings_again_then(string button, int minutes)
    {
        using var scene = await ReminderScene.With("today at 9: call the clinic");
        await scene.Waits(hours: 1);
        await scene.Presses(button);
        scene.Sent.Clear();

        await scene.Waits(minutes: minutes - 1);
        Assert.Empty(scene.Rings());
        await scene.Waits(minutes: 1);

        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task with_a_snooze_says_until_when()
    {
        using var scene = await Rung();

        await scene.Presses("Tomorrow");

        Assert.Equal("I will remind you again: 2026-03-03 08:00.", PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task with_a_snooze_leaves_the_next_day_as_it_was()
    {
        using var scene = await Rung();
        await scene.Presses("1 hour");
        await scene.Waits(hours: 1);
        await scene.Presses("Done");
        scene.Sent.Clear();

        await scene.Waits(hours: 22, minutes: 59);
        Assert.Empty(scene.Rings());
        await scene.Waits(minutes: 1);
        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task with_tomorrow_rings_once_when_it_would_ring_then_anyway()
    {
        using var scene = await Rung();
        await scene.Presses("Tomorrow");
        scene.Sent.Clear();

        await scene.Waits(days: 1);

        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task twice_changes_nothing()
    {
        using var scene = await Rung();
        await scene.Presses("Done");
        await scene.Presses("Done");

        await scene.Says("/remind about 1");

        Assert.Contains("Last 30 days: 1 of 1 done", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task twice_with_a_snooze_keeps_the_promised_time()
    {
        using var scene = await Rung();
        await scene.Presses("10 min");
        scene.Time.Advance(TimeSpan.FromSeconds(20));

        await scene.Presses("10 min");

        Assert.Equal("I will remind you again: 2026-03-02 08:10.", PlainText.Of(scene.Last));
        await scene.Waits(minutes: 10);
        Assert.Equal(2, scene.Rings().Length);
    }

    [Fact]
    public async Task works_after_a_restart()
    {
        using var scene = await Rung();
        await scene.IsOff(minutes: 2);
        await scene.Presses("10 min");
        scene.Sent.Clear();

        await scene.IsOff(minutes: 5);
        await scene.Waits(minutes: 5);

        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
        await scene.Presses("Done");
        Assert.Equal("Done, noted for 2026-03-02 08:00.", PlainText.Of(scene.Last));
    }

    [Theory]
    [InlineData("Done", "Done, noted for 2026-03-02 08:00.")]
    [InlineData("Skip", "Skipped, noted for 2026-03-02 08:00.")]
    public async Task ends_it_after_a_restart(string button, string answer)
    {
        using var scene = await Rung();
        await scene.IsOff(minutes: 2);

        await scene.Presses(button);

        Assert.StartsWith(answer, PlainText.Of(scene.Last), StringComparison.Ordinal);
        scene.Sent.Clear();
        await scene.IsOff(minutes: 45);
        await scene.Waits(minutes: 1);
        Assert.Empty(scene.Rings());
    }

    [Fact]
    public async Task works_after_weeks()
    {
        using var scene = await ReminderScene.With("today at 9: call the clinic");
        await scene.Waits(hours: 1);
        await scene.IsOff(days: 40);

        await scene.Presses("1 hour");
        scene.Sent.Clear();
        await scene.Waits(hours: 1);

        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task weeks_later_does_not_bring_old_rings_back()
    {
        using var scene = await Rung();
        var ring = scene.Last.Buttons[0][0];
        for (var day = 0; day < 10; day++)
        {
            await scene.Waits(days: 1);
            await scene.Says("/remind done");
        }

        scene.Sent.Clear();
        await scene.Does(new SupportBot.Dialogue.ChatInput.Called(((SupportBot.Dialogue.Button.Press)ring).Call));
        await scene.Waits(hours: 23);

        Assert.Empty(scene.Rings());
    }

    [Fact]
    public async Task with_a_snooze_after_done_changes_nothing()
    {
        using var scene = await Rung();
        await scene.Presses("Done");

        await scene.Presses("10 min");

        Assert.Equal("You have answered this one already, so I left it as it is.", PlainText.Of(scene.Last));
    }

    [Theory]
    [InlineData("/remind done", "Done, noted for 2026-03-02 08:00.")]
    [InlineData("/remind skip", "Skipped, noted for 2026-03-02 08:00. That is all right.")]
    [InlineData("/remind snooze 10 min", "I will remind you again: 2026-03-02 08:10.")]
    [InlineData("/remind snooze tomorrow", "I will remind you again: 2026-03-03 08:00.")]
    public async Task can_be_typed(string line, string answer)
    {
        using var scene = await Rung();

        await scene.Says(line);

        Assert.Equal(answer, PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task is_counted_for_the_person()
    {
        using var scene = await ReminderScene.InBerlin();
        await scene.Sets("when=\"every day at 9\" what=\"the morning dose\" kind=medicine");
        string[] answers = ["Done", "Done", "Skip", "Done"];

        foreach (var answer in answers)
        {
            await scene.Waits(days: 1);
            await scene.Presses(answer);
        }

        await scene.Waits(days: 1);
        await scene.Says("/remind about 1");

        Assert.Contains("Last 30 days: 3 of 5 taken, 1 skipped", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_answered_kindly_when_nothing_rang()
    {
        using var scene = await ReminderScene.InBerlin();

        await scene.Says("/remind done");

        Assert.Equal(
            "That reminder is no longer there. /remind list shows the ones you have.", PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task offers_the_check_in_that_it_was_about()
    {
        using var scene = await ReminderScene.InBerlin();
        await scene.Sets("when=\"every day at 9\" what=\"check in\" kind=checkin");
        await scene.Waits(hours: 1);
        await scene.Presses("Done");

        Assert.Equal(["Check in now"], PlainText.ButtonsOf(scene.Last));
    }

    private static async Task<Scene> Rung()
    {
        var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Waits(hours: 1);

        return scene;
    }
}
