using System.Globalization;
using System.Text;

namespace SupportBot.Content;

/// <summary>A name of a place as it is compared: small letters without accents, spaces and signs.</summary>
internal static class PlaceName
{
    /// <summary>The most characters of a text that are looked at; no name is as long.</summary>
    private const int Most = 100;

    /// <summary>A text in the form in which names are compared.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder();

        foreach (var letter in (text.Length > Most ? text[..Most] : text).Normalize(NormalizationForm.FormD))
        {
            if (IsPartOfAName(letter)) plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }

    /// <summary>The words of a text, each as it was written.</summary>
    public static string[] WordsOf(string text) =>
        (text.Length > Most ? text[..Most] : text).Split([' ', ',', '.', ';', ':', '=', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    // Accents of Latin, Greek and Cyrillic letters go; the vowel signs of other scripts are letters to their readers.
    private static bool IsPartOfAName(char letter) => letter is < '\u0300' or > '\u036f' && (char.IsLetterOrDigit(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
