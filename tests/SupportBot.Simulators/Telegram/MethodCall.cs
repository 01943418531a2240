using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>One call of a Bot API method, with its parameters as text, however they came.</summary>
internal sealed record MethodCall(
    BotAccount Bot,
    string Method,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, UploadedFile> Files)
{
    /// <summary>The value as text, or nothing when it was left out or empty.</summary>
    public string? Text(string name) => Values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public int Number(string name, int otherwise) =>
        int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    public bool Flag(string name) => Text(name)?.ToUpperInvariant() is "TRUE" or "YES" or "1";

    /// <summary>The value as JSON of one kind, or nothing when it was left out.</summary>
    public T? Json<T>(string name, string complaint)
        where T : JsonNode
    {
        if (Text(name) is not { } text) return null;

        try
        {
            return JsonNode.Parse(text) as T ?? throw RefusedException.Bad(complaint);
        }
        catch (JsonException)
        {
            throw RefusedException.Bad(complaint);
        }
    }
}

/// <summary>A file that came with a call, or was kept from an earlier one.</summary>
internal sealed record UploadedFile(string Name, byte[] Bytes)
{
    public string Id { get; init; } = "";

    public int Width { get; init; }

    public int Height { get; init; }
}
