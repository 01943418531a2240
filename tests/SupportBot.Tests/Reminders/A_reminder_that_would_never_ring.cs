namespace SupportBot.Tests.Reminders;

public sealed class A_reminder_that_would_never_ring
{
    [Fact]
    public async Task is_not_promised()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/settings zone Berlin");

        await scene.Says("/remind 12 weeks after the last session: look back");

        Assert.StartsWith("I don't keep sessions yet", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Empty(await scene.Database.QueryAsync<string>("SELECT reminder_id FROM reminder_due;", new { }, TestContext.Current.CancellationToken));
    }
}
