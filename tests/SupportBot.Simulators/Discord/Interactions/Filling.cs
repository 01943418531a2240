using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Discord.Interactions;

/// <summary>The fields of a form as Discord's app sends them, with what it checks itself.</summary>
internal static class Filling
{
    public static JsonArray Of(JsonObject form, IReadOnlyDictionary<string, string> values)
    {
        var id = 0;

        return
        [
            .. form["components"]!.AsArray().OfType<JsonObject>()
                .Where(label => label["component"] is JsonObject)
                .Select(label => new JsonObject
                {
                    ["type"] = 18,
                    ["id"] = ++id,
                    ["component"] = Field(label["component"]!.AsObject(), ++id, values),
                }),
        ];
    }

    private static JsonObject Field(JsonObject field, int id, IReadOnlyDictionary<string, string> values)
    {
        var name = field["custom_id"]!.ToString();
        var type = field["type"]!.GetValue<int>();
        var sent = new JsonObject { ["type"] = type, ["id"] = id, ["custom_id"] = name };
        var given = values.GetValueOrDefault(name);
        var chosen = given is null ? Defaults(field) : given.Split(',', StringSplitOptions.RemoveEmptyEntries);

        switch (type)
        {
            case 4:
                sent["value"] = Text(field, given ?? field["value"]?.ToString() ?? "");
                break;
            case 21:
                Choices(field, chosen, chosen.Count > 1 ? "one" : null);
                sent["value"] = chosen.Count is 0 ? null : chosen[0];
                break;
            case 3 or 22:
                Choices(field, chosen, null);
                sent["values"] = new JsonArray([.. chosen.Select(value => (JsonNode)value)]);
                break;
            case 23:
                sent["value"] = given is "true";
                break;
        }

        return sent;
    }

    private static bool IsRequired(JsonObject field) => field["required"]?.GetValue<bool>() ?? true;

    private static IReadOnlyList<string> Defaults(JsonObject field) =>
    [
        .. (field["options"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(option => option["default"]?.GetValue<bool>() is true)
            .Select(option => option["value"]!.ToString()),
    ];

    private static string Text(JsonObject field, string text)
    {
        var (least, most) = (field["min_length"]?.GetValue<int>() ?? 0, field["max_length"]?.GetValue<int>() ?? 4_000);

        if (text.Length > most || (text.Length < Math.Max(least, 1) && IsRequired(field)))
            throw new InvalidOperationException($"Discord's app does not send '{field["custom_id"]}' with {text.Length} characters.");

        return text;
    }

    private static void Choices(JsonObject field, IReadOnlyList<string> chosen, string? problem)
    {
        var known = field["options"]!.AsArray().Select(option => option!["value"]!.ToString()).ToHashSet();
        var most = field["max_values"]?.GetValue<int>() ?? (field["type"]!.GetValue<int>() is 22 ? known.Count : 1);

        if (problem is not null || chosen.Any(value => !known.Contains(value)) || chosen.Count > most || (chosen.Count is 0 && IsRequired(field)))
            throw new InvalidOperationException($"Discord's app does not send '{field["custom_id"]}' with {string.Join(",", chosen)}.");
    }
}
