using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SupportBot.Simulators.Discord;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>What ends a connection to the gateway ends it here, with the same code.</summary>
public sealed class The_simulator_is_strict_with_clients
{
    private const string Agent = "DiscordBot (https://example.org, 1.0)";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("v=10&encoding=json&compress=zstd-stream", Agent)]
    [InlineData("v=10&encoding=json", null)]
    public async Task about_how_they_connect(string query, string? agent)
    {
        await using var discord = await DiscordSimulator.StartAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(discord, query, agent));

        Assert.Equal(1, discord.Journal.Count("upgrade refused"));
    }

    [Theory]
    [InlineData("v=9&encoding=json", 4012)]
    [InlineData("v=10&encoding=etf", 4002)]
    public async Task about_what_they_speak(string query, int code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var client = await ConnectAsync(discord, query);

        Assert.Equal(code, await EndAsync(client));
    }

    [Theory]
    [InlineData("{", 4002)]
    [InlineData("""{"op":"x"}""", 4002)]
    [InlineData("""{"op":1,"d":"x"}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","properties":{}}}""", 4002)]
    [InlineData("""{"op":77}""", 4003)]
    [InlineData("""{"op":2,"d":{"token":"other","intents":0,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":0,"properties":{},"shard":[1,1]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":2147483648,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":32768,"properties":{}}}""", 4014)]
    [InlineData("""{"op":6,"d":{"token":"other","session_id":"a","seq":1}}""", 4004)]
    public async Task about_what_they_say_first(string frame, int code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var client = await ConnectAsync(discord);

        await SendAsync(client, frame.Replace("TOKEN", discord.Token, StringComparison.Ordinal));

        Assert.Equal(code, await EndAsync(client));
    }

    [Theory]
    [InlineData("""{"op":77}""", 1, 4001)]
    [InlineData("""{"op":2,"d":{}}""", 1, 4005)]
    [InlineData("""{"op":1,"d":null}""", 120, 4008)]
    public async Task about_what_they_say_later(string frame, int times, int code)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var client = await IdentifiedAsync(discord);

        for (var i = 0; i < times; i++) await SendAsync(client, frame);

        Assert.Equal(code, await EndAsync(client));
    }

    [Fact]
    public async Task about_how_much_they_say()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var client = await IdentifiedAsync(discord);

        await SendAsync(client, new string(' ', 4_097));

        Assert.Equal(4002, await EndAsync(client));
    }

    [Fact]
    public async Task about_where_they_go_on()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var first = await IdentifiedAsync(discord);
        var session = discord.Gateway.For(null)!.Id;
        using var second = await ConnectAsync(discord);

        await SendAsync(second, $$$"""{"op":6,"d":{"token":"{{{discord.Token}}}","session_id":"{{{session}}}","seq":99}}""");

        Assert.Equal(4007, await EndAsync(second));
    }

    [Fact]
    public async Task about_how_soon_they_identify_again()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        using var first = await IdentifiedAsync(discord);
        using var second = await ConnectAsync(discord);

        await SendAsync(second, Identify(discord));

        Assert.Equal(9, await FrameAsync(second, op => op is not 10));
        Assert.Equal(1, discord.Journal.Count("identified too soon"));
    }

    private static string Identify(DiscordSimulator discord) =>
        $$$$"""{"op":2,"d":{"token":"{{{{discord.Token}}}}","intents":0,"properties":{}}}""";

    private static async Task<ClientWebSocket> ConnectAsync(DiscordSimulator discord, string query = "v=10&encoding=json", string? agent = Agent)
    {
        var client = new ClientWebSocket();

        if (agent is not null) client.Options.SetRequestHeader("User-Agent", agent);

        await client.ConnectAsync(new($"ws://127.0.0.1:{discord.Port}/gateway?{query}"), Cancel);

        return client;
    }

    private static async Task<ClientWebSocket> IdentifiedAsync(DiscordSimulator discord)
    {
        var client = await ConnectAsync(discord);
        await SendAsync(client, Identify(discord));
        await FrameAsync(client, op => op is 0);

        return client;
    }

    private static Task SendAsync(ClientWebSocket client, string frame) =>
        client.State is WebSocketState.Open ? client.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, Cancel) : Task.CompletedTask;

    /// <summary>The operation of the first frame that is wanted.</summary>
    private static async Task<int> FrameAsync(ClientWebSocket client, Func<int, bool> isWanted)
    {
        while (true)
        {
            var buffer = new byte[8_192];
            var received = await client.ReceiveAsync(buffer.AsMemory(), Cancel);
            var op = JsonElement.Parse(buffer.AsSpan(0, received.Count)).GetProperty("op").GetInt32();

            if (isWanted(op)) return op;
        }
    }

    /// <summary>The code with which the connection ends.</summary>
    private static async Task<int> EndAsync(ClientWebSocket client)
    {
        var buffer = new byte[8_192];

        while ((await client.ReceiveAsync(buffer.AsMemory(), Cancel)).MessageType is not WebSocketMessageType.Close) { }

        return (int)client.CloseStatus!;
    }
}
