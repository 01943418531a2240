namespace SupportBot.Content;

/// <summary>Which form of a word a number takes. Rules: Unicode CLDR, plural rules for cardinal whole numbers.</summary>
internal static class Plural
{
    /// <summary><c>one</c>, <c>few</c>, <c>many</c> or <c>other</c>.</summary>
    public static string FormOf(string language, long count)
    {
        var tens = count % 100;

        return language.Split('-')[0] switch
        {
            "ja" or "zh" or "ko" => "other",
            "fr" or "pt" => count is 0 or 1 ? "one" : "other",
            "ru" or "uk" => (count % 10, tens) switch
            {
                (1, not 11) => "one",
                ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
                _ => "many",
            },
            "pl" => (count, count % 10, tens) switch
            {
                (1, _, _) => "one",
                (_, >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
                _ => "many",
            },
            _ => count == 1 ? "one" : "other",
        };
    }
}
