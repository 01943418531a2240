using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>A message as Discord gives it back, with what it fills in itself.</summary>
internal sealed class MessageShape(ulong bot, Snowflakes ids, TimeProvider clock)
{
    /// <param name="sent">The request; an undefined element for a message without content.</param>
    /// <param name="kept">Attachments of an earlier version that stay.</param>
    public JsonObject Of(
        ulong id, ulong channel, int flags, JsonElement sent, IReadOnlyList<IFormFile> files, IEnumerable<JsonNode> kept, bool isAnswer)
    {
        var attachments = new JsonArray([.. kept.Select(attachment => attachment.DeepClone())]);

        foreach (var (file, i) in files.Select((file, i) => (file, i))) attachments.Add(Attachment(id, channel, file, sent, i));

        var json = new JsonObject
        {
            ["id"] = Text(id),
            ["channel_id"] = Text(channel),
            ["type"] = isAnswer ? 20 : 0,
            ["content"] = Part(sent, "content") ?? "",
            ["author"] = Author(),
            ["attachments"] = attachments,
            ["embeds"] = Part(sent, "embeds") ?? new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["mention_everyone"] = false,
            ["pinned"] = false,
            ["tts"] = false,
            ["timestamp"] = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture),
            ["edited_timestamp"] = null,
            ["flags"] = flags,
            ["components"] = Part(sent, "components") ?? new JsonArray(),
        };

        if (Part(sent, "nonce") is { } nonce) json["nonce"] = nonce;

        if (isAnswer) (json["application_id"], json["webhook_id"]) = (Text(bot), Text(bot));

        ComponentShape.Fill((JsonArray)json["components"]!, channel, ids);

        return json;
    }

    private static JsonNode? Part(JsonElement sent, string key) =>
        sent.ValueKind is JsonValueKind.Object && sent.TryGetProperty(key, out var value) && value.ValueKind is not JsonValueKind.Null
            ? JsonNode.Parse(value.GetRawText())
            : null;

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    private JsonObject Author() => new()
    {
        ["id"] = Text(bot),
        ["username"] = "supportbot",
        ["discriminator"] = "0001",
        ["avatar"] = null,
        ["bot"] = true,
        ["global_name"] = null,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["primary_guild"] = null,
    };

    private JsonObject Attachment(ulong message, ulong channel, IFormFile file, JsonElement sent, int index) => new()
    {
        ["id"] = Text(ids.Next()),
        ["filename"] = file.FileName,
        ["size"] = file.Length,
        ["url"] = $"https://cdn.discordapp.com/attachments/{channel}/{message}/{file.FileName}",
        ["proxy_url"] = $"https://media.discordapp.net/attachments/{channel}/{message}/{file.FileName}",
        ["content_type"] = file.ContentType,
        ["description"] = Part(sent, "attachments") is JsonArray list
            ? list.OfType<JsonObject>().FirstOrDefault(a => a["id"]?.ToString() == Text((ulong)index))?["description"]?.DeepClone()
            : null,
    };
}
