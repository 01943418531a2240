using NodaTime;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

public sealed class A_reminder_that_rings
{
    private const string NineInBerlin = "It is time for your 08:00 reminder.";

    [Fact]
    public async Task says_nothing_of_what_it_is_about()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");

        await scene.Waits(hours: 1);

        Assert.Equal([NineInBerlin], scene.Rings());
        Assert.Equal(["Done", "Skip", "Show", "10 min", "1 hour", "Tomorrow", "I'm not safe"], PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task is_a_way_to_help_in_a_bad_hour()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Says("/settings country Canada");
        await scene.Waits(hours: 1);

        await scene.Presses("I'm not safe");

        Assert.Contains("9-8-8", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_its_words_when_asked_to()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Waits(hours: 1);

        await scene.Presses("Show");

        Assert.Equal("08:00: take the morning dose", PlainText.Of(scene.Last));
        Assert.Equal(["Done", "Skip", "10 min", "1 hour", "Tomorrow", "I'm not safe"], PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task says_its_words_at_once_for_those_who_chose_so()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Says("/settings discreet off");

        await scene.Waits(hours: 1);

        Assert.Equal(["08:00: take the morning dose"], scene.Rings());
    }

    [Fact]
    public async Task arrives_a_minute_later_when_set_for_in_one_minute()
    {
        using var scene = await ReminderScene.With("in 1 minute drink water");

        await scene.Waits(minutes: 1);

        Assert.Equal(["It is time for your 07:01 reminder."], scene.Rings());
    }

    [Fact]
    public async Task is_said_once_more_when_nobody_answers_and_then_no_more()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Waits(hours: 1);
        Assert.Single(scene.Rings());

        await scene.Waits(minutes: 29);
        Assert.Empty(scene.Rings());
        await scene.Waits(minutes: 1);
        Assert.Equal([NineInBerlin], scene.Rings());
        await scene.Waits(hours: 22);
        Assert.Empty(scene.Rings());
    }

    [Fact]
    public async Task is_not_said_again_once_it_is_answered()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Waits(hours: 1);
        await scene.Presses("Done");
        scene.Sent.Clear();

        await scene.Waits(hours: 23);

        Assert.Empty(scene.Rings());
    }

