namespace SupportBot.Simulators.Discord.Checks;

/// <summary>The options of a command: order, nesting, names, choices.</summary>
internal static class OptionCheck
{
    /// <summary>Checks the options and tells their size, which counts against the command's 8,000 characters.</summary>
    /// <param name="depth">0 in a command, 1 in a group, 2 in a subcommand.</param>
    public static int All(Form owner, int depth)
    {
        var options = owner.List("options", 0, 25) ?? [];
        var types = options.Select(option => option.Whole("type", 1, 11, required: true) ?? 3).ToList();

        if (types.Any(type => type <= 2) && types.Any(type => type > 2))
        {
            owner.Refuse("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }

        Names(options);
        Order(options.Zip(types));

        return options.Zip(types, (option, type) => type <= 2 ? Sub(option, type, depth) : Plain(option, type, depth)).Sum();
    }

    private static void Order(IEnumerable<(Form Option, long Type)> options)
    {
        var optional = false;

        foreach (var (option, _) in options.Where(option => option.Type > 2))
        {
            if (option.IsTrue("required") && optional)
            {
                option.Refuse("", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options");
            }

            optional |= !option.IsTrue("required");
        }
    }

    private static void Names(IEnumerable<Form> options)
    {
        var names = new HashSet<string>();
        var localised = new HashSet<(string, string)>();

        foreach (var option in options)
        {
            if (option.Text("name", 1, 32, required: true) is { } name)
            {
                if (!Localisations.IsName(name))
                    option.Refuse("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");

                if (!names.Add(name))
                    option.Refuse("name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name must be unique");
            }

            foreach (var (locale, text) in Localisations.Read(option, "name_localizations", 32, true))
            {
                if (!localised.Add((locale, text)))
                {
                    option.Refuse($"name_localizations.{locale}", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
                        "Localized option names must be distinct");
                }
            }
        }
    }

    private static int Size(Form option) =>
        (option.Has("name") && option.Json.GetProperty("name").ValueKind is System.Text.Json.JsonValueKind.String
            ? Form.Length(option.Json.GetProperty("name").GetString()!) : 0)
        + Localisations.Longest(
            option.Text("description", 1, 100, required: true),
            Localisations.Read(option, "description_localizations", 100, false));

    private static int Sub(Form option, long type, int depth)
    {
        if (depth is 2 || (depth is 1 && type is 2))
        {
            option.Refuse("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types cannot be nested here");
        }

        if (option.Has("required"))
        {
            option.Refuse("required", "APPLICATION_COMMAND_OPTION_REQUIRED_NOT_ALLOWED",
                "required not valid on sub commands");
        }

        return Size(option) + All(option, type is 2 ? 1 : 2);
    }

    private static int Plain(Form option, long type, int depth)
    {
        if (depth is 1) option.Refuse("type", "BASE_TYPE_CHOICES", "Value must be one of {1}.");

        var takesChoices = type is 3 or 4 or 10;

        if (option.IsTrue("autocomplete") && !takesChoices)
        {
            option.Refuse("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
                "autocomplete only for STRING, INTEGER, NUMBER");
        }

        if ((option.Has("min_value") || option.Has("max_value")) && type is not (4 or 10))
            option.Refuse("", "APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID", "min_value/max_value only for INTEGER, NUMBER");

        if ((option.Has("min_length") || option.Has("max_length")) && type is not 3)
            option.Refuse("", "APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID", "min_length/max_length only for STRING");

        option.Whole("min_length", 0, 6_000);
        option.Whole("max_length", 1, 6_000);

        return Size(option) + ChoiceCheck.OfOption(option, type, takesChoices);
    }
}
