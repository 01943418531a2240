using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>A call that Telegram answers with an error.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves the simulator, and without its code it would be useless.
internal sealed class RefusedException(int code, string description, JsonObject? parameters = null)
    : Exception(description)
#pragma warning restore CA1032, CA1064
{
    public int Code { get; } = code;

    public JsonObject? Parameters { get; } = parameters;

    public static RefusedException Bad(string what) => new(400, $"Bad Request: {what}");

    public static RefusedException Forbidden(string what) => new(403, $"Forbidden: {what}");

    public static RefusedException Conflict(string what) => new(409, $"Conflict: {what}");

    public static RefusedException Flood(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds });
}
