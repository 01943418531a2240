using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Gateway;

/// <summary>One shard: connects, and connects again, until it is told to stop or Discord will not have it.</summary>
internal sealed partial class GatewayClient(
    ShardIdentity identity, SessionStarts starts, Action<Interaction> received, TimeProvider clock, ILogger<GatewayClient> log)
{
    private const int ResumeAttempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);

    private readonly GatewaySession _session = new();
    private int _failures;

    /// <summary>Completes when the shard is ready for the first time.</summary>
    public Task Ready => _session.Begun;

    /// <exception cref="GatewayStoppedException">Discord will not have this shard.</exception>
    /// <exception cref="TokenRefusedException">Discord does not know the token.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();

            try
            {
                using var start = _session.CanResume ? null : await starts.WaitAsync(identity.Shard, cancel);
                await LiveAsync(start, cancel);
            }
            catch (Exception trouble) when (IsOfTheWorld(trouble, cancel))
            {
                _failures++;
                Log.NoConnection(log, identity.Shard, trouble.GetType().Name);
            }

            if (_failures >= ResumeAttempts) _session.Forget();

            await Task.Delay(BackOff(), clock, cancel);
        }
    }

    private async Task LiveAsync(SessionStart? start, CancellationToken cancel)
    {
        var address = AddressOf(start?.Url ?? _session.ResumeUrl!);
        using var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetRequestHeader("User-Agent", DiscordHttp.UserAgent);

        using (var patience = new CancellationTokenSource(Patience))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token))
            await socket.ConnectAsync(address, either.Token);

        using var connection = new GatewayConnection(socket, identity, _session, received, () => start?.Dispose(), clock, log);
        var after = await connection.RunAsync(cancel);
        _failures = connection.IsEstablished ? 0 : _failures + 1;

        if (after is AfterClose.Identify) _session.Forget();
    }

    /// <exception cref="WebSocketException">What Discord named is no address of a gateway.</exception>
    private Uri AddressOf(string url)
    {
        var query = $"/?v=10&encoding=json{(identity.Compress ? "&compress=zlib-stream" : "")}";

        if (Uri.TryCreate(url.TrimEnd('/') + query, UriKind.Absolute, out var address) && address.Scheme is "wss" or "ws") return address;

        _session.Forget();
        throw new WebSocketException(WebSocketError.NotAWebSocket);
    }

    private static bool IsOfTheWorld(Exception trouble, CancellationToken cancel) =>
        trouble is WebSocketException or HttpRequestException or IOException or RestTimeoutException or DiscordApiException
        || (trouble is OperationCanceledException && !cancel.IsCancellationRequested);

#pragma warning disable CA5394 // A wait needs no secret randomness.
    private TimeSpan BackOff() => _failures is 0
        ? TimeSpan.Zero
        : Min(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(_failures, 10)) / 2), LongestBackOff) * (0.5 + (Random.Shared.NextDouble() / 2));
#pragma warning restore CA5394

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord shard {Shard}: no connection ({Trouble}); trying again.")]
        public static partial void NoConnection(ILogger log, int shard, string trouble);
    }
}
