using System.Text;
using SupportBot.CheckIns;
using SupportBot.Dialogue;
using SupportBot.Import;

namespace SupportBot.Tests.Import;

public sealed class Importing_a_diary
{
    private const string Export =
        """
        full_date,date,weekday,time,mood,activities,note_title,note
        2026-02-19,February 19,Thursday,13:48,meh,"work | exercise",Slow,"Felt ""flat"", but<br>went out &amp; walked"
        2026-02-18,February 18,Wednesday,10:21 pm,rad,,,
        2026-02-17,February 17,Tuesday,22:00,so so,reading,,
        2026-02-16,February 16,Monday,22:00,So so,,,
        2026-03-09,March 9,Monday,08:00,good,,,
        yesterday,,,08:00,good,,,
        2026-02-15,February 15,Sunday,08:00,3,,,
        """;

    [Fact]
    public async Task says_what_was_taken_and_what_was_not()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");

        await Sends(scene, Export);

        scene.Hears(
            """
            Taken: 3 entries.
            Days: 15 Feb 2026 to 19 Feb 2026
            Mood: awful 2, bad 4, meh 6, good 8, rad 10; a number stays as it is
            Counted as what changed: exercise
            Notes: title, text and all activities, in your words
            Daylio has five steps and here there are ten. Comparing days from there with days from here says less, and I will say so again there.
            Not taken:
            - Entries with a mood I do not know: so so (2). Send the file again and write with it what they mean from 1 to 10, for example /import moods="so so=7"
            - 1 entry about a day that has not come yet
            - 1 row without a date that I could read, in line 7
            """);
        Assert.Equal(
            [(3, "", ""), (10, "", ""), (6, "exercise", "Slow\nFelt \"flat\", but\nwent out & walked\nwork, exercise")],
            (await Diary(scene)).All.Select(one => (one.Entry.Mood ?? 0, string.Join(',', one.Entry.Changed), one.Entry.Note)));
    }

    [Fact]
    public async Task twice_takes_each_entry_once()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        await Sends(scene, Export);

        await Sends(scene, Export, "/import moods=\"so so=5\"");

        Assert.StartsWith("Taken: 2 entries.\nDays: 15 Feb 2026 to 19 Feb 2026\nHere already: 3", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Equal([3, 5, 5, 10, 6], (await Diary(scene)).All.Select(one => one.Entry.Mood));
    }

    [Fact]
    public async Task can_be_taken_back_without_what_was_noted_here()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        await scene.Says("/checkin mood=4");
        await Sends(scene, Export);

        await scene.Presses("Take it all back");

        Assert.Equal("Taken back: 3 imported entries. What you noted here is as it was.", PlainText.Of(scene.Last));
        Assert.Equal([4], (await Diary(scene)).All.Select(one => one.Entry.Mood));
    }

    [Fact]
    public async Task can_be_pasted_in_answer_to_the_question()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        await scene.Says("/import");
        Assert.StartsWith("Send me the CSV file from Daylio", PlainText.Of(scene.Last), StringComparison.Ordinal);

        await scene.Says(Export);

        Assert.StartsWith("Taken: 3 entries.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ends_the_question_it_answers()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        await scene.Says("/import");
        await Sends(scene, Export);

        await scene.Says("hello");

        Assert.StartsWith("I only understand commands", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("date,mood\n2026-02-01,good")]
    public async Task changes_nothing_when_it_is_something_else(string text)
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");

        await Sends(scene, text);

        Assert.False(scene.Last.Understood && text.Length > 0, PlainText.Of(scene.Last));
        Assert.Empty((await Diary(scene)).All);
    }

    [Fact]
    public async Task takes_no_file_that_is_too_large()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");

        await scene.Does(new ChatInput.Sent(null, ""));

        scene.Hears("I could not take that file. It may be larger than 2 MB, or it did not reach me. Please send it again, or send a smaller part.");
    }

    [Fact]
    public async Task is_asked_for_by_name_where_others_read_along()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        var file = new ChatInput.Sent(Encoding.UTF8.GetBytes(Export), "");

        await scene.Does(new ChatUpdate(new("test", "server", "someone"), file) { Place = ChatPlace.Shared });
        Assert.Empty(scene.Last.Blocks);

        await scene.Does(new ChatUpdate(new("test", "server", "someone"), file with { Line = "/import" }) { Place = ChatPlace.Shared });
        Assert.Contains("Taken: 3 entries.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task puts_help_first_when_a_note_of_these_days_needs_it_and_not_for_what_is_long_past()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        const string note = "I want to kill myself tonight";

        await Sends(scene, $"full_date,time,mood,note\n2024-02-27,22:00,awful,{note}");
        Assert.False(scene.Last.Urgent);

        await Sends(scene, $"full_date,time,mood,note\n2026-02-27,22:00,awful,{note}");
        Assert.True(scene.Last.Urgent);
        Assert.Contains("Taken: 1 entry.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_in_a_comparison_that_the_steps_differ()
    {
        using var scene = await Scene.StartsAt("2026-01-01T08:00:00Z");
        var rows = Enumerable.Range(1, 28).Select(day => $"2025-12-{day:00},22:00,{(day % 3 == 0 ? "bad" : "meh")}");
        await Sends(scene, $"full_date,time,mood\n{string.Join('\n', rows)}");
        await scene.Says("/treatment botox date=\"29 December\" dose=29");

        for (var day = 0; day < 45; day++)
        {
            scene.Time.Advance(TimeSpan.FromDays(1));
            await scene.Says($"/checkin mood={4 + (day % 3)}");
        }

        await scene.Says("/compare botox");

        Assert.Contains("Some of these days come from another app with five steps", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    private static Task<Reply> Sends(Scene scene, string text, string line = "") =>
        scene.Does(new ChatInput.Sent(Encoding.UTF8.GetBytes(text), line));

    private static async Task<Diary> Diary(Scene scene) =>
        await scene.Get<CheckInStore>().DiaryAsync(await scene.Person(), TestContext.Current.CancellationToken);
}
