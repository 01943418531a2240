using System.Numerics;

namespace SupportBot.Safety;

/// <summary>
/// Which language a text is in, so that a word of two languages, such as "suicide" in English and Spanish, is left to the
/// rules and shields of the right one.
/// </summary>
internal static class Tongue
{
    /// <summary>The bit of the marked language, or of the one that knows most words of the text; 0 if none does.</summary>
    public static uint Of(Reading reading, Chart chart, Rulebook rulebook, string? marked)
    {
        if (marked is not null && rulebook.Languages.TryGetValue(marked, out var known)) return known;

        Span<int> words = stackalloc int[32];

        for (var word = 0; word < reading.Count; word++)
        {
            var languages = 0u;

            for (var i = chart.FirstAt(word); i != 0; i = chart[i].Next) languages |= Own(chart[i].Group, rulebook);

            for (; languages != 0; languages &= languages - 1) words[BitOperations.TrailingZeroCount(languages)]++;
        }

        var most = 0;

        for (var language = 1; language < words.Length; language++)
        {
            if (words[language] > words[most]) most = language;
        }

        return words[most] == 0 ? 0 : 1u << most;
    }

    /// <summary>Whether a language knows every word of what was found, so that it can judge it itself.</summary>
    public static bool Knows(uint language, Hit hit, Chart chart, Rulebook rulebook)
    {
        var known = hit.From;

        for (var word = hit.From; word <= known && word < hit.To; word++)
        {
            for (var i = chart.FirstAt(word); i != 0; i = chart[i].Next)
            {
                if ((Own(chart[i].Group, rulebook) & language) != 0) known = Math.Max(known, chart[i].To);
            }
        }

        return known >= hit.To;
    }

    // What all languages share says nothing about which one it is.
    private static uint Own(int group, Rulebook rulebook) =>
        rulebook.Vocabulary[group].Language is var language && language == uint.MaxValue ? 0 : language;
}
