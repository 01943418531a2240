using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>What every request passes: the ban, the user agent, the token, the limits, and faults.</summary>
internal sealed class FrontDoor(Rules rules, string token, Journal journal, Faults faults, TimeProvider clock)
{
    private const string Banned =
        "<html><title>Access denied | discord.com used Cloudflare to restrict access</title>error code: 1015</html>";

    private readonly RateLimits _limits = new(rules, clock);
    private readonly InvalidRequests _invalid = new(rules, clock);

    /// <param name="top">The channel, or the token of an interaction: what the limit is for.</param>
    public async Task RunAsync(HttpContext context, Route route, string top, Func<Exchange, Task> answer)
    {
        journal.Note(route.Name);

        if (_invalid.IsShutOut)
        {
            await HtmlAsync(context, 429, Banned);
            journal.Note("shut out");

            return;
        }

        var fault = faults.Take(route.Name);
        var exchange = new Exchange(context, route, journal, _invalid, fault);

        if (!await AdmitAsync(context, exchange, route, top)) return;

        switch (fault)
        {
            case Fault.Refuses(var status, var code, var message):
                await exchange.RefuseAsync(status, code, message);
                return;
            case Fault.Breaks(var status):
                await HtmlAsync(context, status, "<html>upstream connect error</html>");
                return;
            case Fault.SharedLimit(var seconds):
                context.Response.Headers["X-RateLimit-Scope"] = "shared";
                await LimitAsync(context, exchange, seconds, false);
                return;
            case Fault.Waits(var delay):
                await Task.Delay(delay, clock);
                break;
        }

        await answer(exchange);
    }

    private async Task<bool> AdmitAsync(HttpContext context, Exchange exchange, Route route, string top)
    {
        var agent = context.Request.Headers.UserAgent.ToString();

        if (!UserAgent.IsDiscordBot(agent)) journal.Note("user agent in another form");

        if (agent.Length is 0)
        {
            await exchange.RefuseAsync(403, 40333, "internal network error");

            return false;
        }

        if (route.NeedsToken && context.Request.Headers.Authorization != "Bot " + token)
        {
            await exchange.RefuseAsync(401, 0, "401: Unauthorized");

            return false;
        }

        if (!route.NeedsToken && context.Request.Headers.Authorization.Count > 0) journal.Note("token sent without need");

        if (_limits.Take(context.Response, route, top) is not var (seconds, isGlobal)) return true;

        journal.Note(isGlobal ? "limited globally" : "limited");
        await LimitAsync(context, exchange, seconds, isGlobal);

        return false;
    }

    private static Task LimitAsync(HttpContext context, Exchange exchange, double seconds, bool isGlobal)
    {
        context.Response.Headers.RetryAfter = $"{Math.Ceiling(seconds)}";

        return exchange.AnswerAsync(429, new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(seconds, 3),
            ["global"] = isGlobal,
        });
    }

    private static Task HtmlAsync(HttpContext context, int status, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";

        if (status is 429) context.Response.Headers.RetryAfter = "600";

        return context.Response.WriteAsync(html);
    }
}
