using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SupportBot.Simulators.Discord.Checks;
using SupportBot.Simulators.Discord.Rest;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord.Interactions;

/// <summary>The messages that answers leave behind.</summary>
internal sealed class AnswerMessages(DiscordWorld world, MessageShape shape, Snowflakes ids)
{
    public static IReadOnlySet<long> AttachmentsOf(Message? message) => (message?.Json["attachments"] as JsonArray ?? [])
        .Select(attachment => long.Parse(attachment!["id"]!.ToString(), CultureInfo.InvariantCulture))
        .ToHashSet();

    public JsonObject JsonOf(ulong message) => world.FindMessage(message)!.Json.DeepClone().AsObject();

    public ulong Add(SentInteraction interaction, int flags, JsonElement content, IReadOnlyList<IFormFile> files)
    {
        var id = ids.Next();
        var json = shape.Of(id, interaction.Where.Id, flags, content, files, [], isAnswer: true);
        var onlyFor = (flags & MessageFlags.Ephemeral) is 0 ? default(ulong?) : interaction.Member.Id;
        world.Keep(new(id, interaction.Where.Id, flags, onlyFor, json));

        return id;
    }

    /// <summary>Changes a message: fields that are not given stay, attachments stay unless a list names those to keep.</summary>
    public void Change(
        SentInteraction interaction, Message before, int flags, JsonElement content, IReadOnlyList<IFormFile> files)
    {
        const int Lasting = MessageFlags.Ephemeral | MessageFlags.ComponentsV2;
        var now = (before.Flags & Lasting) | (flags & (MessageFlags.ComponentsV2 | MessageFlags.SuppressEmbeds));
        var json = shape.Of(before.Id, before.ChannelId, now, content, files, Kept(before, content), isAnswer: true);

        foreach (var key in (string[])["content", "embeds", "components"])
        {
            if (content.ValueKind is not JsonValueKind.Object || !content.TryGetProperty(key, out _))
                json[key] = before.Json[key]?.DeepClone();
        }

        json["edited_timestamp"] = json["timestamp"]!.DeepClone();
        world.Keep(before with { Flags = now, Json = json });
        interaction.Show();
    }

    private static IEnumerable<JsonNode> Kept(Message before, JsonElement content)
    {
        var all = (before.Json["attachments"] as JsonArray ?? []).Select(attachment => attachment!);

        if (content.ValueKind is not JsonValueKind.Object || !content.TryGetProperty("attachments", out var named)
            || named.ValueKind is not JsonValueKind.Array)
        {
            return all;
        }

        var keep = named.EnumerateArray().Select(attachment => attachment.GetProperty("id").ToString()).ToHashSet();

        return all.Where(attachment => keep.Contains(attachment["id"]!.ToString()));
    }
}
