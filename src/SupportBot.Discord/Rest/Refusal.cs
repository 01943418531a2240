using System.Text.Json;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Rest;

/// <summary>An answer that is not a success.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">What Discord wrote; nothing when something before Discord answered.</param>
/// <param name="Scope">Whose limit it was: <c>user</c>, <c>global</c> or <c>shared</c>.</param>
/// <param name="Wait">How long to wait, for 429.</param>
internal sealed record Refusal(int Status, ErrorBody? Body, string Scope, TimeSpan Wait)
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(5);

    public bool IsLimit => Status is 429;

    /// <summary>Without JSON it is the wall in front of Discord, and it is about everything we send.</summary>
    public bool IsGlobal => IsLimit && (Body is null || Body.Global);

    /// <summary>Whether it counts towards a ban; a limit that others used up does not.</summary>
    public bool IsInvalidRequest => Status is 401 or 403 || (IsLimit && Scope is not "shared");

    public int Code => Body?.Code ?? 0;

    public static async Task<Refusal> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var body = response.Content.Headers.ContentType?.MediaType is "application/json"
            ? Parse(await response.Content.ReadAsByteArrayAsync(cancel))
            : null;
        var wait = body?.RetryAfter is { } seconds and >= 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : response.Headers.RetryAfter?.Delta ?? Unsaid;

        return new((int)response.StatusCode, body, LimitHeaders.First(response.Headers, "X-RateLimit-Scope") ?? "user", wait);
    }

    /// <summary>The limit as it now stands: nothing left until the wait is over.</summary>
    public LimitHeaders AsHeaders(LimitHeaders? said) => new(said?.Hash, said?.Limit, 0, Wait);

    private static ErrorBody? Parse(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Default.ErrorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
