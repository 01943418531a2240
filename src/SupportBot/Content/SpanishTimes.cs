using System.Globalization;
using System.Text;

namespace SupportBot.Content;

/// <summary>
/// Spanish words for times and dates, and what they are in English, so that each reader needs one grammar only.
/// </summary>
internal static class SpanishTimes
{
    /// <summary>Stands for a number in a rule. In English, <c>#th</c> makes it an ordinal and <c>#:30</c> a time.</summary>
    public const string Number = "#";

    private static readonly ILookup<string, Rule> Rules = SpanishTimeRules.All
        .OrderByDescending(rule => rule.Spanish.Length)
        .ToLookup(rule => rule.Spanish[0]);

    /// <summary>The longest rule for the words from a place on; nothing where none fits.</summary>
    /// <param name="words">Words in small letters without accents, digits as they are.</param>
    /// <param name="at">The place.</param>
    public static Rule? At(IReadOnlyList<string> words, int at)
    {
        var first = words[at].Length > 0 && char.IsAsciiDigit(words[at][0]) ? Number : words[at];

        return Rules[first].FirstOrDefault(rule => Fits(rule, words, at));
    }

    /// <summary>A text with its Spanish words in English and without articles; as it stands where it has none.</summary>
    public static string InEnglish(string text)
    {
        string[] words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Plain)];
        var english = new List<string>();
        var isSpanish = false;

        for (var at = 0; at < words.Length;)
        {
            if (At(words, at) is not { } rule)
            {
                english.Add(words[at++]);
                continue;
            }

            var number = words.Skip(at).Take(rule.Spanish.Length).FirstOrDefault(word => char.IsAsciiDigit(word[0]));
            english.AddRange(rule.English.Where(word => word is not ("the" or "of" or "on")).Select(word => OfNumber(word, number)));
            isSpanish = true;
            at += rule.Spanish.Length;
        }

        return isSpanish ? string.Join(' ', english) : text;
    }

    /// <summary>A word in small letters without accents.</summary>
    public static string Plain(string word) => string.Concat(word.ToLowerInvariant().Normalize(NormalizationForm.FormD)
        .Where(letter => char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));

    private static string OfNumber(string word, string? number) => word.StartsWith('#') ? number ?? word : word;

    private static bool Fits(Rule rule, IReadOnlyList<string> words, int at)
    {
        if (at + rule.Spanish.Length > words.Count) return false;

        for (var i = 0; i < rule.Spanish.Length; i++)
        {
            var fits = rule.Spanish[i] is Number ? words[at + i].Length > 0 && words[at + i].All(char.IsAsciiDigit) : rule.Spanish[i] == words[at + i];
            if (!fits) return false;
        }

        return true;
    }

    /// <summary>Words and their meaning.</summary>
    /// <param name="Spanish">In small letters without accents; <see cref="Number"/> is any whole number.</param>
    /// <param name="English">The words that stand for them.</param>
    internal sealed record Rule(string[] Spanish, string[] English);
}
