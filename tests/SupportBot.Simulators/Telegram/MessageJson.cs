using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>Writes a message as the Bot API shows it.</summary>
internal static class MessageJson
{
    public static JsonObject Of(SimulatedMessage message, World world, BotAccount bot, bool withReply = true)
    {
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["from"] = message.FromBot ? bot.ToJson() : world.People[message.From].ToJson(),
            ["chat"] = message.Chat.ToJson(),
            ["date"] = message.At.ToUnixTimeSeconds(),
        };

        if (message.EditedAt is { } edited) json["edit_date"] = edited.ToUnixTimeSeconds();
        if (message.MovedTo is { } to) json["migrate_to_chat_id"] = to;
        if (message.MovedFrom is { } from) json["migrate_from_chat_id"] = from;
        if (message.Protected) json["has_protected_content"] = true;
        if (message.InlineKeyboard is { } keyboard) json["reply_markup"] = keyboard.DeepClone();

        Add(json, message.Text, "text", "entities");
        Add(json, message.Caption, "caption", "caption_entities");
        AddFiles(json, message);

        if (withReply && message.ReplyTo is { } id && message.Chat.Messages.TryGetValue(id, out var replied))
        {
            json["reply_to_message"] = Of(replied, world, bot, withReply: false);
        }

        return json;
    }

    private static void Add(JsonObject json, FormattedText? text, string name, string entities)
    {
        if (text is null) return;

        json[name] = text.Text;
        if (text.Entities.Count > 0) json[entities] = text.Entities.DeepClone();
    }

    private static void AddFiles(JsonObject json, SimulatedMessage message)
    {
        if (message.Photo is { } photo)
        {
            var size = File(photo);
            size["width"] = photo.Width;
            size["height"] = photo.Height;
            json["photo"] = new JsonArray(size);
        }

        if (message.Document is { } document)
        {
            var file = File(document);
            file["file_name"] = document.Name;
            json["document"] = file;
        }
    }

    private static JsonObject File(UploadedFile file) => new()
    {
        ["file_id"] = file.Id,
        ["file_unique_id"] = $"u{file.Id}",
        ["file_size"] = file.Bytes.Length,
    };
}
