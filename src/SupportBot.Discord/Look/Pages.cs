namespace SupportBot.Discord.Look;

/// <summary>Cuts a long text where a reader would: between paragraphs, lines, words.</summary>
internal static class Pages
{
    private static readonly string[] Places = ["\n\n", "\n", ". ", " "];

    public static IEnumerable<string> Of(string text, int most)
    {
        while (text.Length > most)
        {
            var end = EndOf(text, most);
            yield return text[..end].TrimEnd();

            text = text[end..].TrimStart();
        }

        if (text.Length > 0) yield return text;
    }

    private static int EndOf(string text, int most)
    {
        foreach (var place in Places)
        {
            var at = text.LastIndexOf(place, most - 1, most, StringComparison.Ordinal);

            if (at > most / 4) return at + place.Length;
        }

        // Never between a backslash and what it protects, nor inside a pair of surrogates.
        var end = most;

        while (end > 1 && (text[end - 1] is '\\' || char.IsHighSurrogate(text[end - 1]))) end--;

        return end;
    }
}
