using System.Text.Json;

namespace SupportBot.Simulators.Discord.Gateway;

/// <summary>What a client may send: heartbeat, identify, resume; everything else ends the connection.</summary>
internal sealed class Operations(DiscordSimulator discord, GatewayDoor door, TimeProvider clock)
{
    private const string InvalidSession = """{"t":null,"s":null,"op":9,"d":false}""";
    private const long AllIntents = 0b11_0011_0001_1111_1111_1111_1111;
    private const long Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    private readonly Lock _gate = new();
    private readonly Dictionary<int, long> _identified = [];

    /// <summary>Does what the client asks; tells whether the connection goes on.</summary>
    public async Task<bool> RunAsync(Connection connection, ReadOnlyMemory<byte> frame)
    {
        JsonElement json;

        try
        {
            json = JsonElement.Parse(frame.Span);
        }
        catch (JsonException)
        {
            return await EndAsync(connection, 4002, "Error while decoding payload.");
        }

        if (NumberOf(json) is not { } number) return await EndAsync(connection, 4002, "Error while decoding payload.");

        var content = json.TryGetProperty("d", out var given) ? given : default;

        return (number, connection.Session) switch
        {
            (1, _) => await HeartbeatAsync(connection, content),
            (2, null) => await IdentifyAsync(connection, content),
            (6, null) => await ResumeAsync(connection, content),
            (2 or 6, _) => await EndAsync(connection, 4005, "Already authenticated."),
            (_, null) => await EndAsync(connection, 4003, "Not authenticated."),
            (3 or 4 or 8 or 31 or 43, _) => true,
            _ => await EndAsync(connection, 4001, "Unknown opcode."),
        };
    }

    private static int? NumberOf(JsonElement frame) =>
        frame.ValueKind is JsonValueKind.Object && frame.TryGetProperty("op", out var op)
        && op.ValueKind is JsonValueKind.Number && op.TryGetInt32(out var number)
            ? number
            : null;

    private async Task<bool> HeartbeatAsync(Connection connection, JsonElement sequence)
    {
        if (sequence.ValueKind is not (JsonValueKind.Null or JsonValueKind.Number))
            return await EndAsync(connection, 4002, "Error while decoding payload.");

        connection.LastHeartbeat = clock.GetTimestamp();

        if (connection.IsDead) return true;

        discord.Journal.Note("heartbeat");
        await connection.SendAsync("""{"t":null,"s":null,"op":11,"d":null}""");

        return true;
    }

    private async Task<bool> IdentifyAsync(Connection connection, JsonElement identity)
    {
        if (!IsIdentity(identity, out var intents)) return await EndAsync(connection, 4002, "Error while decoding payload.");

        if (identity.GetProperty("token").GetString() != discord.Token)
            return await EndAsync(connection, 4004, "Authentication failed.");

        if ((intents & ~AllIntents) != 0) return await EndAsync(connection, 4013, "Invalid intent(s).");

        if ((intents & Privileged) != 0) return await EndAsync(connection, 4014, "Disallowed intent(s).");

        if (Shard(identity) is not var (shard, shards)) return await EndAsync(connection, 4010, "Invalid shard.");

        if (shards < discord.Rules.Shards) return await EndAsync(connection, 4011, "Sharding required.");

        if (IsTooSoon(shard) || discord.Rules.SessionStarts <= 0)
        {
            discord.Journal.Note("identified too soon");
            await connection.SendAsync(InvalidSession);

            return true;
        }

        discord.Rules.SessionStarts--;
        var session = door.Open(shard, shards);
        await session.AttachAsync(connection, 0, () => Task.CompletedTask);
        await session.DispatchAsync("READY", discord.DescribeReady(session, intents));
        discord.Journal.Note("identified");
        discord.Journal.Note($"identified {shard}/{shards}");

        return true;
    }

    private async Task<bool> ResumeAsync(Connection connection, JsonElement wish)
    {
        if (wish.ValueKind is not JsonValueKind.Object
            || !wish.TryGetProperty("token", out var token)
            || !wish.TryGetProperty("session_id", out var id)
            || !wish.TryGetProperty("seq", out var seq) || seq.ValueKind is not JsonValueKind.Number || !seq.TryGetInt32(out var after))
        {
            return await EndAsync(connection, 4002, "Error while decoding payload.");
        }

        if (token.GetString() != discord.Token) return await EndAsync(connection, 4004, "Authentication failed.");

        if (!connection.IsResumeAddress) discord.Journal.Note("resumed at the wrong address");

        if (door.Find(id.GetString() ?? "") is not { IsOver: false } session)
        {
            discord.Journal.Note("resume refused");
            await connection.SendAsync(InvalidSession);

            return true;
        }

        if (after > session.Sequence) return await EndAsync(connection, 4007, "Invalid seq.");

        var missed = await session.AttachAsync(connection, after, () => Task.Delay(door.ReplayDelay, clock));
        await session.DispatchAsync("RESUMED", """{"_trace":["sim"]}""");
        discord.Journal.Note("resumed");

        for (var i = 0; i < missed; i++) discord.Journal.Note("replayed");

        return true;
    }

    private async Task<bool> EndAsync(Connection connection, int code, string why)
    {
        discord.Journal.Note($"refused {code}");
        await connection.CloseAsync(code, why);

        return false;
    }

    private bool IsTooSoon(int shard)
    {
        lock (_gate)
        {
            var key = shard % discord.Rules.MaxConcurrency;

            if (_identified.TryGetValue(key, out var at) && clock.GetElapsedTime(at) < TimeSpan.FromSeconds(5)) return true;

            _identified[key] = clock.GetTimestamp();

            return false;
        }
    }

    private static bool IsIdentity(JsonElement identity, out long intents)
    {
        intents = 0;

        return identity.ValueKind is JsonValueKind.Object
            && identity.TryGetProperty("token", out var token) && token.ValueKind is JsonValueKind.String
            && identity.TryGetProperty("intents", out var bits) && bits.ValueKind is JsonValueKind.Number && bits.TryGetInt64(out intents)
            && identity.TryGetProperty("properties", out var about) && about.ValueKind is JsonValueKind.Object;
    }

    private static (int Shard, int Shards)? Shard(JsonElement identity)
    {
        if (!identity.TryGetProperty("shard", out var pair) || pair.ValueKind is JsonValueKind.Null) return (0, 1);

        return pair.ValueKind is JsonValueKind.Array && pair.GetArrayLength() is 2
            && pair[0].TryGetInt32(out var shard) && pair[1].TryGetInt32(out var shards)
            && shard >= 0 && shard < shards
                ? (shard, shards)
                : null;
    }
}
