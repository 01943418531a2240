namespace SupportBot.Safety;

/// <summary>Letters of one alphabet that look like those of another.</summary>
internal static class Lookalike
{
    private const string Cyrillic = "абсԁеѕһіјкӏмпорԛгтуԝхзвнԍ";
    private const string CyrillicAsLatin = "abcdeshijklmnopqrtuwxzvhg";
    private const string Greek = "αβεικνορτυχηω";
    private const string GreekAsLatin = "abeiknoptuxnw";
    private const string Latin = "aceikmnoprtuxyb";
    private const string LatinAsCyrillic = "асеикмпорртухув";

    /// <summary>Writes a word of two alphabets with Latin letters alone.</summary>
    public static bool TryLatin(ReadOnlySpan<char> word, char[] buffer, out ReadOnlySpan<char> plain) =>
        Replace(word, Cyrillic, CyrillicAsLatin, Greek, GreekAsLatin, buffer, out plain);

    /// <summary>Writes a word of two alphabets with Cyrillic letters alone.</summary>
    public static bool TryCyrillic(ReadOnlySpan<char> word, char[] buffer, out ReadOnlySpan<char> plain) =>
        Replace(word, Latin, LatinAsCyrillic, "", "", buffer, out plain);

    private static bool Replace(
        ReadOnlySpan<char> word, string from, string to, string alsoFrom, string alsoTo, char[] buffer,
        out ReadOnlySpan<char> plain)
    {
        var changed = false;

        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];

            if (from.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at) letter = to[at];
            else if (alsoFrom.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var also) letter = alsoTo[also];

            changed |= letter != word[i];
            buffer[i] = letter;
        }

        plain = buffer.AsSpan(0, word.Length);

        return changed;
    }
}