    [Fact]
    public async Task is_not_repeated_into_the_quiet_hours_but_comes_at_a_time_that_was_named()
    {
        using var scene = await ReminderScene.With("every day at 22:00: take the evening dose");

        await scene.Waits(hours: 23);

        Assert.Equal(["It is time for your 21:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task keeps_out_of_the_quiet_hours_when_nobody_named_its_time()
    {
        using var scene = await ReminderScene.With("every 3 hours: drink water", "2026-03-02T10:00:00Z");

        await scene.Waits(days: 1);

        // In Berlin at 14:00, 17:00 and 20:00, and after the night at 11:00.
        Assert.Equal(
            ["It is time for your 13:00 reminder.", "It is time for your 16:00 reminder.", "It is time for your 19:00 reminder.", "It is time for your 10:00 reminder."],
            scene.Rings().Select(text => text.Split('\n')[0]).Distinct());
    }

    [Fact]
    public async Task rings_at_night_when_it_is_a_medicine_counted_in_hours()
    {
        using var scene = await ReminderScene.InBerlin("2026-03-02T10:00:00Z");
        await scene.Sets("when=\"every 8 hours\" what=\"the antibiotic\" kind=medicine");
        scene.Sent.Clear();

        await scene.Waits(hours: 17);

        Assert.Equal(
            ["It is time for your 18:00 reminder.", "It is time for your 02:00 reminder."], scene.Rings().Distinct());
    }

    [Fact]
    public async Task asks_after_three_without_an_answer_and_pauses_without_a_word_after_seven()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");

        await scene.Waits(days: 3);
        Assert.Equal(6, scene.Rings().Length);

        await scene.Waits(days: 1);
        Assert.Equal(
            [$"{NineInBerlin}\nThe last few had no answer, and that is all right. Would you like to pause this one, move it to another time, or stop it?"],
            scene.Rings());
        Assert.Equal(["Pause", "Move", "Stop", "I'm not safe"], PlainText.ButtonsOf(scene.Last).TakeLast(4));

        await scene.Waits(days: 3);
        Assert.Equal([NineInBerlin, NineInBerlin, NineInBerlin], scene.Rings());

        await scene.Waits(days: 10);
        Assert.Empty(scene.Rings());
        Assert.Equal(ReminderState.Paused, (await scene.Reminder()).State);

        await scene.Says("/remind list");
        Assert.StartsWith(
            "While you were away, these did not reach you:\n- Your reminder for 2026-03-09 08:00. I paused it, because the last ones had no answer. /remind list shows it\n",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task begins_to_count_anew_when_it_is_resumed()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Waits(days: 12);
        scene.Sent.Clear();

        await scene.Says("/remind resume 1");
        await scene.Waits(days: 1);

        Assert.Equal([NineInBerlin, NineInBerlin], scene.Rings());
    }

    [Fact]
    public async Task stops_on_its_last_day()
    {
        using var scene = await ReminderScene.With("every day at 9 for 2 days: the antibiotic");

        await scene.Waits(days: 5);

        Assert.Equal(2, scene.Sent.Select(sent => sent.Reply.Buttons[0][0]).Distinct().Count());
    }

    [Fact]
    public async Task moves_with_the_clock_on_the_wall()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose", "2026-03-28T07:00:00Z");

        await scene.Waits(days: 1, hours: 1);

        Assert.Contains("It is time for your 07:00 reminder.", scene.Rings());
    }

    [Fact]
    public async Task moves_when_the_person_does()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");

        await scene.Says("/settings zone Asia/Tokyo");
        await scene.Waits(hours: 18);

        Assert.Equal("It is time for your 00:00 reminder.", Assert.Single(scene.Rings().Distinct()));
    }

    [Fact]
    public async Task that_was_put_off_comes_at_that_time_also_when_the_person_moves()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Waits(hours: 1);
        await scene.Presses("1 hour");
        await scene.Says("/settings zone Asia/Tokyo");
        scene.Sent.Clear();

        await scene.Waits(hours: 1);

        Assert.Equal(["It is time for your 08:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task counts_from_the_last_dose_when_asked_to()
    {
        using var scene = await ReminderScene.With(
            "every 8 hours after the last dose: paracetamol", "2026-03-02T00:00:00Z");
        await scene.Waits(hours: 10);
        await scene.Says("/remind done");
        scene.Sent.Clear();

        await scene.Waits(hours: 7, minutes: 59);
        Assert.Empty(scene.Rings());
        await scene.Waits(minutes: 1);

        Assert.Equal(["It is time for your 18:00 reminder."], scene.Rings());
    }

    [Fact]
    public async Task is_tried_again_when_the_platform_is_away()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        scene.Delivery = () => new PlatformUnavailableException("test", Duration.FromSeconds(30));
        await scene.Waits(hours: 1);
        scene.Delivery = () => null;

        await scene.Waits(minutes: 1);

        Assert.Equal([NineInBerlin], scene.Rings());
    }

    [Fact]
    public async Task is_told_at_the_next_visit_when_it_could_not_be_delivered()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        scene.Delivery = () => new PersonUnreachableException("test");
        await scene.Waits(hours: 1);

        await scene.Says("/remind list");
        Assert.StartsWith(
            "While you were away, these did not reach you:\n- Your reminder for 2026-03-02 08:00. I could not write to you then\nYour reminders",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
        await scene.Says("/remind list");
        Assert.StartsWith("Your reminders", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task stays_silent_for_someone_who_took_their_consent_back()
    {
        using var scene = await ReminderScene.With("every day at 9: take the morning dose");
        await scene.Get<PersonStore>().AgreeAsync(
            await scene.Person(), 0, scene.Now, TestContext.Current.CancellationToken);

        await scene.Waits(days: 2);

        Assert.Empty(scene.Rings());
    }

    [Fact]
    public async Task leaves_no_word_of_it_in_the_database_or_the_log()
    {
        using var scene = await ReminderScene.With("every day at 9: take the zolpidem");
        await scene.Waits(days: 1);
        await scene.Presses("Done");

        var files = Directory.EnumerateFiles(
            Path.GetDirectoryName(((SupportBot.Storage.SqliteDatabase)scene.Database).Path)!, "*.db*");
        Assert.DoesNotContain(files, file => File.ReadAllBytes(file).AsSpan().IndexOf("zolpidem"u8) >= 0);
        Assert.DoesNotContain("zolpidem", scene.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await scene.Person()).Id, scene.Log.Text, StringComparison.Ordinal);
    }
}
