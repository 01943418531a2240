namespace SupportBot.Tests.Reminders;

public sealed class A_reminder_after_a_session
{
    [Fact]
    public async Task has_no_day_until_a_session_is_noted()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/settings zone Berlin");

        await scene.Says("/remind 12 weeks after the last session: look back");
        Assert.Contains("I will know the day once your next session is noted with /treatment.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        await scene.Presses("Yes, remind me");
        Assert.Empty(await DueAsync(scene));

        await scene.Says("/treatment botox date=\"1 March\" dose=\"15 U\"");

        // 24 May at 9:00 in Berlin, where summer has begun.
        Assert.Equal(["2026-05-24T07:00:00Z"], await DueAsync(scene));
    }

    private static async Task<IEnumerable<string>> DueAsync(Scene scene) =>
        (await scene.Database.QueryAsync<long>("SELECT due_at FROM reminder_due;", new { }, TestContext.Current.CancellationToken))
        .Select(due => NodaTime.Instant.FromUnixTimeMilliseconds(due).ToString());
}
