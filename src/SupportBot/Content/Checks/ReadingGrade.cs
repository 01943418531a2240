namespace SupportBot.Content.Checks;

/// <summary>How hard an English text is to read. Source: Flesch-Kincaid grade level (Kincaid et al. 1975).</summary>
internal static class ReadingGrade
{
    /// <summary>The school year, counted as in the United States, in which most people can read it; 0 for no words.</summary>
    public static double Of(string text)
    {
        var words = Words(text);
        if (words.Count == 0) return 0;

        var sentences = Math.Max(1, text.Where((letter, i) => letter is '.' or '!' or '?' or ';' or ':' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))).Count());

        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    /// <summary>How many words a text has.</summary>
    public static int WordCount(string text) => Words(text).Count;

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;

        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsAsciiLetter(text[i]) || text[i] is '\'');

            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;

            words.Add(text[start..i].ToLowerInvariant());
            start = -1;
        }

        return words;
    }

    /// <summary>Groups of vowels; a silent "e" at the end is not one.</summary>
    private static int Syllables(string word)
    {
        var letters = word.Replace("'", "", StringComparison.Ordinal);
        if (letters.Length == 0) return 0;

        var groups = letters.Where((letter, i) => IsVowel(letter) && (i == 0 || !IsVowel(letters[i - 1]))).Count();
        if (groups > 1 && letters.EndsWith('e') && !letters.EndsWith("le", StringComparison.Ordinal)) groups--;

        return Math.Max(groups, 1);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
