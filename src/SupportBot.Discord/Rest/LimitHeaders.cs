using System.Globalization;
using System.Net.Http.Headers;

namespace SupportBot.Discord.Rest;

/// <summary>What an answer says about its limit.</summary>
/// <param name="Hash">Names the limit; routes with the same hash share it.</param>
/// <param name="Limit">Requests in a window.</param>
/// <param name="Remaining">Left in this window.</param>
/// <param name="ResetAfter">Until the next window.</param>
internal readonly record struct LimitHeaders(string? Hash, int? Limit, int Remaining, TimeSpan ResetAfter)
{
    private const double Day = 86_400;

    /// <summary>When the request was counted, by Discord's clock, since 1970; nothing when Discord did not say.</summary>
    public TimeSpan? CountedAt { get; init; }

    /// <summary>Reads them; nothing when Discord sent none.</summary>
    public static LimitHeaders? From(HttpResponseHeaders headers) =>
        int.TryParse(First(headers, "X-RateLimit-Remaining"), CultureInfo.InvariantCulture, out var remaining)
        && Seconds(headers, "X-RateLimit-Reset-After") is { } wait and >= 0 and < Day
            ? new(
                First(headers, "X-RateLimit-Bucket"),
                int.TryParse(First(headers, "X-RateLimit-Limit"), CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit : null,
                remaining,
                TimeSpan.FromSeconds(wait))
            {
                CountedAt = Seconds(headers, "X-RateLimit-Reset") is { } reset and > Day and < 1e10 ? TimeSpan.FromSeconds(reset - wait) : null,
            }
            : null;

    public static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Seconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(First(headers, name), CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
