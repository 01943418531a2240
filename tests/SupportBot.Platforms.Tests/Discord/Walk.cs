using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord.Interactions;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>Goes through everything a command offers: fills each form it opens, presses each button it shows.</summary>
internal sealed class Walk(Visitor visitor)
{
    private const int MostWays = 20;
    private const int MostSteps = 25;

    /// <summary>What a person would type into a field that takes text; anything else gets a note.</summary>
    private static readonly Dictionary<string, string> Typed = new()
    {
        ["sleep"] = "7",
        ["when"] = "every day at 9",
        ["what"] = "water",
        ["zone"] = "Kyiv",
        ["day"] = "today",
        ["date"] = "today",
        ["country"] = "Ukraine",
        ["dose"] = "29",
        ["text"] = "a walk",
    };

    private readonly HashSet<(string Command, string Label)> _pressed = [];

    /// <summary>Every text that was typed, to look for where it must not be.</summary>
    public static IEnumerable<string> Secrets => ["a walk by the river"];

    /// <summary>Calls the command again and again, each time down another way, until every button was pressed once.</summary>
    public async Task CommandAsync(string command)
    {
        for (var way = 0; way < MostWays; way++)
        {
            var before = _pressed.Count;
            await GoOnAsync(command, await visitor.CallsAsync(command));

            if (_pressed.Count == before) return;
        }
    }

    private async Task GoOnAsync(string command, SentInteraction answered)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (answered.Callback is 9) answered = await visitor.FillsAsync(answered, Values(answered.CallbackContent!));
            else if (Labels().FirstOrDefault(label => _pressed.Add((command, label))) is { } label) answered = await visitor.PressesAsync(label);
            else return;
        }
    }

    private List<string> Labels() => visitor.Sees is [.., var newest]
        ? [.. newest.Inputs.Where(input => input["type"]!.ToString() is "2").Select(input => input["label"]!.ToString()).Distinct()]
        : [];

    private static Dictionary<string, string> Values(JsonObject form) => form["components"]!.AsArray().OfType<JsonObject>()
        .Select(label => label["component"]?.AsObject()).OfType<JsonObject>()
        .ToDictionary(field => field["custom_id"]!.ToString(), Value);

    private static string Value(JsonObject field) => field["type"]!.GetValue<int>() switch
    {
        3 or 21 or 22 => field["options"]![0]!["value"]!.ToString(),
        _ => Short(Typed.GetValueOrDefault(field["custom_id"]!.ToString(), "a walk by the river"), field),
    };

    private static string Short(string text, JsonObject field) =>
        field["max_length"]?.GetValue<int>() is { } most && most < text.Length ? text[..most] : text;
}
