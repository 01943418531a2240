using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Telegram;

/// <summary>Finds commands and links in what a person typed, as the server does.</summary>
internal static class FoundEntities
{
    public static FormattedText In(string text)
    {
        var entities = new JsonArray();

        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny([' ', '\n', '\t'], start);
            if (end < 0) end = text.Length;
            if (Kind(text.AsSpan(start, end - start)) is { } kind) entities.Add(Entity(kind, start, end - start));
            start = end + 1;
        }

        return new(text, entities);
    }

    private static string? Kind(ReadOnlySpan<char> word)
    {
        if (word is ['/', _, ..] && IsCommand(word[1..])) return "bot_command";

        return word.StartsWith("https://") || word.StartsWith("http://") ? "url" : null;
    }

    private static bool IsCommand(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '@')) return false;
        }

        return true;
    }

    private static JsonObject Entity(string kind, int offset, int length) =>
        new() { ["type"] = kind, ["offset"] = offset, ["length"] = length };
}
