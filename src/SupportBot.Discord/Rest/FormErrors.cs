using System.Text.Json;

namespace SupportBot.Discord.Rest;

/// <summary>Finds the fields that Discord did not like in its nested report.</summary>
internal static class FormErrors
{
    public static IEnumerable<string> In(JsonElement errors, string path = "")
    {
        foreach (var field in errors.EnumerateObject())
        {
            if (field.NameEquals("_errors") && field.Value.ValueKind is JsonValueKind.Array)
            {
                foreach (var error in field.Value.EnumerateArray())
                {
                    if (error.ValueKind is JsonValueKind.Object && error.TryGetProperty("code", out var code))
                        yield return $"{path}: {code}";
                }
            }
            else if (field.Value.ValueKind is JsonValueKind.Object)
            {
                foreach (var inner in In(field.Value, path.Length is 0 ? field.Name : $"{path}.{field.Name}")) yield return inner;
            }
        }
    }
}
