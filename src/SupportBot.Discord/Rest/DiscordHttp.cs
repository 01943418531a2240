namespace SupportBot.Discord.Rest;

/// <summary>The connections to Discord's API.</summary>
internal static class DiscordHttp
{
    /// <summary>How the bot names itself, to REST and gateway alike.</summary>
    public static readonly string UserAgent =
        $"DiscordBot (https://github.com/supportbot/supportbot, {typeof(DiscordHttp).Assembly.GetName().Version?.ToString(2) ?? "1.0"})";

    /// <summary>The most that is read into memory at once, in bytes; answers and files are far smaller.</summary>
    private const int MostBuffered = 8 << 20;

    /// <summary>A client without a timeout of its own; whoever sends sets one.</summary>
    /// <param name="api">What addresses are relative to; nothing when they are whole.</param>
    public static HttpClient Open(Uri? api)
    {
#pragma warning disable CA2000 // The client disposes of it.
        var http = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
            MaxConnectionsPerServer = 64,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            UseCookies = false,
            AllowAutoRedirect = false,
        })
        {
            BaseAddress = api,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MostBuffered,
        };
#pragma warning restore CA2000
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);

        return http;
    }
}
