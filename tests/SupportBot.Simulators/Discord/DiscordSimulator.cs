using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using SupportBot.Simulators.Discord.Gateway;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.Rest;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord;

/// <summary>Discord on loopback: REST and gateway, as strict as the documentation, with faults on demand.</summary>
internal sealed class DiscordSimulator : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ulong, Member> _members = new();
    private readonly WebApplication _app;

    private DiscordSimulator(WebApplication app, Rules rules, TimeProvider clock)
    {
        (_app, Rules, Clock) = (app, rules, clock);
        Ids = new(clock);
        World = new(Ids);
        Files = new(Ids, Faults, Journal, () => Port);
        Token = $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(Id(BotId))).TrimEnd('=')}.GsimAA.{new string('a', 38)}";
        var shape = new MessageShape(BotId, Ids, clock);
        var messages = new AnswerMessages(World, shape, Ids);
        Door = new(rules, Token, Journal, Faults, clock);
        Gateway = new(this, clock);
        GatewayFaults = new(this);
        Commands = new(BotId, rules, Ids, Journal);
        Channels = new(World, MemberOf, shape, rules, Ids, Journal, BotId, clock);
        Threads = new(World, MemberOf, Journal);
        Callbacks = new(Sent, messages, rules, Journal, clock);
        FollowUps = new(Sent, messages, World, rules, Journal, BotId, clock);
    }

    public const ulong BotId = 1_100_000_000_000_000_001;

    public Rules Rules { get; }

    public TimeProvider Clock { get; }

    /// <summary>The bot's token; anything else is refused.</summary>
    public string Token { get; }

    public int Port { get; private set; }

    public Uri ApiBaseUrl => new($"http://127.0.0.1:{Port}/api/v10/");

    public Journal Journal { get; } = new();

    public Faults Faults { get; } = new();

    public GatewayFaults GatewayFaults { get; }

    public DiscordWorld World { get; }

    public UploadedFiles Files { get; }

    public GatewayDoor Gateway { get; }

    public CommandCalls Commands { get; }

    public ChannelCalls Channels { get; }

    public ThreadCalls Threads { get; }

    public CallbackCall Callbacks { get; }

    public FollowUpCalls FollowUps { get; }

    public FrontDoor Door { get; }

    public Snowflakes Ids { get; }

    public SentInteractions Sent { get; } = new();

    /// <param name="port">0 for any free one.</param>
    public static async Task<DiscordSimulator> StartAsync(Rules? rules = null, TimeProvider? clock = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = 25 << 20;
            kestrel.AddServerHeader = false;
        });
        var app = builder.Build();
        var discord = new DiscordSimulator(app, rules ?? new(), clock ?? TimeProvider.System);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.Map("/gateway", context => discord.Gateway.RunAsync(context, isResumeAddress: false));
        app.Map("/resume", context => discord.Gateway.RunAsync(context, isResumeAddress: true));
        app.MapGet("/ephemeral-attachments/{id}/{name}", discord.Files.SendAsync);
        Admin.AdminRoutes.Map(app, discord);
        Routes.Map(app, discord);
        await app.StartAsync();
        discord.Port = new Uri(app.Urls.First()).Port;

        return discord;
    }

    public Member MemberOf(ulong id) => _members.GetOrAdd(id, _ => new(id, $"member {id % 100_000}"));

    public Member AddMember(string name, bool isAdmin = false)
    {
        var member = new Member(Ids.Next(), name, isAdmin);

        return _members[member.Id] = member;
    }

    public static JsonObject DescribeBot() => new()
    {
        ["id"] = Id(BotId),
        ["username"] = "supportbot",
        ["avatar"] = null,
        ["discriminator"] = "0001",
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["bot"] = true,
        ["global_name"] = null,
        ["verified"] = true,
    };

    public static JsonObject DescribeApplication() => new()
    {
        ["id"] = Id(BotId),
        ["name"] = "supportbot",
        ["icon"] = null,
        ["description"] = "",
        ["summary"] = "",
        ["type"] = null,
        ["is_monetized"] = false,
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 565_248,
        ["owner"] = new JsonObject { ["id"] = "1", ["username"] = "owner", ["discriminator"] = "0", ["avatar"] = null },
    };

    public string DescribeReady(Session session, long intents)
    {
        Journal.Note(string.Create(CultureInfo.InvariantCulture, $"intents {intents}"));

        return new JsonObject
        {
            ["v"] = 10,
            ["user_settings"] = new JsonObject(),
            ["user"] = DescribeBot(),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = $"ws://127.0.0.1:{Port}/resume",
            ["private_channels"] = new JsonArray(),
            ["guilds"] = new JsonArray(),
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = Id(BotId), ["flags"] = 565_248 },
        }.ToJsonString();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
