namespace SupportBot.Discord.Look;

/// <summary>How much fits where. Lengths are UTF-16 units: never less than Discord counts.</summary>
internal static class Limits
{
    public const int Content = 2_000;

    /// <summary>Over all text of a message made of components; a little less than the 4,000 that were observed.</summary>
    public const int Text = 3_900;

    /// <summary>Components in a message, counted with those inside others.</summary>
    public const int Components = 40;

    public const int ButtonsInRow = 5;
    public const int ButtonLabel = 80;
    public const int CustomId = 100;
    public const int FormTitle = 45;
    public const int FormFields = 5;
    public const int FieldLabel = 45;
    public const int FieldDescription = 100;
    public const int Placeholder = 100;
    public const int OptionText = 100;
    public const int SelectOptions = 25;
    public const int GroupOptions = 10;
    public const int TextInput = 4_000;
    public const int AltText = 1_024;
    public const int Suggestions = 25;
    public const int SuggestionText = 100;

    /// <summary>The text, or as much of it as fits with an ellipsis; never half a character.</summary>
    public static string Short(string text, int most)
    {
        if (text.Length <= most) return text;

        var end = most - 1;

        if (char.IsHighSurrogate(text[end - 1])) end--;

        return $"{text.AsSpan(0, end)}…";
    }
}
