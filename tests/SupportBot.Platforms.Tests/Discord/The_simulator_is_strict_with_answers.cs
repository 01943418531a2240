using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Clock;
using SupportBot.Simulators.Discord.Interactions;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class The_simulator_is_strict_with_answers
{
    [Theory]
    [InlineData(2, 7)]
    [InlineData(2, 8)]
    [InlineData(3, 8)]
    [InlineData(4, 4)]
    [InlineData(5, 9)]
    [InlineData(5, 7)]
    public async Task about_what_answers_what(int type, int callback)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var raw = new Raw(discord);

        var (status, json) = await raw.CallbackAsync(await raw.WaitingAsync(type), $$$"""{"type":{{{callback}}},"data":{"content":"a"}}""");

        Assert.Equal(400, status);
        Assert.NotNull(json!["errors"]!["type"]);
    }

    [Fact]
    public async Task about_answering_twice_late_or_to_nobody()
    {
        var clock = new MovableClock(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var discord = await DiscordSimulator.StartAsync(clock: clock);
        using var raw = new Raw(discord);
        const string answer = """{"type":4,"data":{"content":"a"}}""";
        var (once, late) = (await raw.WaitingAsync(), await raw.WaitingAsync());

        Assert.Equal(204, (await raw.CallbackAsync(once, answer)).Status);
        Assert.Equal("40060", (await raw.CallbackAsync(once, answer)).Json!["code"]!.ToString());
        Assert.Equal("10062", (await raw.CallbackAsync(once with { Token = "other" }, answer)).Json!["code"]!.ToString());
        Assert.Equal("10015", (await OriginalAsync(raw, HttpMethod.Get, late)).Json!["code"]!.ToString());

        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("10062", (await raw.CallbackAsync(late, answer)).Json!["code"]!.ToString());

        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("50027", (await OriginalAsync(raw, HttpMethod.Get, once)).Json!["code"]!.ToString());
    }

    [Fact]
    public async Task about_what_only_one_may_see()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var raw = new Raw(discord);
        var sent = await raw.WaitingAsync();
        var (_, json) = await raw.CallbackAsync(sent, """{"type":5,"data":{"flags":64}}""", "?with_response=true");

        Assert.True(json!["interaction"]!["response_message_loading"]!.GetValue<bool>());
        await OriginalAsync(raw, HttpMethod.Patch, sent, """{"content":"done"}""");
        var (status, after) = await OriginalAsync(raw, HttpMethod.Get, sent);

        Assert.Equal((200, 64, "done"), (status, after!["flags"]!.GetValue<int>(), after["content"]!.ToString()));
        Assert.Equal("10008", (await raw.SendAsync(HttpMethod.Get, $"{raw.Dm}/{after["id"]}")).Json!["code"]!.ToString());
    }

    [Fact]
    public async Task about_follow_ups_where_only_a_person_installed_the_bot()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { RateLimits = false });
        using var raw = new Raw(discord);
        var sent = await raw.WaitingAsync(where: discord.World.AddPrivateChannel(raw.Member));
        await raw.CallbackAsync(sent, """{"type":4,"data":{"content":"a"}}""");

        for (var i = 0; i < 5; i++) Assert.Equal(200, (await FollowUpAsync(raw, sent)).Status);

        Assert.Equal("40094", (await FollowUpAsync(raw, sent)).Json!["code"]!.ToString());
    }

    [Fact]
    public async Task about_what_it_fills_in_itself()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var raw = new Raw(discord);
        using var message = new StringContent(
            """{"flags":32768,"components":[{"type":17,"components":[{"type":12,"items":[{"media":{"url":"attachment://a.png"}}]}]}],"attachments":[{"id":"0","description":"words"}]}""");
        using var picture = new ByteArrayContent([1, 2, 3]);
        using var form = new MultipartFormDataContent { { message, "payload_json" }, { picture, "files[0]", "a.png" } };

        var (status, json) = await raw.SendAsync(HttpMethod.Post, raw.Dm, form, "", "DiscordBot (https://example.org, 1.0)");

        Assert.Equal(200, status);
        var container = json!["components"]![0]!;
        Assert.True(container.AsObject().ContainsKey("accent_color"));
        Assert.False(container["spoiler"]!.GetValue<bool>());
        Assert.Equal(1, container["id"]!.GetValue<int>());
        var media = container["components"]![0]!["items"]![0]!["media"]!;
        Assert.NotNull(media["id"]);
        Assert.NotNull(media["proxy_url"]);
        Assert.Equal("words", json["attachments"]![0]!["description"]!.ToString());
        Assert.All((string[])["flags", "public_flags", "global_name", "primary_guild"], key => Assert.True(json["author"]!.AsObject().ContainsKey(key)));
    }

    [Fact]
    public async Task about_pictures_that_a_change_does_not_keep()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var raw = new Raw(discord);
        var sent = await raw.WaitingAsync();
        await raw.CallbackAsync(sent, """{"type":5}""");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content":"a","attachments":[{"id":0,"filename":"a.png"}]}"""), "payload_json" },
            { new ByteArrayContent([1]), "files[0]", "a.png" },
        };
        var path = $"webhooks/{DiscordSimulator.BotId}/{sent.Token}/messages/@original";
        var (_, first) = await raw.SendAsync(HttpMethod.Patch, path, form, null, "DiscordBot (https://example.org, 1.0)");
        var id = first!["attachments"]![0]!["id"]!.ToString();

        Assert.Single((await OriginalAsync(raw, HttpMethod.Patch, sent, """{"content":"b"}""")).Json!["attachments"]!.AsArray());
        Assert.Single((await OriginalAsync(raw, HttpMethod.Patch, sent, $$"""{"attachments":[{"id":"{{id}}"}]}""")).Json!["attachments"]!.AsArray());
        Assert.Empty((await OriginalAsync(raw, HttpMethod.Patch, sent, """{"attachments":[]}""")).Json!["attachments"]!.AsArray());
        Assert.Equal(400, (await OriginalAsync(raw, HttpMethod.Patch, sent, """{"attachments":[{"id":"77"}]}""")).Status);
    }

    private static Task<(int Status, JsonObject? Json)> OriginalAsync(Raw raw, HttpMethod method, SentInteraction sent, string? body = null) =>
        raw.SendAsync(method, $"webhooks/{DiscordSimulator.BotId}/{sent.Token}/messages/@original", body, token: null);

    private static Task<(int Status, JsonObject? Json)> FollowUpAsync(Raw raw, SentInteraction sent) =>
        raw.SendAsync(HttpMethod.Post, $"webhooks/{DiscordSimulator.BotId}/{sent.Token}", """{"content":"a"}""", token: null);
}
