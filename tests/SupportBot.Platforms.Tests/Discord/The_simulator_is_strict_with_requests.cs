using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class The_simulator_is_strict_with_requests
{
    [Fact]
    public async Task about_who_asks()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var raw = new Raw(discord);

        Assert.Equal(401, (await raw.SendAsync(HttpMethod.Get, "gateway/bot", token: "wrong")).Status);
        Assert.Equal(401, (await raw.SendAsync(HttpMethod.Get, "gateway/bot", token: null)).Status);
        Assert.Equal("40333", (await raw.SendAsync(HttpMethod.Get, "gateway/bot", agent: null)).Json!["code"]!.ToString());
        Assert.Equal("20012", (await raw.SendAsync(HttpMethod.Get, "applications/1/commands")).Json!["code"]!.ToString());
        Assert.Equal("50109", (await raw.SendAsync(HttpMethod.Post, raw.Dm, "{")).Json!["code"]!.ToString());
        Assert.NotNull((await raw.SendAsync(HttpMethod.Post, raw.Dm, "{}", type: "text/plain")).Json!["errors"]);
    }

    [Fact]
    public async Task about_too_many_requests()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var raw = new Raw(discord);
        JsonObject? last = null;

        for (var i = 0; i < 6; i++) (_, last) = await raw.SendAsync(HttpMethod.Post, raw.Dm, """{"content":"a"}""");

        Assert.False(last!["global"]!.GetValue<bool>());
        Assert.InRange(last["retry_after"]!.GetValue<double>(), 0.001, 5);
    }

    [Fact]
    public async Task about_too_many_refusals()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { InvalidRequests = 3 });
        using var raw = new Raw(discord);

        for (var i = 0; i < 3; i++) Assert.Equal(401, (await raw.SendAsync(HttpMethod.Get, "gateway/bot", token: "wrong")).Status);

        Assert.Equal((429, (JsonObject?)null), await raw.SendAsync(HttpMethod.Get, "gateway/bot"));
    }

    [Fact]
    public async Task about_too_many_new_commands()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { CommandCreates = 1 });
        using var raw = new Raw(discord);
        var path = $"applications/{DiscordSimulator.BotId}/commands";

        Assert.Equal(200, (await raw.SendAsync(HttpMethod.Put, path, """[{"name":"a","description":"a"}]""")).Status);
        Assert.Equal(200, (await raw.SendAsync(HttpMethod.Put, path, """[{"name":"a","description":"b"}]""")).Status);
        Assert.Equal("30034", (await raw.SendAsync(HttpMethod.Put, path, """[{"name":"b","description":"b"}]""")).Json!["code"]!.ToString());
    }
}
