using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SupportBot.Simulators.Discord.Gateway;

/// <summary>Where clients connect, and which sessions there are.</summary>
internal sealed class GatewayDoor
{
    private const int LargestPayload = 4_096;

    private readonly ConcurrentDictionary<string, Session> _sessions = new();
    private readonly ConcurrentDictionary<Connection, byte> _connections = new();
    private readonly DiscordSimulator _discord;
    private readonly Operations _operations;
    private readonly TimeProvider _clock;

    public GatewayDoor(DiscordSimulator discord, TimeProvider clock)
    {
        (_discord, _clock) = (discord, clock);
        _operations = new(discord, this, clock);
    }

    public ICollection<Connection> Connections => _connections.Keys;

    /// <summary>How long the next resumes wait before they get what they missed.</summary>
    public TimeSpan ReplayDelay { get; set; }

    /// <summary>The answer to <c>/gateway/bot</c>.</summary>
    public JsonObject Describe() => new()
    {
        ["url"] = $"ws://127.0.0.1:{_discord.Port}/gateway",
        ["shards"] = _discord.Rules.Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1_000,
            ["remaining"] = _discord.Rules.SessionStarts,
            ["reset_after"] = _discord.Rules.SessionStartsResetAfter,
            ["max_concurrency"] = _discord.Rules.MaxConcurrency,
        },
    };

    public Session Open(int shard, int shards)
    {
        var session = new Session(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), shard, shards, _discord.Rules.ReplayRing);

        foreach (var old in _sessions.Values.Where(old => old.Shard == shard)) _sessions.TryRemove(old.Id, out _);

        return _sessions[session.Id] = session;
    }

    public Session? Find(string id) => _sessions.GetValueOrDefault(id);

    /// <summary>The session that gets what happens in a server, or in private for no server.</summary>
    public Session? For(ulong? guild) => _sessions.Values.FirstOrDefault(session =>
        !session.IsOver && (ulong)session.Shard == ((guild ?? 0) >> 22) % (ulong)session.Shards);

    public void End(Session session)
    {
        session.IsOver = true;
        _sessions.TryRemove(session.Id, out _);
    }

    public async Task RunAsync(HttpContext context, bool isResumeAddress)
    {
        var agent = context.Request.Headers.UserAgent.ToString();
        var compress = context.Request.Query["compress"].ToString();

        if (!UserAgentIsGiven(agent) || !context.WebSockets.IsWebSocketRequest || compress is not ("" or "zlib-stream"))
        {
            _discord.Journal.Note("upgrade refused");
            context.Response.StatusCode = agent.Length is 0 ? 403 : 400;

            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new Connection(socket, compress is "zlib-stream", isResumeAddress, _clock);
        _discord.Journal.Note("connected");

        if (context.Request.Query["v"] != "10") await connection.CloseAsync(4012, "Invalid API version");
        else if (context.Request.Query["encoding"] != "json") await connection.CloseAsync(4002, "Only JSON here");
        else await LiveAsync(connection);
    }

    private bool UserAgentIsGiven(string agent)
    {
        if (!Rest.UserAgent.IsDiscordBot(agent)) _discord.Journal.Note("user agent in another form");

        return agent.Length > 0 || !_discord.Rules.RefusesNameless;
    }

    private async Task LiveAsync(Connection connection)
    {
        _connections[connection] = 0;
        var interval = TimeSpan.FromMilliseconds(_discord.Rules.HeartbeatInterval);
        await using var watch = _clock.CreateTimer(_ => Watch(connection, interval), null, interval / 2, interval / 2);
        await connection.SendAsync(
            $$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{_discord.Rules.HeartbeatInterval}}},"_trace":["sim"]}}""");

        try
        {
            await ReceiveAsync(connection);
        }
        catch (Exception lost) when (lost is WebSocketException or IOException or OperationCanceledException)
        {
            _discord.Journal.Note("connection lost");
        }
        finally
        {
            _connections.TryRemove(connection, out _);

            if (connection.Session is { } session) await session.DetachAsync(connection);

            _discord.Journal.Note("disconnected");
        }
    }

    private async Task ReceiveAsync(Connection connection)
    {
        var buffer = new byte[LargestPayload + 1];
        var length = 0;

        while (connection.Socket.State is WebSocketState.Open)
        {
            var received = await connection.Socket.ReceiveAsync(buffer.AsMemory(length), default);

            if (received.MessageType is WebSocketMessageType.Close)
            {
                await ClosedByClientAsync(connection);

                return;
            }

            length += received.Count;

            if (length > LargestPayload)
            {
                _discord.Journal.Note("refused 4002");
                await connection.CloseAsync(4002, "Error while decoding payload.");

                return;
            }

            if (!received.EndOfMessage) continue;

            if (connection.IsTooMuch())
            {
                _discord.Journal.Note("refused 4008");
                await connection.CloseAsync(4008, "Rate limited");

                return;
            }

            if (!await _operations.RunAsync(connection, buffer.AsMemory(0, length))) return;

            length = 0;
        }
    }

    private async Task ClosedByClientAsync(Connection connection)
    {
        var code = (int)(connection.Socket.CloseStatus ?? WebSocketCloseStatus.Empty);
        _discord.Journal.Note($"client closed {code}");

        // These two codes tell Discord that the client will not come back.
        if (code is 1000 or 1001 && connection.Session is { } session) End(session);

        await connection.CloseAsync(code is >= 1000 and < 5000 and not 1005 and not 1006 ? code : 1000, "");
    }

    private void Watch(Connection connection, TimeSpan interval)
    {
        if (connection.IsDead || _clock.GetElapsedTime(connection.LastHeartbeat) < (interval * 2) + TimeSpan.FromSeconds(1)) return;

        _discord.Journal.Note("heartbeat missing");
        connection.Socket.Abort();
    }
}
