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
    /// <summary>Reads them; nothing when Discord sent none.</summary>
    public static LimitHeaders? From(HttpResponseHeaders headers) =>
        int.TryParse(First(headers, "X-RateLimit-Remaining"), CultureInfo.InvariantCulture, out var remaining)
        && double.TryParse(First(headers, "X-RateLimit-Reset-After"), CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 86_400
            ? new(
                First(headers, "X-RateLimit-Bucket"),
                int.TryParse(First(headers, "X-RateLimit-Limit"), CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit : null,
                remaining,
                TimeSpan.FromSeconds(seconds))
            : null;

    public static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
