using System.Text;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>Reads the text or the caption of a call, with its markup.</summary>
internal static class Texts
{
    private const int MostBytes = 1 << 15;
    private const int MostEntities = 100;

    /// <summary>The text of a message. Its syntax is checked before the chat, its length after it.</summary>
    public static FormattedText Text(MethodCall call) => call.Text("text") is { } raw
        ? Read(call, raw, "entities")
        : throw RefusedException.Bad("message text is empty");

    public static FormattedText? Caption(MethodCall call)
    {
        if (call.Text("caption") is not { } raw) return null;

        var caption = Read(call, raw, "caption_entities");

        return caption.Length <= 1024 ? caption : throw RefusedException.Bad("message caption is too long");
    }

    /// <summary>Checks a text's length; an edit that is too long has words of its own.</summary>
    public static void CheckLength(FormattedText text, bool edit)
    {
        if (string.IsNullOrWhiteSpace(text.Text)) throw RefusedException.Bad("text must be non-empty");
        if (text.Length > 4096) throw RefusedException.Bad(edit ? "MESSAGE_TOO_LONG" : "message is too long");
    }

    private static FormattedText Read(MethodCall call, string raw, string entities)
    {
        if (Encoding.UTF8.GetByteCount(raw) > MostBytes) throw RefusedException.Bad("text is too long");

        return call.Text("parse_mode")?.ToUpperInvariant() switch
        {
            null or "NONE" => Trimmed(new(raw, call.Json<JsonArray>(entities, "can't parse entities") ?? [])),
            "HTML" => Trimmed(HtmlParser.Parse(raw)),
            "MARKDOWN" or "MARKDOWNV2" => throw new RefusedException(501, "Not Implemented: this bot writes HTML only"),
            _ => throw RefusedException.Bad("unsupported parse_mode"),
        };
    }

    private static FormattedText Trimmed(FormattedText text)
    {
        var before = text.Text.Length - text.Text.TrimStart().Length;
        var entities = text.Entities.Take(MostEntities).Select(entity =>
        {
            var moved = entity!.DeepClone();
            moved["offset"] = Math.Max(0, (int)moved["offset"]! - before);

            return moved;
        });

        return new(text.Text.Trim(), [.. entities]);
    }
}
