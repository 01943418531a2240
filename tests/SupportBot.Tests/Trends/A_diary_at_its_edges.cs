using NodaTime;
using SupportBot.CheckIns;
using SupportBot.Dialogue;
using SupportBot.Tests.Treatment;

namespace SupportBot.Tests.Trends;

/// <summary>Diaries with which everything that draws, compares and reports must still do something sensible.</summary>
public sealed class A_diary_at_its_edges
{
    [Theory]
    [InlineData("6", "1 of the last 60 days has a mood: 6.", "It needs 10 days with a mood within at least 14 days on each side. So far there are 0 before and 1 after.")]
    [InlineData("5555555555555555555555555555555555555555555555555555555555", "58 of the last 60 days have a mood, from 5 to 5; the middle one is 5.", "About the same as before.")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000", "No day of the last 60 has a mood. 58 days were answered without a score.", "So far there are 0 before and 0 after.")]
    public async Task is_drawn_compared_and_reported(string moods, string trend, string compared)
    {
        using var scene = await Scene.StartsAt("2026-05-20T18:00:00Z");
        var from = new LocalDate(2026, 5, 20).PlusDays(1 - moods.Length);
        await Comparing_a_course.Keeps(scene, from, moods.Select(mood => mood - '0'));
        if (moods.Length == 1) await Comparing_a_course.Keeps(scene, new(2026, 3, 1), [0]);
        await scene.Says("/treatment botox date=2026-04-16 dose=\"15 U\"");

        Assert.StartsWith(trend, (await scene.Says("/trends")).Blocks.OfType<Block.Picture>().Single().Alt, StringComparison.Ordinal);
        Assert.Contains(compared, PlainText.Of(await scene.Says("/compare")), StringComparison.Ordinal);
        await scene.Says("/report");
        Assert.NotEmpty((await scene.Presses("Make it (A4)")).Blocks.OfType<Block.Attachment>());
    }

    [Fact]
    public async Task keeps_each_day_where_it_was_when_the_person_moves()
    {
        using var scene = await Scene.StartsAt("2026-03-02T21:30:00Z");
        await scene.Says("/settings zone Europe/Kyiv");
        await scene.Says("/checkin mood=3"); // 2 March, 23:30 there
        await scene.Says("/settings zone America/Los_Angeles");
        await scene.Says("/checkin mood=6"); // still 2 March, 13:30
        scene.Time.Advance(TimeSpan.FromHours(1));
        await scene.Says("/settings zone Pacific/Auckland");
        await scene.Says("/checkin mood=5"); // 3 March, 11:30

        var diary = await scene.Get<CheckInStore>().DiaryAsync(await scene.Person(), TestContext.Current.CancellationToken);

        Assert.Equal([new(new(2026, 3, 2), 4.5), new(new(2026, 3, 3), 5)], diary.Mood.Scored);
        Assert.Contains("2 of the last 7 days have a mood, from 4.5 to 5; the middle one is 4.8.", PlainText.Of(await scene.Says("/trends 7")), StringComparison.Ordinal);
    }

    /// <summary>At 00:30 every night: the clocks of London go forward on 29 March 2026 and back on 25 October.</summary>
    [Theory]
    [InlineData("2026-03-28T00:30:00Z")]
    [InlineData("2026-10-23T23:30:00Z")]
    public async Task has_each_day_once_across_a_change_of_the_clocks(string start)
    {
        using var scene = await Scene.StartsAt(start);
        await scene.Says("/settings zone Europe/London");
        var zone = DateTimeZoneProviders.Tzdb["Europe/London"];
        var first = scene.Now.InZone(zone).Date;

        for (var day = 0; day < 4; day++)
        {
            var at = (first.PlusDays(day) + new LocalTime(0, 30)).InZoneLeniently(zone).ToInstant();
            scene.Time.Advance((at - scene.Now).ToTimeSpan());
            await scene.Says($"/checkin mood={day + 3}");
        }

        var diary = await scene.Get<CheckInStore>().DiaryAsync(await scene.Person(), TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 4).Select(day => new DayScore(first.PlusDays(day), day + 3)), diary.Mood.Scored);
        Assert.StartsWith("4 of the last 7 days have a mood, from 3 to 6", PlainText.Of(await scene.Says("/trends 7")), StringComparison.Ordinal);
    }
}
