using System.Globalization;

namespace SupportBot.Safety;

/// <summary>What a folded character is.</summary>
internal static class Letter
{
    /// <summary>Whether it is part of a word.</summary>
    public static bool IsWord(char letter) => letter < 0x80
        ? char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)
        : char.IsLetterOrDigit(letter)
            || (letter is >= '\u0900' and < '\u0E00'
                && CharUnicodeInfo.GetUnicodeCategory(letter)
                    is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>One bit for each alphabet whose letters look alike; none for digits and all other letters.</summary>
    public static int Alphabet(char letter) => letter switch
    {
        < 'a' => 0,
        < '\u0300' => 1,
        >= '\u0370' and < '\u0400' => 2,
        >= '\u0400' and < '\u0530' => 4,
        _ => 0,
    };

    /// <summary>Whether letters before an apostrophe are a word of their own: j'ai, qu'on, c'è, but not don't.</summary>
    public static bool IsElided(ReadOnlySpan<char> letters) =>
        letters is ['j' or 'l' or 'n' or 'd' or 'm' or 't' or 's' or 'c'] or ['q', 'u'] or [.., 'l', 'l'] or [.., 'u', 'n'];
}
