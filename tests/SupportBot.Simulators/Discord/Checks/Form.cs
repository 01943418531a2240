using System.Globalization;
using System.Text.Json;

namespace SupportBot.Simulators.Discord.Checks;

/// <summary>One object of a request: reads its fields and notes what is wrong with each, under the right path.</summary>
/// <param name="Json">The object; anything else is refused by <see cref="IsObject"/>.</param>
/// <param name="Path">Where it stands in the body.</param>
internal readonly record struct Form(JsonElement Json, string Path, FormErrors Errors)
{
    /// <summary>The length as Discord counts it: code points.</summary>
    public static int Length(string text)
    {
        var count = 0;

        foreach (var _ in text.EnumerateRunes()) count++;

        return count;
    }

    public bool IsObject()
    {
        if (Json.ValueKind is JsonValueKind.Object) return true;

        Errors.Add(Path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");

        return false;
    }

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string key) => Get(key, out _);

    public bool IsTrue(string key) => Get(key, out var value) && value.ValueKind is JsonValueKind.True;

    public void Refuse(string key, string code, string message) => Errors.Add(At(key), code, message);

    public string? Text(string key, int min, int max, bool required = false)
    {
        if (!Get(key, out var value))
        {
            if (required) Missing(key);

            return null;
        }

        if (value.ValueKind is not JsonValueKind.String)
        {
            Refuse(key, "STRING_TYPE_CONVERT", "Could not interpret value as string.");

            return null;
        }

        var text = value.GetString()!;
        CheckLength(key, Length(text), min, max);

        return text;
    }

    public long? Whole(string key, long min, long max, bool required = false)
    {
        if (!Get(key, out var value))
        {
            if (required) Missing(key);

            return null;
        }

        long number;
        var isWhole = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetInt64(out number),
            JsonValueKind.String => long.TryParse(value.GetString(), CultureInfo.InvariantCulture, out number),
            _ => (number = 0) > 0,
        };

        if (!isWhole)
        {
            Refuse(key, "NUMBER_TYPE_COERCE", $"Value \"{value.GetRawText()}\" is not int.");

            return null;
        }

        if (number < min) Refuse(key, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");

        if (number > max) Refuse(key, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");

        return number;
    }

    public void Flag(string key)
    {
        if (Get(key, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Refuse(key, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
    }

    /// <summary>The items of a list, each with its own path; nothing when there is no list.</summary>
    public IReadOnlyList<Form>? List(string key, int min, int max, bool required = false)
    {
        if (!Get(key, out var value))
        {
            if (required) Missing(key);

            return null;
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            Refuse(key, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");

            return null;
        }

        var (path, errors) = (At(key), Errors);
        List<Form> items = [.. value.EnumerateArray().Select((item, i) => new Form(item, $"{path}.{i}", errors))];

        if (items.Count < min || items.Count > max)
            Refuse(key, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");

        return items;
    }

    /// <summary>The object under a key.</summary>
    public Form? Inner(string key, bool required = false)
    {
        if (Get(key, out var value)) return new(value, At(key), Errors);

        if (required) Missing(key);

        return null;
    }

    private void Missing(string key) => Refuse(key, "BASE_TYPE_REQUIRED", "This field is required");

    private void CheckLength(string key, int length, int min, int max)
    {
        if (length > max && min <= 0) Refuse(key, "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
        else if (length < min || length > max)
            Refuse(key, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
    }

    private string At(string key) => Path.Length is 0 ? key : key.Length is 0 ? Path : $"{Path}.{key}";

    private bool Get(string key, out JsonElement value)
    {
        value = default;

        return Json.ValueKind is JsonValueKind.Object
            && Json.TryGetProperty(key, out value)
            && value.ValueKind is not JsonValueKind.Null;
    }
}
