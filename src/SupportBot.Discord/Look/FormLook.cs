using System.Globalization;
using SupportBot.Dialogue;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Look;

/// <summary>A form as one window: a label for each field, and the input that is the least work.</summary>
internal static class FormLook
{
    /// <summary>Up to so many choices are shown at once; more are put into a menu.</summary>
    private const int Few = 5;

    private const string Prefix = "form|";

    public static Modal Of(Form form) => new(
        $"{Prefix}{form.Id}",
        Limits.Short(form.Title, Limits.FormTitle),
        [.. form.Fields.SelectMany(Shown).Take(Limits.FormFields)]);

    /// <summary>The form's id in a submitted window; nothing if the window was not one of ours.</summary>
    public static string? IdOf(string? customId) =>
        customId?.StartsWith(Prefix, StringComparison.Ordinal) is true ? customId[Prefix.Length..] : null;

    // What is asked in full stands between the label and the input, where it fits; otherwise above, in the room of a field.
    private static IEnumerable<Component> Shown(Field field) => !Dialogue.Form.IsWide(field) ? [Labelled(field, field.Text.Length is 0 ? field.Hint : field.Text)]
        : field.Text.Length > Dialogue.Form.LongText ? [Above(field.Text), Labelled(field, field.Hint)]
        : [Above(field.Hint), Labelled(field, field.Text)];

    private static Component Above(string text) => new(ComponentType.Text) { Content = Markdown.Escape(text) };

    private static Component Labelled(Field field, string description) => new(ComponentType.Label)
    {
        Label = Limits.Short(field.Question, Limits.FieldLabel),
        Description = description.Length is 0 ? null : Limits.Short(description, Limits.FieldDescription),
        Field = Input(field) with { CustomId = field.Name, Required = !field.Optional },
    };

    private static Component Input(Field field) => (field.Kind, field.Options.Count) switch
    {
        (FieldKind.Choice, >= 2 and <= Few) => new(ComponentType.RadioGroup) { Options = Options(field) },
        (FieldKind.Choice, >= 1 and <= Limits.SelectOptions) => new(ComponentType.Select) { Options = Options(field) },
        (FieldKind.Choices, >= 1 and <= Limits.GroupOptions) => new(ComponentType.CheckboxGroup)
        {
            Options = Options(field),
            MinValues = field.Optional ? 0 : 1,
            MaxValues = field.Options.Count,
        },
        (FieldKind.Choices, >= 1 and <= Limits.SelectOptions) => new(ComponentType.Select)
        {
            Options = Options(field),
            MinValues = field.Optional ? 0 : 1,
            MaxValues = field.Options.Count,
        },
        (FieldKind.File, _) => new(ComponentType.FileUpload),
        _ => Text(field),
    };

    private static Component Text(Field field) => new(ComponentType.TextInput)
    {
        Style = field.Kind is FieldKind.LongText ? 2 : 1,
        MaxLength = Math.Clamp(field.MaxLength, 1, Limits.TextInput),
        MinLength = field.Optional ? null : 1,
        Value = field.Given.Length is 0 ? null : Limits.Short(field.Given, Math.Clamp(field.MaxLength, 1, Limits.TextInput)),
        Placeholder = Example(field),
    };

    private static string? Example(Field field) => field.Options.Count is 0
        ? null
        : Limits.Short(string.Join(", ", field.Options.Select(option => option.Label)), Limits.Placeholder);

    private static IReadOnlyList<ComponentOption> Options(Field field)
    {
        var given = field.Given.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return
        [
            .. field.Options.Select(option => new ComponentOption(
                Limits.Short(option.Label, Limits.OptionText),
                option.Value.ToString(CultureInfo.InvariantCulture))
            {
                Default = given.Contains(option.Value) ? true : null,
            }),
        ];
    }
}
