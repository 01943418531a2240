using System.Text.Json;

namespace SupportBot.Discord.Wire;

/// <summary>Reads a value whose type is not known beforehand.</summary>
internal static class JsonText
{
    /// <summary>The value as a text; empty for none, for null, and for what is no text, such as half a pair of surrogates.</summary>
    public static string Of(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given ? given.ToString() : "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
