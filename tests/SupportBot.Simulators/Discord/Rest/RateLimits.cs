using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>Windows of requests: one for each limit and channel or token, and one for the whole bot.</summary>
internal sealed class RateLimits(Rules rules, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Window> _windows = new();
    private readonly Window _global = new();

    /// <summary>Counts a request, writes the headers, and tells how long to wait when it was one too many.</summary>
    public (double Seconds, bool IsGlobal)? Take(HttpResponse response, Route route, string top)
    {
        if (!rules.RateLimits) return null;

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        var headers = response.Headers;

        if (route.NeedsToken && _global.Take(now, rules.GlobalPerSecond, 1) is { Taken: false } global)
        {
            headers["X-RateLimit-Global"] = "true";
            headers["X-RateLimit-Scope"] = "global";

            return (global.ResetAt - now, true);
        }

        var requests = route == Route.CreateDm ? rules.DmOpensPerTenSeconds : route.Requests;
        var (taken, left, resetAt) = _windows.GetOrAdd($"{route.Bucket}:{top}", _ => new()).Take(now, requests, route.Seconds);
        headers["X-RateLimit-Limit"] = Text(requests);
        headers["X-RateLimit-Remaining"] = Text(left);
        headers["X-RateLimit-Reset"] = Seconds(resetAt);
        headers["X-RateLimit-Reset-After"] = Seconds(resetAt - now);
        headers["X-RateLimit-Bucket"] = route.Bucket;

        if (taken) return null;

        headers["X-RateLimit-Scope"] = "user";

        return (resetAt - now, false);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => seconds.ToString("F3", CultureInfo.InvariantCulture);

    private sealed class Window
    {
        private readonly Lock _gate = new();
        private double _resetAt;
        private int _left;

        public (bool Taken, int Left, double ResetAt) Take(double now, int requests, double seconds)
        {
            lock (_gate)
            {
                if (now >= _resetAt) (_left, _resetAt) = (requests, now + seconds);

                if (_left is 0) return (false, 0, _resetAt);

                return (true, --_left, _resetAt);
            }
        }
    }
}
