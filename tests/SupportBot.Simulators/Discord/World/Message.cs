using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Discord.World;

/// <summary>A message as it stands now.</summary>
/// <param name="OnlyFor">The one member who sees it, when it is ephemeral.</param>
internal sealed record Message(ulong Id, ulong ChannelId, int Flags, ulong? OnlyFor, JsonObject Json)
{
    /// <summary>Every text in it that a reader sees, from top to bottom.</summary>
    public string Text => string.Join('\n', Shown(Json).Where(text => text.Length > 0));

    /// <summary>Every component that has a custom id.</summary>
    public IReadOnlyList<JsonObject> Inputs => [.. Components(Json).Where(component => component["custom_id"] is not null)];

    /// <summary>The description of each picture.</summary>
    public IReadOnlyList<string> PictureTexts => [.. Components(Json)
        .SelectMany(component => (component["items"] as JsonArray ?? []).OfType<JsonObject>())
        .Select(item => item["description"]?.GetValue<string>() ?? "")];

    public static IEnumerable<JsonObject> Components(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Components),
        JsonObject inner => (inner["type"] is not null && inner["author"] is null ? (IEnumerable<JsonObject>)[inner] : [])
            .Concat(((string[])["components", "component", "accessory"]).SelectMany(key => Components(inner[key]))),
        _ => [],
    };

    private static IEnumerable<string> Shown(JsonObject message) =>
    [
        message["content"]?.GetValue<string>() ?? "",
        .. (message["embeds"] as JsonArray ?? []).OfType<JsonObject>().Select(embed => embed["description"]?.ToString() ?? ""),
        .. Components(message["components"]).Select(component => component["content"]?.ToString() ?? ""),
        .. Components(message["components"]).Select(component => component["label"]?.ToString() ?? ""),
    ];
}
