namespace SupportBot.Discord.Rest;

/// <summary>The connections to Discord's API.</summary>
internal static class DiscordHttp
{
    /// <summary>How the bot names itself, to REST and gateway alike.</summary>
    public static readonly string UserAgent =
        $"DiscordBot (https://github.com/supportbot/supportbot, {typeof(DiscordHttp).Assembly.GetName().Version?.ToString(2) ?? "1.0"})";

    /// <summary>The most that is read into memory at once, in bytes; answers and files are far smaller.</summary>
    private const int MostBuffered = 8 << 20;

    /// <summary>The bare connections; whoever sends names the bot and sets a timeout.</summary>
#pragma warning disable CA2000 // What is made of them disposes of them.
    public static HttpMessageInvoker Connections() => new(Handler());

    /// <summary>Connections that lead to nobody: what is sent is taken, and answered with "no content".</summary>
    public static HttpMessageInvoker ToNobody()
    {
        var handler = Handler();
        handler.ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new Nobody());

        return new(handler);
    }

    /// <summary>A client for whole addresses, without a timeout of its own; whoever sends sets one.</summary>
    public static HttpClient Open()
    {
        var http = new HttpClient(Handler())
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MostBuffered,
        };
#pragma warning restore CA2000
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);

        return http;
    }

    private static SocketsHttpHandler Handler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        MaxConnectionsPerServer = 64,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    };

    private sealed class Nobody() : MemoryStream("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray())
    {
        public override void Write(ReadOnlySpan<byte> buffer) { }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => default;
    }
}
