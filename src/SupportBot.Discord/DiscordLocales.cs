namespace SupportBot.Discord;

/// <summary>Which of Discord's locales a language of the bot serves.</summary>
internal static class DiscordLocales
{
    private static readonly HashSet<string> Known =
    [
        "id", "da", "de", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "ro", "fi", "vi", "tr", "cs", "el", "bg", "ru", "uk",
        "hi", "th", "ja", "ko", "en-GB", "en-US", "es-ES", "es-419", "pt-BR", "sv-SE", "zh-CN", "zh-TW",
    ];

    /// <summary>The locales; none for a language that Discord does not have.</summary>
    public static IReadOnlyList<string> Of(string language) => language switch
    {
        _ when Known.Contains(language) => [language],
        "es" => ["es-ES", "es-419"],
        "pt" => ["pt-BR"],
        "sv" => ["sv-SE"],
        "nb" => ["no"],
        "zh" => ["zh-CN", "zh-TW"],
        _ => [],
    };
}
