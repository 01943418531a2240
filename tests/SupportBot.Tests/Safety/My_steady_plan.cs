namespace SupportBot.Tests.Safety;

public sealed class My_steady_plan
{
    private const string Start = "2026-12-01T09:00:00Z";

    [Fact]
    public async Task is_made_step_by_step_and_each_may_be_left_out()
    {
        using var scene = await Scene.StartsAt(Start);
        await scene.Says("/plan");
        await scene.Presses("Begin");
        await scene.Says("I stop answering");
        for (var i = 0; i < 5; i++) await scene.Presses("Skip");

        await scene.Says("My sister");

        var text = PlainText.Of(scene.Last);
        Assert.StartsWith("Saved.", text, StringComparison.Ordinal);
        Assert.Contains("Signs of a hard time\nI stop answering", text, StringComparison.Ordinal);
        Assert.Contains("What I stay for\nMy sister", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Whom I ask", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_written_anew_added_to_and_emptied()
    {
        using var scene = await Scene.StartsAt(Start);
        await scene.Says("/plan write step=alone text=\"Tea\"");
        await scene.Says("/plan add step=alone text=\"A walk\"");
        Assert.Contains("Tea\nA walk", PlainText.Of(scene.Last), StringComparison.Ordinal);

        await scene.Calls("plan clear", "alone");

        Assert.Equal("Your plan is erased.", PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task is_erased_by_a_second_press_only()
    {
        using var scene = await Scene.StartsAt(Start);
        await scene.Says("/plan write step=alone text=\"Tea\"");
        await scene.Presses("Erase it");
        await scene.Presses("Keep it");
        Assert.Contains("Tea", PlainText.Of(scene.Last), StringComparison.Ordinal);

        await scene.Presses("Erase it");
        await scene.Presses("Yes, erase it");

        Assert.Empty(await Bodies(scene));
    }

    [Fact]
    public async Task is_kept_sealed_and_printed_on_request()
    {
        using var scene = await Scene.StartsAt(Start);
        await scene.Says("/plan write step=people text=\"canary-aunt\"");

        await scene.Presses("To print");

        var file = scene.Last.Blocks.OfType<SupportBot.Dialogue.Block.Attachment>().Single();
        Assert.Contains("canary-aunt", System.Text.Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", Assert.Single(await Bodies(scene)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_screened_like_any_text_and_kept_all_the_same()
    {
        using var scene = await Scene.StartsAt(Start);

        await scene.Says("/plan write step=signs text=\"I am going to kill myself tonight\"");

        Assert.StartsWith("I'm glad you said it.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Single(await Bodies(scene));
    }

    private static Task<IReadOnlyList<string>> Bodies(Scene scene) =>
        scene.Database.QueryAsync<string>("SELECT body FROM safety_plan;", new { }, TestContext.Current.CancellationToken);
}
