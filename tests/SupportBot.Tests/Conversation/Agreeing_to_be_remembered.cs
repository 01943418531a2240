namespace SupportBot.Tests.Conversation;

public sealed class Agreeing_to_be_remembered
{
    [Fact]
    public async Task comes_before_the_first_record()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:50:00Z");

        await scene.Says("/cancel");

        Assert.Contains("Nothing is kept until you agree.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Empty(await scene.Database.QueryAsync<string>("SELECT id FROM person;", new { }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task goes_on_with_what_was_asked_for()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:50:00Z");
        await scene.Says("/cancel");

        await scene.Presses("Yes, I agree");

        Assert.Equal("Thank you. You can take this back at any time with /privacy.\nThere was nothing to cancel.", PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task may_be_declined_and_nothing_is_kept()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:50:00Z");
        await scene.Says("/cancel");

        await scene.Presses("Not now");

        Assert.StartsWith("That is fine. Nothing was kept.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Empty(await scene.Database.QueryAsync<string>("SELECT id FROM person;", new { }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task is_not_needed_for_help()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:50:00Z");

        await scene.Says("/start");

        Assert.StartsWith("What I can do", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }
}
