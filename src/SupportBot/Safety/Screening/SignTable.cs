using System.Collections.Frozen;
using System.Text;

namespace SupportBot.Safety;

/// <summary>What every language shares, ready to look up.</summary>
internal sealed class SignTable(SharedSigns signs)
{
    private readonly FrozenDictionary<int, string> _emoji = signs.Emoji
        .ToFrozenDictionary(sign => sign.Key.EnumerateRunes().First().Value, sign => sign.Value);

    // Which pages of 256 characters have pictures, so that no letter pays for the look-up.
    private readonly bool[] _pages = Pages(signs.Emoji.Keys);

    private readonly char[] _letters = Letters(signs.Letters);

    /// <summary>The word that a picture stands for; nothing if it is no picture that matters.</summary>
    public string? Word(Rune rune) => _pages[rune.Value >> 8] ? _emoji.GetValueOrDefault(rune.Value) : null;

    /// <summary>The letter that a letter is read as.</summary>
    public char Letter(char letter) => _letters[letter];

    private static bool[] Pages(IEnumerable<string> pictures)
    {
        var pages = new bool[0x1100];

        foreach (var picture in pictures) pages[picture.EnumerateRunes().First().Value >> 8] = true;

        return pages;
    }

    private static char[] Letters(IReadOnlyDictionary<string, string> signs)
    {
        var letters = new char[char.MaxValue + 1];

        for (var i = 0; i < letters.Length; i++) letters[i] = (char)i;

        foreach (var (letter, other) in signs) letters[letter[0]] = other[0];

        return letters;
    }
}
