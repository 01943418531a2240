using SupportBot.CheckIns;
using SupportBot.Dialogue;

namespace SupportBot.Tests.CheckIns;

public sealed class Checking_in
{
    [Fact]
    public async Task in_one_line_keeps_what_was_said()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");

        await scene.Says("/checkin mood=6 sleep=7 note=\"a walk by the river\"");

        scene.Hears("Saved. Thank you.\nDay: Today\nMood: 6\nSleep: 7 h\nNote: a walk by the river");
    }

    [Fact]
    public async Task asks_one_thing_after_the_other_where_no_form_can_be_shown()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/checkin");
        await scene.Presses("4");
        await scene.Presses("5");
        await scene.Says("6,5");
        await scene.Presses("Therapy");
        await scene.Presses("Something good");
        await scene.Presses("Done");

        await scene.Says("my sister called");

        Assert.Equal(
            "Saved. Thank you.\nDay: Today\nMood: 4\nEnergy: 5\nSleep: 6.5 h\nChanged: Therapy, Something good\nNote: my sister called",
            PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task shows_one_form_where_the_platform_can()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        var update = new ChatUpdate(new("test", "chat", "someone"), new ChatInput.Called(new("checkin"))) { Forms = FormSupport.Now };
        var form = (await scene.Does(update)).Form!;

        await scene.Does(new ChatInput.Filled(form.Id, new Dictionary<string, string>
        {
            ["mood"] = "7",
            ["energy"] = "",
            ["sleep"] = "8",
            ["changed"] = "exercise,sleep",
            ["note"] = "",
        }));

        Assert.Equal(["mood", "energy", "sleep", "changed", "note"], form.Fields.Select(field => field.Name));
        Assert.Equal("Saved. Thank you.\nDay: Today\nMood: 7\nSleep: 8 h\nChanged: Sleep, Exercise", PlainText.Of(scene.Last));
    }

    [Theory]
    [InlineData("Rough day, no details", "Saved as a rough day. That is enough for today.\nDay: Today\nMood: Rough day, no details")]
    [InlineData("Not today", "All right, not today. I noted that you were asked, and nothing else.\nDay: Today\nMood: Not today")]
    public async Task may_be_answered_without_a_score(string answer, string saved)
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/checkin");

        await scene.Presses(answer);

        Assert.Equal(saved, PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task happens_several_times_a_day_and_for_days_gone_by()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/checkin mood=3");
        scene.Time.Advance(TimeSpan.FromMinutes(5));
        await scene.Says("/checkin mood=6");
        scene.Time.Advance(TimeSpan.FromMinutes(5));
        await scene.Says("/checkin mood=5 day=yesterday");
        scene.Heard.Clear();

        await scene.Says("/checkin history");

        scene.Hears("Your last 3 check-ins\nYesterday: mood 5\nToday: mood 6\nToday: mood 3");
    }

    [Fact]
    public async Task may_be_taken_back()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/checkin mood=3 note=\"too much\"");

        await scene.Presses("Undo");

        Assert.Equal("Taken back. Nothing of it is kept.", PlainText.Of(scene.Last));
        Assert.Empty(await scene.Database.QueryAsync<string>("SELECT id FROM check_in;", new { }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task may_be_changed_in_every_part()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/checkin mood=3 energy=2 sleep=4 note=first");
        await scene.Presses("Edit");
        await scene.Presses("Mood");
        await scene.Presses("5");
        await scene.Presses("Edit");
        await scene.Presses("Note");
        await scene.Says("second");
        await scene.Presses("Edit");
        await scene.Presses("Changed");
        await scene.Presses("Illness or pain");

        await scene.Presses("Done");

        Assert.Equal("Saved. Thank you.\nDay: Today\nMood: 5\nEnergy: 2\nSleep: 4 h\nChanged: Illness or pain\nNote: second", PlainText.Of(scene.Last));
    }

    [Theory]
    [InlineData("/checkin mood=11", "Mood is a whole number from 1 (worst) to 10 (best). You wrote: 11")]
    [InlineData("/checkin mood=good", "Mood is a whole number from 1 (worst) to 10 (best). You wrote: good")]
    [InlineData("/checkin mood=5 energy=0", "That needs a whole number from 1 to 10. You wrote: 0")]
    [InlineData("/checkin mood=5 sleep=7.25", "Sleep is hours from 0 to 24, in halves, such as 6.5. You wrote: 7.25")]
    [InlineData("/checkin mood=5 sleep=25", "Sleep is hours from 0 to 24, in halves, such as 6.5. You wrote: 25")]
    [InlineData("/checkin mood=5 changed=moon", "I don't know “moon” here.")]
    [InlineData("/checkin mood=5 day=tomorrow", "I could not read “tomorrow” as a day.")]
    [InlineData("/checkin mood=5 day=2026-01-01", "“2026-01-01” is more than 14 days ago.")]
    [InlineData("/checkin mood=5 day=2026-03-03", "“2026-03-03” has not come yet.")]
    [InlineData("/checkin feeling=5", "I don't know “feeling” here. You can set: mood, energy, sleep, changed, note, day.")]
    public async Task with_something_that_does_not_fit_says_exactly_what(string line, string answer)
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");

        await scene.Says(line);

        Assert.StartsWith(answer, PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.False(scene.Last.Understood);
    }

    [Fact]
    public async Task with_one_wrong_value_loses_none_of_the_others()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/checkin mood=11 sleep=5 note=\"a long story\"");

        await scene.Presses("10");

        Assert.Equal("Saved. Thank you.\nDay: Today\nMood: 10\nSleep: 5 h\nNote: a long story", PlainText.Of(scene.Last));
    }

    [Theory]
    [InlineData("'; DROP TABLE check_in; --")]
    [InlineData("<b>bold</b> **stars** @everyone [link](http://x)")]
    [InlineData("שלום \u202Eright to left\u202C")]
    [InlineData("zero\u200Bwidth")]
    [InlineData("𝕬 😀 e\u0301")]
    public async Task keeps_a_note_as_it_was_written(string note)
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/checkin mood=5");
        await scene.Presses("Edit");
        await scene.Presses("Note");

        await scene.Says(note);

        var kept = await scene.Get<CheckInStore>().LastAsync(await scene.Person(), 1, TestContext.Current.CancellationToken);
        Assert.Equal(note, kept[0].Entry.Note);
    }

    [Fact]
    public async Task with_a_note_that_is_too_long_asks_for_a_shorter_one_and_keeps_the_rest()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says($"/checkin mood=5 note=\"{new string('x', 10_000)}\"");
        Assert.StartsWith("That is 10000 characters long, and at most 2000 fit.", PlainText.Of(scene.Last), StringComparison.Ordinal);

        await scene.Says("short");

        Assert.Equal("Saved. Thank you.\nDay: Today\nMood: 5\nNote: short", PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task twice_with_the_same_update_is_one_check_in()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        var update = new ChatUpdate(new("test", "chat", "someone"), new ChatInput.Said("/checkin mood=5")) { Key = "77" };
        await scene.Does(update);

        await scene.Does(update);

        Assert.Single(await scene.Database.QueryAsync<string>("SELECT id FROM check_in;", new { }, TestContext.Current.CancellationToken));
    }
}
