using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>How a bot gets its updates: getUpdates, setWebhook and their kin.</summary>
internal sealed class UpdateMethods(Polls polls, Webhooks webhooks)
{
    public BotMethod[] All =>
    [
        new("getUpdates", ["offset", "limit", "timeout", "allowed_updates"], _ => new JsonArray()),
        new(
            "setWebhook",
            [
                "url", "certificate", "ip_address", "max_connections", "allowed_updates", "drop_pending_updates",
                "secret_token",
            ],
            Set),
        new("deleteWebhook", ["drop_pending_updates"], Delete),
        new("getWebhookInfo", [], call => new JsonObject
        {
            ["url"] = call.Bot.Webhook?.Url.ToString() ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = call.Bot.Updates.Waiting.Count,
        }),
    ];

    private JsonNode Set(MethodCall call)
    {
        if (call.Flag("drop_pending_updates")) call.Bot.Updates.Clear();
        if (call.Text("url") is not { } text) return Delete(call);

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url)) throw RefusedException.Bad("invalid webhook URL specified");

        if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
        {
            throw RefusedException.Bad("bad webhook: HTTPS url must be provided for webhook");
        }

        var secret = call.Text("secret_token");
        CheckSecret(secret);
        AllowedUpdates.Remember(call);
        polls.End(call.Bot, "terminated by setWebhook request");
        call.Bot.Webhook = new(url, secret, Math.Clamp(call.Number("max_connections", 40), 1, 100));

        foreach (var update in call.Bot.Updates.Waiting)
        {
            webhooks.Deliver(call.Bot, update);
        }

        return true;
    }

    private static JsonNode Delete(MethodCall call)
    {
        call.Bot.Webhook = null;
        if (call.Flag("drop_pending_updates")) call.Bot.Updates.Clear();

        return true;
    }

    private static void CheckSecret(string? secret)
    {
        if (secret?.Length > 256) throw RefusedException.Bad("secret token is too long");

        if (secret?.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') is false)
        {
            throw RefusedException.Bad("secret token contains unallowed characters");
        }
    }
}
