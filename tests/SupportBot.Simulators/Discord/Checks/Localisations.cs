namespace SupportBot.Simulators.Discord.Checks;

/// <summary>Names and descriptions in other languages.</summary>
internal static class Localisations
{
    private static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro",
        "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public static IReadOnlyDictionary<string, string> Read(Form owner, string key, int max, bool isName)
    {
        var texts = new Dictionary<string, string>();

        if (owner.Inner(key) is not { } locales || !locales.IsObject()) return texts;

        foreach (var locale in locales.Json.EnumerateObject())
        {
            if (!Locales.Contains(locale.Name))
            {
                locales.Refuse(locale.Name, "BASE_TYPE_CHOICES", "Value must be one of the available locales");
                continue;
            }

            if (locales.Text(locale.Name, 1, max) is not { } text) continue;

            if (isName && !IsName(text)) locales.Refuse(locale.Name, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");

            texts[locale.Name] = text;
        }

        return texts;
    }

    /// <summary>The longest of the default text and its translations, which is what counts against 8,000.</summary>
    public static int Longest(string? text, IReadOnlyDictionary<string, string> texts) =>
        texts.Values.Append(text ?? "").Max(Form.Length);

    /// <summary>Letters, digits, marks of Devanagari and Thai, <c>-</c>, <c>_</c>, <c>'</c>; lower case; 1 to 32.</summary>
    public static bool IsName(string name) => Form.Length(name) is >= 1 and <= 32
        && string.Equals(name, Lower(name), StringComparison.Ordinal)
        && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '\'' or (>= '\u0900' and <= '\u097F') or (>= '\u0E00' and <= '\u0E7F'));

#pragma warning disable CA1308 // Discord asks for lower case.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308
}
