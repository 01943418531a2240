using System.Text;
using SupportBot.Dialogue;
using SupportBot.Tests.Treatment;

namespace SupportBot.Tests.Report;

public sealed class Making_a_report
{
    [Fact]
    public async Task Shows_first_what_would_stand_on_it()
    {
        using var scene = await Story();

        await scene.Says("/report 120");

        var text = PlainText.Of(scene.Last);
        Assert.StartsWith("This would stand on the page. Nothing is sent to anyone but you.\n- 109 of the last 120 days have a mood", text, StringComparison.Ordinal);
        Assert.Contains("- Treatment: botox, 15 U, 3 March 2026.", text, StringComparison.Ordinal);
        Assert.Contains("- botox: Clearly better than before. Why, a diary cannot say. Difference +2.0 points", text, StringComparison.Ordinal);
        Assert.Contains("- 1 side effect.", text, StringComparison.Ordinal);
        Assert.Empty(scene.Last.Blocks.OfType<Block.Attachment>());
    }

    [Theory]
    [InlineData("Make it (A4)", "595")]
    [InlineData("Make it (Letter)", "612")]
    public async Task Makes_one_page(string button, string width)
    {
        using var scene = await Story();
        await scene.Says("/report 120");

        await scene.Presses(button);

        var pdf = Assert.Single(scene.Last.Blocks.OfType<Block.Attachment>());
        var text = Encoding.Latin1.GetString(pdf.Content.Span);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Contains("/Count 1", text, StringComparison.Ordinal);
        Assert.Contains($"/MediaBox [0 0 {width}", text, StringComparison.Ordinal);
        Assert.Equal("diary-report.pdf", pdf.Name);
    }

    [Fact]
    public async Task Leaves_the_persons_own_words_out_unless_chosen()
    {
        using var scene = await Story();
        await scene.Says("/checkin mood=5 note=\"canary\"");
        await scene.Says("/report 120");

        var without = (await scene.Presses("Make it (A4)")).Blocks.OfType<Block.Attachment>().Single().Content;
        var with = (await scene.Presses("Make it with my notes")).Blocks.OfType<Block.Attachment>().Single().Content;

        Assert.True(with.Length > without.Length);
    }

    [Fact]
    public async Task Works_with_nothing_in_the_diary()
    {
        using var scene = await Scene.StartsAt("2026-05-20T18:00:00Z");

        Assert.Contains("No day of the last 90 has a mood.", PlainText.Of(await scene.Says("/report")), StringComparison.Ordinal);
        Assert.Single((await scene.Presses("Make it (A4)")).Blocks.OfType<Block.Attachment>());
    }

    private static async Task<Scene> Story()
    {
        var scene = await Scene.StartsAt("2026-05-20T18:00:00Z");
        await Comparing_a_course.Keeps(scene, new(2026, 2, 1), Enumerable.Range(0, 109).Select(i => (i < 30 ? 3 : 5) + (i % 2 * 2)));
        await scene.Says("/treatment botox date=2026-03-03 dose=\"15 U\" site=\"frown lines\"");
        await scene.Says("/treatment effect headache");
        await scene.Says("/treatment botox date=\"17 March\" dose=14");
        await scene.Says("/questionnaire phq9 2 2 2 2 1 2 1 1 0");

        return scene;
    }
}
