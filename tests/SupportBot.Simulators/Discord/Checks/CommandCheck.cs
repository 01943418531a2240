using System.Text.Json;

namespace SupportBot.Simulators.Discord.Checks;

/// <summary>The rules of application commands.</summary>
internal static class CommandCheck
{
    public static void All(JsonElement body, FormErrors errors)
    {
        if (body.ValueKind is not JsonValueKind.Array)
        {
            errors.Add("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");

            return;
        }

        var commands = body.EnumerateArray().Select((command, i) => One(new(command, $"{i}", errors))).ToList();
        var seen = new HashSet<(long, string?)>();

        foreach (var (command, i) in commands.Select((command, i) => (command, i)))
        {
            if (!seen.Add(command))
                errors.Add($"{i}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }

        foreach (var kind in commands.CountBy(command => command.Type))
        {
            if (kind.Value > kind.Key switch { 1 => 100, 4 => 1, _ => 15 })
                errors.Add("", "MAX_APPLICATION_COMMANDS", $"Maximum number of application commands reached for type {kind.Key}");
        }
    }

    private static (long Type, string? Name) One(Form command)
    {
        if (!command.IsObject()) return (1, null);

        var type = command.Whole("type", 1, 4) ?? 1;
        var name = command.Text("name", 1, 32, required: true);
        var description = type is 1 or 4 ? command.Text("description", 1, 100, required: true) : null;

        if (type is 1 && name is not null && !Localisations.IsName(name))
            command.Refuse("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");

        var size = Localisations.Longest(name, Localisations.Read(command, "name_localizations", 32, type is 1))
            + Localisations.Longest(description, Localisations.Read(command, "description_localizations", 100, false));
        OneOf(command, "integration_types", 1);
        OneOf(command, "contexts", 2);

        if (command.Has("options"))
        {
            if (type is 1) size += OptionCheck.All(command, depth: 0);
            else command.Refuse("options", "APPLICATION_COMMANDS_OPTIONS_NOT_ALLOWED", "Only CHAT_INPUT commands can have options");
        }

        if (size > 8_000) command.Refuse("", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");

        return (type, name);
    }

    private static void OneOf(Form command, string key, int last)
    {
        if (!command.Has(key)) return;

        var values = command.Json.GetProperty(key);

        if (values.ValueKind is not JsonValueKind.Array || values.GetArrayLength() is 0)
        {
            command.Refuse(key, "BASE_TYPE_BAD_LENGTH", "Must be 1 or more in length.");

            return;
        }

        foreach (var (value, i) in values.EnumerateArray().Select((value, i) => (value, i)))
        {
            if (value.ValueKind is not JsonValueKind.Number || !value.TryGetInt32(out var n) || n < 0 || n > last)
                command.Refuse($"{key}.{i}", "BASE_TYPE_CHOICES", $"Value must be between 0 and {last}.");
        }
    }
}
