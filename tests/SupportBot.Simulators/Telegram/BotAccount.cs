using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>A bot that may call: its token, its waiting updates and its menus.</summary>
internal sealed class BotAccount(string token, UpdateQueue updates)
{
    public string Token { get; } = token;

    public long Id { get; } = long.Parse(token.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);

    public string Username { get; init; } = "steady_bot";

    public UpdateQueue Updates { get; } = updates;

    public Webhook? Webhook { get; set; }

    /// <summary>Command lists by scope and language, for example <c>all_private_chats|de</c>.</summary>
    public Dictionary<string, JsonArray> Menus { get; } = [];

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["is_bot"] = true,
        ["first_name"] = "Steady",
        ["username"] = Username,
    };
}

/// <summary>Where updates are posted, and what proves that Telegram posted them.</summary>
internal sealed record Webhook(Uri Url, string? Secret, int MaxConnections);
