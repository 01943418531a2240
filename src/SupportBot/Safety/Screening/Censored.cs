namespace SupportBot.Safety;

/// <summary>Reads a word with stars in it as the one that was meant: s*icide, sui***.</summary>
internal static class Censored
{
    /// <summary>The often disguised word that fits; nothing if none does or too few letters stand.</summary>
    public static string? Find(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        var stars = word.Count('*') + word.Count('#');

        if (stars == 0 || word.Length - stars < 2) return null;

        foreach (var meant in lexicon.Anchors(word.Length))
        {
            if (Fits(word, meant)) return meant;
        }

        var shown = word.IndexOfAny('*', '#');

        return shown >= 3 && word.Length - shown == stars ? Begun(word[..shown], lexicon) : null;
    }

    private static bool Fits(ReadOnlySpan<char> word, string meant)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is not ('*' or '#') && word[i] != meant[i]) return false;
        }

        return true;
    }

    private static string? Begun(ReadOnlySpan<char> shown, Lexicon lexicon)
    {
        for (var length = shown.Length + 1; length < 12; length++)
        {
            foreach (var meant in lexicon.Anchors(length))
            {
                if (meant.AsSpan().StartsWith(shown)) return meant;
            }
        }

        return null;
    }
}
