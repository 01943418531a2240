using System.Text.Json;

namespace SupportBot.Simulators.Discord.Checks;

/// <summary>Choices of an option and suggestions while a person types: 25, names and values of 1 to 100.</summary>
internal static class ChoiceCheck
{
    public static void Suggestions(Form answer)
    {
        if (!answer.IsObject()) return;

        foreach (var choice in answer.List("choices", 0, 25, required: true) ?? []) Size(choice, type: 0);
    }

    public static int OfOption(Form option, long type, bool takesChoices)
    {
        // An empty list beside autocomplete is accepted: empty means absent.
        if (option.List("choices", 0, 25) is not { Count: > 0 } choices) return 0;

        if (!takesChoices)
        {
            option.Refuse("choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID",
                "choices only for STRING, INTEGER, NUMBER");
        }

        if (option.IsTrue("autocomplete"))
        {
            option.Refuse("autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES",
                "autocomplete may not be set to true if choices are present");
        }

        var names = new HashSet<string>();

        foreach (var choice in choices)
        {
            if (choice.Text("name", 1, 100) is { } name && !names.Add(name))
                choice.Refuse("name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE", "choice name must be unique");
        }

        return choices.Sum(choice => Size(choice, type));
    }

    private static int Size(Form choice, long type)
    {
        var name = choice.Text("name", 1, 100, required: true);
        var size = Localisations.Longest(name, Localisations.Read(choice, "name_localizations", 100, false));

        if (!choice.Has("value"))
        {
            choice.Refuse("value", "BASE_TYPE_REQUIRED", "This field is required");

            return size;
        }

        var value = choice.Json.GetProperty("value");

        if (value.ValueKind is JsonValueKind.String && type is not (4 or 10))
            return size + Form.Length(choice.Text("value", 1, 100)!);

        if (value.ValueKind is not JsonValueKind.Number || type is 3)
            choice.Refuse("value", "BASE_TYPE_CHOICES", "The value has another type than the option");

        return size;
    }
}
