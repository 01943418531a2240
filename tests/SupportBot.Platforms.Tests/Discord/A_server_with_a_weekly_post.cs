namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The real program and the simulated Discord: the weekly post of a server.</summary>
[Collection(nameof(OneBot))]
public sealed class A_server_with_a_weekly_post(OneBot running)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_asked_once_in_its_channel_and_only_who_presses_sees_what_comes_of_it()
    {
        var server = await running.ServerAsync();
        var max = server.In(server.Max);
        await max.CallsAsync("setup");
        var opened = await max.PressesAsync("Weekly post here");
        await max.FillsAsync(opened, new Dictionary<string, string> { ["day"] = "7", ["hour"] = "18", ["zone"] = "Berlin" });
        Assert.Contains("Sunday at 18:00, Europe/Berlin", max.Sees[^1].Text, StringComparison.Ordinal);

        await DuePost.IsNowAsync(running.DataFolder, Cancel);
        while (server.In(server.Eve).Sees.Count == 0) await Task.Delay(50, Cancel);
        await DuePost.IsLaterAsync(running.DataFolder, Cancel);
        var eve = server.In(server.Eve);
        Assert.StartsWith("How was your week?", Assert.Single(eve.Sees).Text, StringComparison.Ordinal);

        await eve.PressesAsync("Check in");
        opened = await eve.PressesAsync("Yes, I agree");
        await eve.FillsAsync(opened, new Dictionary<string, string> { ["mood"] = "6" });
        Assert.Contains("6", eve.Sees[^1].Text, StringComparison.Ordinal);
        Assert.True(eve.Sees.Count > 1);
        Assert.All(eve.Sees.Skip(1), message => Assert.Equal(server.Eve.Id, message.OnlyFor));
        Assert.StartsWith("How was your week?", Assert.Single(server.In(server.Ada).Sees).Text, StringComparison.Ordinal);
    }
}
