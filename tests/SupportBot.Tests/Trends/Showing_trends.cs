using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Tests.Treatment;

namespace SupportBot.Tests.Trends;

public sealed class Showing_trends
{
    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Fact]
    public async Task Draws_a_picture_and_says_the_same_in_words()
    {
        using var scene = await Scene.StartsAt("2026-04-07T18:00:00Z");
        await Comparing_a_course.Keeps(scene, new(2026, 2, 20), [4, 3, 0, 5, 4, 6, 4, 5, 5, 6]);
        await scene.Says("/checkin mood=6 changed=\"sleep, stress\"");
        await scene.Says("/treatment botox date=2026-03-03 dose=\"15 U\"");
        await scene.Says("/questionnaire gad7 1 1 1 1 1 1 1");

        await scene.Says("/trends 60");

        var picture = Assert.Single(scene.Last.Blocks.OfType<Block.Picture>());
        Assert.True(picture.Png.Span.StartsWith(PngStart));
        Assert.Equal(
            "10 of the last 60 days have a mood, from 3 to 6; the middle one is 5. "
            + "The middle of 7 days went from 4 (24 Feb) to 5 (2 Mar). "
            + "1 day was answered without a score. "
            + "Treatment: botox, 15 U, 3 March 2026. "
            + "“too early to tell” goes from 3 Mar to 16 Mar. "
            + "“effect plausible” goes from 17 Mar to 7 Apr. "
            + "What changed as well: Sleep (1×), Something stressful (1×). "
            + "GAD-7: 7 (7 Apr).",
            picture.Alt);

        await scene.Presses("In words");
        Assert.Equal(picture.Alt, string.Join(' ', scene.Last.Blocks.OfType<Block.Points>().Single().Items.Select(PlainText.Of)));
    }

    [Fact]
    public async Task Says_many_sessions_of_a_course_in_one_sentence()
    {
        using var scene = await Scene.StartsAt("2026-04-07T18:00:00Z");
        await scene.Says("/checkin mood=6");
        await scene.Says("/treatment کتامین date=\"1 March\" dose=\"35 mg\"");
        foreach (var day in new[] { 8, 15, 22 }) await scene.Says($"/treatment کتامین date=\"{day} March\"{(day == 8 ? "" : " dose=40mg")}");

        Assert.Contains(
            "Treatment: \u200Eکتامین\u200E, 4 sessions: 35 mg on 1 March 2026, 8 March 2026, 40 mg on 15 March 2026, 40 mg on 22 March 2026.",
            PlainText.Of(await scene.Says("/trends")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(730)]
    public async Task Draws_every_range_in_both_looks(int days)
    {
        using var scene = await Scene.StartsAt("2026-04-07T18:00:00Z");
        await Comparing_a_course.Keeps(scene, new(2026, 2, 20), [4]);
        await scene.Says("/treatment botox date=\"mid March\" dose=\"15 U\"");

        var light = await scene.Says($"/trends {days}");
        var dark = await scene.Says($"/trends {days} dark");

        Assert.NotEqual(PngOf(light).ToArray(), PngOf(dark).ToArray());
    }

    [Fact]
    public async Task Draws_nothing_where_nothing_is_known()
    {
        using var scene = await Scene.StartsAt("2026-04-07T18:00:00Z");

        Assert.StartsWith("There is nothing to draw yet.", PlainText.Of(await scene.Says("/trends")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_no_day_has_a_mood()
    {
        using var scene = await Scene.StartsAt("2026-04-07T18:00:00Z");
        await Comparing_a_course.Keeps(scene, new(2026, 4, 1), [0, 0, 0]);

        Assert.StartsWith("No day of the last 60 has a mood. 3 days were answered without a score.", PlainText.Of(await scene.Says("/trends")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_a_day_of_the_persons_calendar_across_a_clock_change()
    {
        // 29 March 2026 has 23 hours in Kyiv.
        using var scene = await Scene.StartsAt("2026-03-28T21:30:00Z");
        await scene.Says("/settings zone Europe/Kyiv");

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await scene.Says("/checkin mood=5");
            scene.Time.Advance(TimeSpan.FromHours(23));
        }

        Assert.Contains("3 of the last 7 days have a mood", PlainText.Of(await scene.Says("/trends 7")), StringComparison.Ordinal);
    }

    private static ReadOnlyMemory<byte> PngOf(Reply reply) => reply.Blocks.OfType<Block.Picture>().Single().Png;
}
