using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;

namespace SupportBot.Discord.Rest;

/// <summary>Sends requests within Discord's limits and repeats those that may be repeated.</summary>
internal sealed class RestClient : IDisposable
{
    /// <summary>
    /// How much of Discord's limit several machines use together: what two of them send may arrive closer than it left.
    /// </summary>
    private const double Together = 0.97;

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker _http;
    private readonly Uri _api;
    private readonly Buckets _buckets;
    private readonly GlobalLimit _global;
    private readonly ISendBudget? _shared;
    private readonly double _perSecond;
    private readonly BotToken _token;
    private readonly AfterRefusal _afterRefusal;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    /// <param name="options">How the bot is on Discord.</param>
    /// <param name="clock">The time.</param>
    /// <param name="log">Where trouble is told.</param>
    /// <param name="shared">What all machines of the bot may send; nothing where there is one machine.</param>
    public RestClient(DiscordOptions options, TimeProvider clock, ILogger<RestClient> log, ISendBudget? shared = null)
        : this(options, clock, log, DiscordHttp.Connections(), shared) { }

    /// <summary>Sends over connections of one's own, and disposes of them.</summary>
    internal RestClient(DiscordOptions options, TimeProvider clock, ILogger<RestClient> log, HttpMessageInvoker connections, ISendBudget? shared = null)
    {
        (_clock, _log, _api) = (clock, log, options.ApiBaseUrl);
        (_shared, _perSecond) = (shared, options.RequestsPerSecond * Together);
        _http = connections;
        _token = new(options.Token);
        _buckets = new(clock);
        _global = new(options.RequestsPerSecond, clock);
        Invalid = new(clock);
        _afterRefusal = new(_token, _global, Invalid, log);
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
        var way = new Way();

        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var outcome = await TryAsync(call, body, answer, new(way, attempt), both.Token);

                if (outcome.Again is not { } wait) return outcome.Answer;

                if (wait > TimeSpan.Zero) await Task.Delay(wait, _clock, both.Token);
            }
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new RestTimeoutException(call, way.WasSent);
        }
        catch (OperationCanceledException) when (call.TellsUnsent && !way.WasSent && cancel.IsCancellationRequested)
        {
            throw new RestTimeoutException(call, wasSent: false);
        }
    }

    private async Task<Outcome<T>> TryAsync<T>(
        RestCall call, Func<HttpContent>? body, JsonTypeInfo<T>? answer, Attempt attempt, CancellationToken cancel)
        where T : class
    {
        await AdmitAsync(call, cancel);
        var bucket = call.IsFirstAnswer ? null : _buckets.For(call);
        await (bucket?.TakeAsync(call.IsUrgent, cancel) ?? Task.CompletedTask);
        var hasPermit = false;
        var sent = _clock.GetTimestamp();
        LimitHeaders? said = null;
        var isLimited = false;

        try
        {
            if (call.NeedsToken)
            {
                await (_shared?.TakeAsync(DiscordUpdates.Platform, _perSecond, call.IsUrgent, cancel) ?? Task.CompletedTask);
                await _global.TakeAsync(call.IsUrgent, cancel);
                hasPermit = true;
                _token.Check();
            }

            using var message = new HttpRequestMessage(call.Method, new Uri(_api, call.Path)) { Content = body?.Invoke() };
            message.Headers.TryAddWithoutValidation("User-Agent", DiscordHttp.UserAgent);

            if (call.NeedsToken) _token.SignInto(message);

            // A call whose whole budget is shorter needs no second clock.
            using var patience = call.Budget > AnswerWithin ? new CancellationTokenSource(AnswerWithin, _clock) : null;
            using var either = patience is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
            var until = either?.Token ?? cancel;
            sent = _clock.GetTimestamp();
            attempt.Leaves();
            using var response = await _http.SendAsync(message, until);
            said = LimitHeaders.From(response.Headers);

            if (bucket is not null && said is { } headers) _buckets.Learn(call, bucket, headers);

            if (response.IsSuccessStatusCode) return new(await Answers.ReadAsync(response, answer, until), null);

            var refusal = await Refusal.ReadAsync(response, until);
            isLimited = refusal is { IsLimit: true, IsGlobal: false };
            said = isLimited ? refusal.AsHeaders(said) : said;

            attempt.IsRefused();

            return new(null, _afterRefusal.Judge(call, refusal, attempt.Number));
        }
        catch (Exception trouble) when (Repeating.IsTrouble(trouble, cancel))
        {
            if (Repeating.NeverLeft(trouble)) attempt.IsRefused();

            if (!Repeating.MayRepeat(call, trouble, attempt.Number)) throw new RestTimeoutException(call, attempt.Way.WasSent, trouble);

            RestLog.Repeats(_log, call.ToString(), trouble.GetType().Name);

            return new(null, Repeating.BackOff(attempt.Number));
        }
        finally
        {
            bucket?.Return(said, isLimited);

            if (hasPermit) _global.Return(sent, said?.CountedAt);
        }
    }

    private async Task AdmitAsync(RestCall call, CancellationToken cancel)
    {
        if (!call.NeedsToken) return;

        _token.Check();

        if (Invalid.Wait is { } wait && wait > TimeSpan.Zero)
        {
            RestLog.TooManyInvalid(_log);
            await Task.Delay(wait, _clock, cancel);
        }
    }

    /// <summary>What became of one attempt: the answer, or how long to wait for another.</summary>
    private readonly record struct Outcome<T>(T? Answer, TimeSpan? Again);
}
