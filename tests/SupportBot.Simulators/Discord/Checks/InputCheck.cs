namespace SupportBot.Simulators.Discord.Checks;

/// <summary>Components that a person presses, chooses from or writes into.</summary>
internal static class InputCheck
{
    public static void Run(Form input, int type, ComponentCheck check)
    {
        switch (type)
        {
            case 2:
                ButtonCheck.Run(input, check);
                break;
            case 3 or 5 or 6 or 7 or 8:
                check.CustomId(input);
                Select(input, type, check);
                break;
            case 4:
                check.CustomId(input);
                Text(input);
                break;
            case 19:
                check.CustomId(input);
                Range(input, 10);
                break;
            case 21:
                check.CustomId(input);
                input.Flag("required");
                Options(input, 2, 10, selectable: 1);
                break;
            case 22:
                check.CustomId(input);
                input.Flag("required");
                Options(input, 1, 10, selectable: Range(input, 10).Max ?? 10);
                break;
            default:
                check.CustomId(input);
                input.Flag("default");
                break;
        }
    }

    private static void Select(Form select, int type, ComponentCheck check)
    {
        select.Text("placeholder", 0, 150);
        select.Flag("disabled");

        if (check.InModal && select.IsTrue("disabled"))
            select.Refuse("disabled", "COMPONENT_DISABLED_IN_MODAL", "Selects cannot be disabled in modals");

        var max = Range(select, 25, inModal: check.InModal).Max ?? 1;

        if (type is 3 && Options(select, 1, 25, max) is { } count && max > count)
        {
            select.Refuse("max_values", "SELECT_COMPONENT_MAX_VALUES_GT_OPTIONS",
                "max_values cannot exceed the number of options");
        }
    }

    private static void Text(Form text)
    {
        text.Whole("style", 1, 2, required: true);
        text.Text("label", 1, 45);
        text.Text("value", 0, 4_000);
        text.Text("placeholder", 0, 100);
        text.Flag("required");
        var min = text.Whole("min_length", 0, 4_000);
        var max = text.Whole("max_length", 1, 4_000);

        if (min > max) text.Refuse("min_length", "TEXT_INPUT_MIN_GT_MAX", "min_length must not exceed max_length");
    }

    private static (long? Min, long? Max) Range(Form input, int most, bool inModal = true)
    {
        var min = input.Whole("min_values", 0, most);
        var max = input.Whole("max_values", 1, most);
        var required = !input.Has("required") || input.IsTrue("required");

        if ((min ?? 1) > (max ?? (input.Has("max_values") ? 1 : most)))
            input.Refuse("min_values", "SELECT_COMPONENT_MIN_GT_MAX", "min_values must not exceed max_values");

        if (inModal && min is 0 && required)
            input.Refuse("min_values", "SELECT_COMPONENT_REQUIRED_MIN_ZERO", "min_values must be at least 1 when required");

        return (min, max);
    }

    private static int? Options(Form input, int least, int most, long selectable)
    {
        if (input.List("options", least, most, required: true) is not { } options) return null;

        var values = new HashSet<string>();

        foreach (var option in options)
        {
            option.Text("label", 1, 100, required: true);
            option.Text("description", 0, 100);
            option.Flag("default");

            if (option.Text("value", 1, 100, required: true) is { } value && !values.Add(value))
            {
                option.Refuse("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                    "The specified option value is already used");
            }
        }

        if (options.Count(option => option.IsTrue("default")) > selectable)
            input.Refuse("options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", $"Only {selectable} default values");

        return options.Count;
    }
}
