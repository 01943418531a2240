using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>A tag that was opened, and the entity it becomes when it closes.</summary>
internal sealed record HtmlTag(string Name, string Argument, int Offset)
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["a"] = "text_link",
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["tg-spoiler"] = "spoiler",
        ["span"] = "spoiler",
        ["tg-emoji"] = "custom_emoji",
        ["tg-time"] = "date_time",
        ["pre"] = "pre",
        ["code"] = "code",
        ["blockquote"] = "blockquote",
    };

    public static bool Exists(string name) => Kinds.ContainsKey(name);

    /// <summary>What an attribute means for its tag, or nothing when it means nothing.</summary>
    public static string? Meaning(string tag, string attribute, string value) => (tag, attribute) switch
    {
        ("a", "href") or ("tg-emoji", "emoji-id") => value,
        ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
        ("span", "class") when value.StartsWith("tg-", StringComparison.Ordinal) => value["tg-".Length..],
        ("blockquote", "expandable") => "expandable",
        _ => null,
    };

    public JsonObject? ToEntity(StringBuilder text)
    {
        var length = text.Length - Offset;

        if (length is 0) return null;

        var entity = new JsonObject { ["offset"] = Offset, ["length"] = length, ["type"] = Kinds[Name] };

        return Name switch
        {
            "a" => Link(entity, Argument.Length > 0 ? Argument : text.ToString(Offset, length)),
            "tg-emoji" => Emoji(entity),
            "blockquote" when Argument.Length > 0 => With(entity, "type", "expandable_blockquote"),
            "tg-time" => null,
            _ => entity,
        };
    }

    /// <summary>A link that leads nowhere is dropped without a word, as on the real server.</summary>
    private static JsonObject? Link(JsonObject entity, string address)
    {
        var full = address.Contains("://", StringComparison.Ordinal) ? address : $"http://{address}";

        return Uri.TryCreate(full, UriKind.Absolute, out var url) && (url.Host.Contains('.', StringComparison.Ordinal) || url.Scheme is "tg")
            ? With(entity, "url", url.ToString())
            : null;
    }

    private JsonObject Emoji(JsonObject entity) =>
        long.TryParse(Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is not 0
            ? With(entity, "custom_emoji_id", Argument)
            : throw RefusedException.Bad("can't parse entities: Invalid custom emoji identifier specified");

    private static JsonObject With(JsonObject entity, string name, string value)
    {
        entity[name] = value;

        return entity;
    }
}
