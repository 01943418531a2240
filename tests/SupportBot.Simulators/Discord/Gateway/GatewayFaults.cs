namespace SupportBot.Simulators.Discord.Gateway;

/// <summary>What goes wrong on the gateway, on demand, for every client that is connected now.</summary>
internal sealed class GatewayFaults(DiscordSimulator discord)
{
    public Task ReconnectAsync() => SendAsync("""{"t":null,"s":null,"op":7,"d":null}""");

    public Task AskForHeartbeatAsync() => SendAsync("""{"t":null,"s":null,"op":1,"d":null}""");

    public Task SendAsync(string frame) => EachAsync(connection => connection.SendAsync(frame));

    public Task SendAsync(byte[] frame) => EachAsync(connection => connection.SendAsync(frame));

    /// <summary>Bytes that are no part of the compressed stream.</summary>
    public Task SendUncompressedAsync(byte[] bytes) => EachAsync(connection => connection.SendUncompressedAsync(bytes));

    /// <summary>A frame that is no JSON, an event and an operation that no client knows.</summary>
    public Task SendNonsenseAsync() => EachAsync(async connection =>
    {
        await connection.SendAsync("{not json");
        await connection.SendAsync("""{"op":77,"d":{}}""");

        if (connection.Session is { } session) await session.DispatchAsync("BRAND_NEW_EVENT", """{"a":{"b":[1,2,{}]}}""");
    });

    /// <param name="canResume">Whether the client is told that it may resume.</param>
    public Task InvalidateAsync(bool canResume) => EachAsync(async connection =>
    {
        if (!canResume && connection.Session is { } session) discord.Gateway.End(session);

        await connection.SendAsync(canResume ? """{"t":null,"s":null,"op":9,"d":true}""" : """{"t":null,"s":null,"op":9,"d":false}""");
    });

    public Task CloseAsync(int code) => EachAsync(connection =>
    {
        if (code is 4007 or 4009 or 1000 or 1001 && connection.Session is { } session) discord.Gateway.End(session);

        return connection.CloseAsync(code, "on demand");
    });

    /// <summary>Cuts the connection without a word.</summary>
    public Task DropAsync() => EachAsync(connection =>
    {
        connection.Socket.Abort();

        return Task.CompletedTask;
    });

    /// <summary>Keeps the connection open and never answers again.</summary>
    public Task DieAsync() => EachAsync(connection =>
    {
        connection.IsDead = true;

        return Task.CompletedTask;
    });

    private async Task EachAsync(Func<Connection, Task> act)
    {
        foreach (var connection in discord.Gateway.Connections) await act(connection);
    }
}
