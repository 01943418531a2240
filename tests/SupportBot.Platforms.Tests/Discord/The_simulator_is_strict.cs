using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Clock;
using SupportBot.Simulators.Discord.Interactions;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>What Discord refuses, the simulator refuses: otherwise the other tests would say nothing.</summary>
public sealed class The_simulator_is_strict
{
    private const string Row = """[{"type":1,"components":[{"type":2,"style":1,"label":"A","custom_id":"a"}]}]""";

    public static TheoryData<string, string> Messages => new()
    {
        { """{}""", "50006" },
        { """{"content":" "}""", "50006" },
        { $$"""{"content":"{{new string('x', 2_001)}}"}""", "content" },
        { """{"content":5}""", "content" },
        { """{"content":"a","flags":64}""", "flags" },
        { """{"content":"a","nonce":"12345678901234567890123456"}""", "nonce" },
        { """{"content":"a","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions" },
        { """{"content":"a","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions" },
        { """{"content":"a","flags":32768,"components":[{"type":10,"content":"b"}]}""", "content" },
        { """{"flags":32768}""", "components" },
        { """{"content":"a","components":[{"type":10,"content":"b"}]}""", "components" },
        { """{"content":"a","components":[{"type":2,"style":1,"label":"A","custom_id":"a"}]}""", "components" },
        { """{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"A","custom_id":"a"},{"type":2,"style":1,"label":"B","custom_id":"a"}]}]}""", "components" },
        { $$"""{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"A","custom_id":"{{new string('x', 101)}}"}]}]}""", "components" },
        { """{"content":"a","components":[{"type":1,"components":[{"type":2,"style":5,"label":"A","custom_id":"a","url":"https://example.org"}]}]}""", "components" },
        { """{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"}]}]}""", "components" },
        { """{"content":"a","components":[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"A","value":"a"},{"label":"B","value":"a"}]}]}]}""", "components" },
        { $$"""{"content":"a","components":[{{string.Join(',', Enumerable.Repeat("""{"type":1,"components":[{"type":2,"style":5,"label":"A","url":"https://example.org"}]}""", 6))}}]}""", "components" },
        { $$"""{"flags":32768,"components":[{{string.Join(',', Enumerable.Repeat("""{"type":14}""", 41))}}]}""", "components" },
        { $$"""{"flags":32768,"components":[{"type":10,"content":"{{new string('x', 2_001)}}"},{"type":10,"content":"{{new string('x', 2_000)}}"}]}""", "components" },
        { """{"flags":32768,"components":[{"type":12,"items":[{"media":{"url":"attachment://none.png"}}]}]}""", "components" },
        { """{"flags":32768,"components":[{"type":9,"components":[{"type":10,"content":"a"}]}]}""", "components" },
        { """{"flags":32768,"components":[{"type":17,"components":[{"type":17,"components":[{"type":14}]}]}]}""", "components" },
        { """{"content":"a","attachments":[{"id":0,"filename":"a.png"}]}""", "attachments" },
        { $$"""{"embeds":[{"description":"{{new string('x', 4_096)}}"},{"description":"{{new string('x', 2_000)}}"}]}""", "embeds" },
    };

    public static TheoryData<string, string> Commands => new()
    {
        { """[{"name":"Help","description":"a"}]""", "name" },
        { """[{"name":"two words","description":"a"}]""", "name" },
        { """[{"name":"help","description":""}]""", "description" },
        { $$"""[{"name":"help","description":"{{new string('x', 101)}}"}]""", "description" },
        { """[{"name":"help","description":"a"},{"name":"help","description":"b"}]""", "name" },
        { """[{"name":"help","description":"a","description_localizations":{"xx":"a"}}]""", "description_localizations" },
        { """[{"name":"help","description":"a","contexts":[3]}]""", "contexts" },
        { """[{"name":"help","description":"a","options":[{"type":3,"name":"a","description":"a"},{"type":3,"name":"b","description":"b","required":true}]}]""", "options" },
        { """[{"name":"help","description":"a","options":[{"type":3,"name":"a","description":"a","autocomplete":true,"choices":[{"name":"x","value":"x"}]}]}]""", "options" },
        { """[{"name":"help","description":"a","options":[{"type":1,"name":"a","description":"a"},{"type":3,"name":"b","description":"b"}]}]""", "options" },
        { """[{"name":"help","description":"a","options":[{"type":5,"name":"a","description":"a","min_value":1}]}]""", "options" },
    };

    public static TheoryData<string> Modals =>
    [
        """{"custom_id":"m","title":"T","components":[]}""",
        """{"custom_id":"m","title":"","components":[{"type":10,"content":"a"}]}""",
        $$"""{"custom_id":"m","title":"{{new string('x', 46)}}","components":[{"type":10,"content":"a"}]}""",
        """{"custom_id":"m","title":"T","components":[{"type":18,"label":"L"}]}""",
        """{"custom_id":"m","title":"T","components":[{"type":18,"label":"L","component":{"type":21,"custom_id":"a","options":[{"label":"A","value":"a"}]}}]}""",
        """{"custom_id":"m","title":"T","components":[{"type":18,"label":"L","component":{"type":22,"custom_id":"a","min_values":0,"options":[{"label":"A","value":"a"}]}}]}""",
        """{"custom_id":"m","title":"T","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"a"}}]}""",
        """{"custom_id":"m","title":"T","components":[{"type":18,"label":"L","component":{"type":10,"content":"a"}}]}""",
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task about_messages(string body, string where)
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { RateLimits = false });
        using var raw = new Raw(discord);

        var (status, json) = await raw.SendAsync(HttpMethod.Post, raw.Dm, body);

        Assert.Equal(400, status);
        Assert.True(json!["code"]!.ToString() == where || json["errors"]?[where] is not null, json.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task about_commands(string body, string where)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var raw = new Raw(discord);

        var (status, json) = await raw.SendAsync(HttpMethod.Put, $"applications/{DiscordSimulator.BotId}/commands", body);

        Assert.Equal(400, status);
        Assert.Equal("50035", json!["code"]!.ToString());
        Assert.Contains($"\"{where}\"", json["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Modals))]
    public async Task about_forms(string modal)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var raw = new Raw(discord);

        Assert.Equal(400, (await raw.CallbackAsync(await raw.WaitingAsync(), $$$"""{"type":9,"data":{{{modal}}} }""")).Status);
    }

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

    [Fact]
    public async Task but_takes_what_is_right()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var raw = new Raw(discord);

        Assert.Equal(200, (await raw.SendAsync(HttpMethod.Post, raw.Dm, $$$"""{"content":"a","components":{{{Row}}},"nonce":"n","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""")).Status);
        Assert.Equal(204, (await raw.CallbackAsync(
            await raw.WaitingAsync(),
            """{"type":9,"data":{"custom_id":"m","title":"T","components":[{"type":18,"label":"L","component":{"type":22,"custom_id":"a","required":false,"min_values":0,"max_values":1,"options":[{"label":"A","value":"a"}]}}]}}""")).Status);
    }

    private static Task<(int Status, JsonObject? Json)> OriginalAsync(Raw raw, HttpMethod method, SentInteraction sent, string? body = null) =>
        raw.SendAsync(method, $"webhooks/{DiscordSimulator.BotId}/{sent.Token}/messages/@original", body, token: null);

    private static Task<(int Status, JsonObject? Json)> FollowUpAsync(Raw raw, SentInteraction sent) =>
        raw.SendAsync(HttpMethod.Post, $"webhooks/{DiscordSimulator.BotId}/{sent.Token}", """{"content":"a"}""", token: null);
}
