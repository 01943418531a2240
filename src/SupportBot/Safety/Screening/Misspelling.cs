namespace SupportBot.Safety;

/// <summary>How a word comes out when it is typed in haste.</summary>
internal static class Misspelling
{
    private const string Vowels = "aeiou";

    /// <summary>A use of letters that do not outlive the call.</summary>
    public delegate void Use(ReadOnlySpan<char> letters);

    /// <summary>
    /// Gives each spelling with one letter left out, doubled, or swapped with the next, or with another vowel. The
    /// first letter stays. Words of four letters or fewer have no variants: too many are other words.
    /// </summary>
    public static void Of(ReadOnlySpan<char> word, Use use)
    {
        if (word.Length is < 5 or > 24 || word.Contains(' ')) return;

        Span<char> variant = stackalloc char[word.Length + 1];

        for (var i = 1; i < word.Length; i++)
        {
            word[..i].CopyTo(variant);
            word[(i + 1)..].CopyTo(variant[i..]);
            use(variant[..^2]);

            word[i..].CopyTo(variant[(i + 1)..]);
            variant[i] = word[i];
            use(variant);

            word.CopyTo(variant);

            if (i + 1 < word.Length)
            {
                (variant[i], variant[i + 1]) = (variant[i + 1], variant[i]);
                use(variant[..^1]);
            }

            if (!Vowels.Contains(word[i], StringComparison.Ordinal)) continue;

            word.CopyTo(variant);

            foreach (var vowel in Vowels)
            {
                variant[i] = vowel;
                if (vowel != word[i]) use(variant[..^1]);
            }
        }
    }
}
