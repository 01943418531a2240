using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

public sealed class Setting_a_reminder
{
    [Fact]
    public async Task says_back_what_was_understood_with_the_next_three_times()
    {
        using var scene = await ReminderScene.InBerlin();

        await scene.Says("/remind every 2 weeks on Monday at 9:30: call the clinic");

        scene.Hears(
            "Is this right? Every 2 weeks on Monday at 09:30 (Europe/Berlin).\nWhat: call the clinic\nNext: 2026-03-02 08:30 · 2026-03-16 08:30 · 2026-03-30 07:30");
    }

    [Fact]
    public async Task says_which_parts_were_guessed()
    {
        using var scene = await ReminderScene.InBerlin();

        await scene.Says("/remind every 3 days: water the plants");

        Assert.EndsWith(
            "You named no exact time, so I took 09:00.\nI count from today.",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task sends_a_test_message_and_only_then_promises()
    {
        using var scene = await ReminderScene.InBerlin();
        await scene.Says("/remind tomorrow at 8: call the clinic");
        await scene.Waits(days: 2);
        Assert.Empty(scene.Rings());

        await scene.Says("/remind tomorrow at 8: call the clinic");
        await scene.Presses("Yes, remind me");

        scene.Heard.RemoveRange(0, 2);
        scene.Hears(
            "A test: your reminders will reach you here, like this. There is nothing to do.",
            "All right, I will remind you. The test message got through.\nWhen: Once, 2026-03-05 07:00\nWhat: call the clinic");
    }

    [Fact]
    public async Task promises_nothing_when_the_test_does_not_arrive()
    {
        using var scene = await ReminderScene.InBerlin();
        await scene.Says("/remind every day at 9: take the morning dose");
        scene.Delivery = () => new PersonUnreachableException("test");

        await scene.Presses("Yes, remind me");
        Assert.StartsWith(
            "My test message did not reach you, so I have not set the reminder yet.",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
        scene.Delivery = () => null;
        await scene.Waits(days: 2);
        Assert.Empty(scene.Rings());

        await scene.Presses("Try again");
        Assert.StartsWith("All right, I will remind you.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task can_be_tried_again_when_the_platform_does_not_answer()
    {
        using var scene = await ReminderScene.InBerlin();
        await scene.Says("/remind every day at 9: take the morning dose");
        scene.Delivery = () => new PlatformUnavailableException("test", Duration.FromSeconds(5));
        await scene.Presses("Yes, remind me");
        scene.Delivery = () => null;

        await scene.Presses("Try again");

        Assert.StartsWith("All right, I will remind you.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_promised_once_however_often_yes_is_pressed()
    {
        using var scene = await ReminderScene.With("every day at 9: water");
        await scene.Says("/remind list");
        var reminder = await scene.Reminder();

        await scene.Calls("remind yes", reminder.Id);

        Assert.StartsWith("All right, I will remind you.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Equal(reminder.Version, (await scene.Reminder()).Version);
    }

    [Fact]
    public async Task asks_where_the_person_is_before_anything_else()
    {
        using var scene = await Scene.StartsAt("2026-03-02T07:00:00Z");

        await scene.Says("/remind every day at 9: take the morning dose");
        Assert.StartsWith(
            "So that 9:00 is 9:00 on your clock, I need to know where you are.\nWhich city are you near?",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);

        await scene.Says("Kyiv");
        Assert.Equal(
            "Is this right? Every day at 09:00 (Europe/Kyiv).\nWhat: take the morning dose\nNext: 2026-03-03 07:00 · 2026-03-04 07:00 · 2026-03-05 07:00",
            PlainText.Of(scene.Last));
        Assert.Equal("Europe/Kyiv", scene.Last.Zone.Id);
    }

    [Fact]
    public async Task lets_the_person_choose_when_a_place_means_several()
    {
        using var scene = await Scene.StartsAt("2026-03-02T07:00:00Z");
        await scene.Says("/remind every day at 9: take the morning dose");

        await scene.Says("+2");
        await scene.Presses("Europe/Kyiv");

        Assert.StartsWith(
            "Is this right? Every day at 09:00 (Europe/Kyiv).", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("every blursday: take the dose", "I did not understand “blursday”. You can write, for example, “every day at 9” or “tomorrow at 20:00”.")]
    [InlineData("31 Feb: take the dose", "There is no such day as “31 feb”. You can write, for example, “on 28 February at 9” or “every month on the 31st”.")]
    [InlineData("25:00: take the dose", "“25:00” is not a time of day. You can write, for example, “at 9:30” or “at 9:30 pm”.")]
    [InlineData("today at 7: take the dose", "“today at 7” is over already. You can write, for example, “tomorrow at 9” or “in 3 hours”.")]
    [InlineData("every 5 minutes: drink", "“every 5 minutes” is more often than I may write. Every 15 minutes is the shortest, for example “every 15 minutes” or “every 2 hours”.")]
    public async Task names_what_it_did_not_understand_and_asks_again(string line, string mistake)
    {
        using var scene = await ReminderScene.InBerlin();

        await scene.Says($"/remind {line}");
        Assert.StartsWith($"{mistake}\nWhen shall I remind you?", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.False(scene.Last.Understood);

        await scene.Says("every day at 9");
        Assert.StartsWith("Is this right? Every day at 09:00", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains(
            line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..],
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/remind when=\"every day at 9\" what=\"take the dose\"")]
    [InlineData("/remind what=take the dose when=every day at 9")]
    [InlineData("/remind every day at 9 take the dose")]
    [InlineData("/remind me to take the dose every day at 9")]
    public async Task takes_one_line_in_many_shapes(string line)
    {
        using var scene = await ReminderScene.InBerlin();

        await scene.Says(line);

        Assert.StartsWith(
            "Is this right? Every day at 09:00 (Europe/Berlin).\nWhat: take the dose\n",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task asks_for_what_is_missing()
    {
        using var scene = await ReminderScene.InBerlin();
        await scene.Says("/remind take the dose");
        Assert.StartsWith("When shall I remind you?", PlainText.Of(scene.Last), StringComparison.Ordinal);
        await scene.Says("9");

        Assert.StartsWith("Is this right? Once, 2026-03-02 08:00", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_the_words_as_they_were_typed()
    {
        const string text = "<b>take</b> '; DROP TABLE reminder; -- *2* tablets \u202Eabc";
        using var scene = await ReminderScene.With($"every day at 9: {text}");

        Assert.Equal(text, (await scene.Reminder()).Text);
    }

    [Fact]
    public async Task keeps_nothing_when_cancelled()
    {
        using var scene = await ReminderScene.InBerlin();
        await scene.Says("/remind every day at 9: take the dose");

        await scene.Presses("Cancel");

        Assert.Equal("All right, nothing was set.", PlainText.Of(scene.Last));
        Assert.Empty(
            await scene.Get<ReminderStore>().AllAsync(await scene.Person(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task drops_what_was_not_agreed_to_after_a_day()
    {
        using var scene = await ReminderScene.InBerlin();
        await scene.Says("/remind every day at 9: the first");
        await scene.Waits(days: 1, minutes: 1);

        await scene.Says("/remind every day at 9: the second");

        Assert.Equal("the second", (await scene.Reminder()).Text);
    }

    [Fact]
    public async Task stops_at_a_number_that_one_person_can_follow()
    {
        using var scene = await ReminderScene.InBerlin();
        for (var i = 0; i < 50; i++) await scene.Sets($"every day at 9: number {i}");

        await scene.Says("/remind every day at 9: one more");

        Assert.StartsWith("You have 50 reminders", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task waits_for_the_next_session_when_it_counts_from_one()
    {
        using var scene = await ReminderScene.With("12 weeks after the last session at 10: book the next one");
        await scene.Waits(days: 200);
        Assert.Empty(scene.Rings());

        var person = await scene.Person();
        await scene.Get<SessionReminders>().CountFromAsync(
            person, scene.Now.InZone(person.Zone).Date, scene.Now, TestContext.Current.CancellationToken);
        await scene.Waits(days: 83);
        Assert.Empty(scene.Rings());

        await scene.Waits(days: 2);
        Assert.Equal("It is time for your 09:00 reminder.", Assert.Single(scene.Rings().Distinct()));
    }
}
