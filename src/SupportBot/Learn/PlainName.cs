using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SupportBot.Learn;

/// <summary>A name as it is compared: small letters and digits without accents, words apart by one space.</summary>
internal static class PlainName
{
    /// <summary>The most characters of a text that are looked at; no name is as long.</summary>
    private const int Most = 100;

    /// <summary>Words that people put around a name and that no name depends on.</summary>
    private static readonly FrozenSet<string> Filler = FrozenSet.Create(
        "a", "about", "and", "are", "as", "depression", "do", "does", "effects", "for", "help", "how", "i", "in", "injection",
        "injections", "is", "it", "medication", "medicine", "my", "of", "on", "shots", "side", "tablets", "tell", "the", "therapy",
        "to", "treatment", "treatments", "trd", "what", "with", "work", "works");

    /// <summary>A text in the form in which names are compared.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder();

        // Runes, so that half a letter at the cut or in the text cannot break the normal form.
        foreach (var letter in string.Concat(text.EnumerateRunes().Take(Most)).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
            else if (IsGap(letter) && plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>A plain name without words such as "treatment" or "for".</summary>
    public static string WithoutFiller(string plain) => string.Join(' ', plain.Split(' ').Where(word => !Filler.Contains(word)));

    private static bool IsGap(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter)
        is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark);
}
