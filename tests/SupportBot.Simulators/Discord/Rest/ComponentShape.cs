using System.Globalization;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>Fills in what Discord fills in: ids, media addresses, a container's defaults.</summary>
internal static class ComponentShape
{
    private static readonly string[] Inner = ["components", "component", "accessory"];

    public static void Fill(JsonArray components, ulong channel, Snowflakes ids)
    {
        var used = new HashSet<int>();
        Visit(components, component => Note(component, used));
        var next = 0;
        Visit(components, component =>
        {
            if (component["id"] is null || component["id"]!.ToString() is "0")
            {
                while (!used.Add(++next)) { }

                component["id"] = next;
            }

            Defaults(component, channel, ids);
        });
    }

    private static void Visit(JsonNode? node, Action<JsonObject> visit)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) Visit(item, visit);
                break;
            case JsonObject component when component["type"] is not null:
                visit(component);
                foreach (var key in Inner) Visit(component[key], visit);
                break;
        }
    }

    private static void Note(JsonObject component, HashSet<int> used)
    {
        if (component["id"] is JsonValue id && id.TryGetValue<int>(out var number) && number is not 0) used.Add(number);
    }

    private static void Defaults(JsonObject component, ulong channel, Snowflakes ids)
    {
        foreach (var item in (component["items"] as JsonArray ?? []).OfType<JsonObject>())
            Media(item["media"] as JsonObject, channel, ids);

        Media(component["media"] as JsonObject, channel, ids);
        Media(component["file"] as JsonObject, channel, ids);

        if (component["type"]!.ToString() is not "17") return;

        if (!component.ContainsKey("accent_color")) component["accent_color"] = null;

        component["spoiler"] ??= false;
    }

    private static void Media(JsonObject? media, ulong channel, Snowflakes ids)
    {
        if (media?["url"]?.ToString() is not { } url) return;

        var id = ids.Next().ToString(CultureInfo.InvariantCulture);
        media["id"] = id;
        media["proxy_url"] = $"https://media.discordapp.net/{channel}/{id}";
        media["content_type"] = "image/png";

        if (!url.StartsWith("attachment://", StringComparison.Ordinal)) return;

        media["attachment_id"] = id;
        media["url"] = $"https://cdn.discordapp.com/attachments/{channel}/{id}/{url["attachment://".Length..]}";
    }
}
