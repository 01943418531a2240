using SupportBot.Simulators.Discord;

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
}
