using System.Net;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace SupportBot.Discord.Rest;

/// <summary>Sends requests within Discord's limits and repeats those that may be repeated.</summary>
internal sealed partial class RestClient : IDisposable
{
    /// <summary>How the bot names itself, to REST and gateway alike.</summary>
    public static readonly string UserAgent =
        $"DiscordBot (https://github.com/supportbot/supportbot, {typeof(RestClient).Assembly.GetName().Version?.ToString(2) ?? "1.0"})";

    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly Buckets _buckets;
    private readonly GlobalLimit _global;
    private readonly string _token;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private volatile bool _isRefused;

    public RestClient(DiscordOptions options, TimeProvider clock, ILogger<RestClient> log)
    {
#pragma warning disable CA2000 // The client disposes of it.
        _http = new(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
            MaxConnectionsPerServer = 64,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            UseCookies = false,
            AllowAutoRedirect = false,
        })
        {
            BaseAddress = options.ApiBaseUrl,
            Timeout = Timeout.InfiniteTimeSpan,
        };
#pragma warning restore CA2000
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        _token = $"Bot {options.Token}";
        (_clock, _log) = (clock, log);
        _buckets = new(clock);
        _global = new(options.RequestsPerSecond, clock);
        Invalid = new(clock);
    }

    /// <summary>Answers that count towards a ban.</summary>
    public InvalidRequestGuard Invalid { get; }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a call until it is answered, its budget is used up, or it may not be repeated.</summary>
    /// <param name="call">What to send.</param>
    /// <param name="body">Makes the body anew for each attempt; nothing for none.</param>
    /// <param name="answer">How to read the answer; nothing when it is not needed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="DiscordApiException">Discord refused.</exception>
    /// <exception cref="TokenRefusedException">The token is not valid, now or since an earlier request.</exception>
    /// <exception cref="RestTimeoutException">The budget was used up.</exception>
    public async Task<T?> SendAsync<T>(RestCall call, Func<HttpContent>? body, JsonTypeInfo<T>? answer, CancellationToken cancel)
        where T : class
    {
        if (call.Budget <= TimeSpan.Zero) throw new RestTimeoutException(call, wasSent: false);

        using var budget = new CancellationTokenSource(call.Budget, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, budget.Token);
        var wasSent = false;

        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var outcome = await TryAsync(call, body, answer, attempt, both.Token);
                wasSent |= outcome.WasSent;

                if (outcome.Again is not { } wait) return outcome.Answer;

                if (wait > TimeSpan.Zero) await Task.Delay(wait, _clock, both.Token);
            }
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new RestTimeoutException(call, wasSent);
        }
    }

    private async Task<Outcome<T>> TryAsync<T>(
        RestCall call, Func<HttpContent>? body, JsonTypeInfo<T>? answer, int attempt, CancellationToken cancel)
        where T : class
    {
        await AdmitAsync(call, cancel);
        var bucket = call.IsFirstAnswer ? null : _buckets.For(call);
        await (bucket?.TakeAsync(call.IsUrgent, cancel) ?? Task.CompletedTask);
        LimitHeaders? said = null;
        var isLimited = false;
        var hasPermit = false;

        try
        {
            if (call.NeedsToken)
            {
                await _global.TakeAsync(call.IsUrgent, cancel);
                hasPermit = true;
            }

            if (_isRefused && call.NeedsToken) throw new TokenRefusedException();

            using var message = new HttpRequestMessage(call.Method, call.Path) { Content = body?.Invoke() };

            if (call.NeedsToken) message.Headers.TryAddWithoutValidation("Authorization", _token);

            using var patience = new CancellationTokenSource(Attempt, _clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            said = LimitHeaders.From(response.Headers);

            if (bucket is not null && said is { } headers) _buckets.Learn(call, bucket, headers);

            if (response.IsSuccessStatusCode)
                return new(await Answers.ReadAsync(response, answer, either.Token), null, WasSent: true);

            var refusal = await Refusal.ReadAsync(response, either.Token);
            isLimited = refusal is { IsLimit: true, IsGlobal: false };
            said = isLimited ? refusal.AsHeaders(said) : said;

            return new(null, Judge(call, refusal, attempt), WasSent: true);
        }
        catch (Exception trouble) when (IsTrouble(trouble, cancel))
        {
            if (!MayRepeat(call, trouble, attempt)) throw new RestTimeoutException(call, wasSent: true, trouble);

            Log.Repeats(_log, call.ToString(), trouble.GetType().Name);

            return new(null, BackOff(attempt), WasSent: true);
        }
        finally
        {
            bucket?.Return(said, isLimited);

            if (hasPermit) _global.Return();
        }
    }

    private async Task AdmitAsync(RestCall call, CancellationToken cancel)
    {
        if (_isRefused && call.NeedsToken) throw new TokenRefusedException();

        if (call.NeedsToken && Invalid.Wait is { } wait && wait > TimeSpan.Zero)
        {
            Log.TooManyInvalid(_log);
            await Task.Delay(wait, _clock, cancel);
        }
    }

    // What to do about a refusal: the wait before another attempt, or an exception.
    private TimeSpan? Judge(RestCall call, Refusal refusal, int attempt)
    {
        if (refusal.IsInvalidRequest) Invalid.Note();

        if (refusal.Status is 401 && call.NeedsToken)
        {
            _isRefused = true;
            throw new TokenRefusedException();
        }

        if (refusal.IsLimit)
        {
            Log.Limited(_log, call.ToString(), refusal.Scope, refusal.Wait.TotalSeconds);

            if (refusal.IsGlobal) _global.Close(refusal.Wait);

            return call.NeedsToken && refusal.IsGlobal ? TimeSpan.Zero : refusal.Wait;
        }

        if (refusal.Status >= 500 && call.IsSafe && attempt < 4) return BackOff(attempt);

        // A repeated first answer that was done already: the earlier attempt did arrive.
        if (call.IsFirstAnswer && attempt > 0 && refusal.Code is Refusals.AlreadyAcknowledged or Refusals.UnknownInteraction) return null;

        throw new DiscordApiException(call, refusal.Status, refusal.Body);
    }

    private static bool IsTrouble(Exception trouble, CancellationToken cancel) =>
        trouble is HttpRequestException or IOException || (trouble is OperationCanceledException && !cancel.IsCancellationRequested);

    private static bool MayRepeat(RestCall call, Exception trouble, int attempt) => attempt < 4
        && (call.IsSafe || trouble is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError });

#pragma warning disable CA5394 // A wait needs no secret randomness.
    private static TimeSpan BackOff(int attempt) => TimeSpan.FromMilliseconds((50 << attempt) + Random.Shared.Next(50));
#pragma warning restore CA5394

    private readonly record struct Outcome<T>(T? Answer, TimeSpan? Again, bool WasSent);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord, {Call}: {Trouble}; trying again.")]
        public static partial void Repeats(ILogger log, string call, string trouble);

        [LoggerMessage(LogLevel.Warning, "Discord, {Call}: limit reached ({Scope}); waiting {Seconds} s.")]
        public static partial void Limited(ILogger log, string call, string scope, double seconds);

        [LoggerMessage(LogLevel.Error, "Discord refused too many requests in ten minutes; waiting, so that it does not shut us out.")]
        public static partial void TooManyInvalid(ILogger log);
    }
}
