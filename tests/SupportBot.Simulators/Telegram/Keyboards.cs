using System.Text;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>Checks the keyboard under a message.</summary>
internal static class Keyboards
{
    private static readonly string[] Actions =
    [
        "callback_data", "url", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    public static JsonObject? Of(MethodCall call, SimulatedChat chat, bool inlineOnly = false)
    {
        if (call.Json<JsonObject>("reply_markup", "object expected as reply markup") is not { } markup) return null;

        if (markup["inline_keyboard"] is not { } keyboard)
        {
            return inlineOnly ? throw RefusedException.Bad("inline keyboard expected") : markup;
        }

        var rows = keyboard as JsonArray ?? throw RefusedException.Bad(
            "can't parse reply keyboard markup: Field \"inline_keyboard\" must be of type Array");

        var buttons = rows.SelectMany(row => row as JsonArray ?? throw RefusedException.Bad(
            "Field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays")).ToList();

        buttons.ForEach(button => Check(button, chat));

        return buttons.Count <= 100 ? markup : throw RefusedException.Bad("reply markup is too long");
    }

    private static void Check(JsonNode? node, SimulatedChat chat)
    {
        if (node is not JsonObject button) throw Button("InlineKeyboardButton must be an Object");
        if ($"{button["text"]}".Length is 0) throw Button("Can't find field \"text\"");
        if ($"{button["style"]}" is not ("" or "primary" or "success" or "danger" or "default")) throw Button("invalid button style specified");
        if (!Actions.Any(action => button.ContainsKey(action) && button[action] is not JsonValue value || $"{button[action]}".Length > 0))
        {
            throw Button("Text buttons are unallowed in the inline keyboard");
        }

        if (Encoding.UTF8.GetByteCount($"{button["callback_data"]}") > 64) throw RefusedException.Bad("BUTTON_DATA_INVALID");

        if (button["copy_text"] is { } copy && $"{copy["text"]}".Length is < 1 or > 256)
        {
            throw RefusedException.Bad("BUTTON_COPY_TEXT_INVALID");
        }

        CheckAddresses(button, chat);
    }

    private static void CheckAddresses(JsonObject button, SimulatedChat chat)
    {
        if (button["url"] is { } url && !IsAddress($"{url}"))
        {
            throw RefusedException.Bad($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }

        if (button["web_app"] is not { } app) return;

        if (!chat.IsPrivate) throw RefusedException.Bad("BUTTON_TYPE_INVALID");

        if (!$"{app["url"]}".StartsWith("https://", StringComparison.Ordinal))
        {
            throw RefusedException.Bad($"inline keyboard button Web App URL '{app["url"]}' is invalid: Only HTTPS links are allowed");
        }
    }

    /// <summary>Telegram takes http, https, tg and ton links only; a tel link is refused.</summary>
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text.Contains(':', StringComparison.Ordinal) ? text : $"http://{text}", UriKind.Absolute, out var url)
        && (url.Scheme is "tg" or "ton" || (url.Scheme is "http" or "https" && url.Host.Contains('.', StringComparison.Ordinal)));

    private static RefusedException Button(string what) => RefusedException.Bad($"can't parse inline keyboard button: {what}");
}
