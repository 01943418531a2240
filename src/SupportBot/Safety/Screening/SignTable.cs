using System.Collections.Frozen;
using System.Text;

namespace SupportBot.Safety;

/// <summary>What every language shares, ready to look up.</summary>
internal sealed class SignTable(SharedSigns signs)
{
    // Arrows are the first pictures, so that no letter pays for the look-up.
    private const int FirstPicture = 0x2190;

    private readonly FrozenDictionary<int, string> _emoji = signs.Emoji
        .ToFrozenDictionary(sign => sign.Key.EnumerateRunes().First().Value, sign => sign.Value);

    private readonly FrozenDictionary<char, char> _letters = signs.Letters
        .ToFrozenDictionary(sign => sign.Key[0], sign => sign.Value[0]);

    /// <summary>The word that a picture stands for; nothing if it is no picture that matters.</summary>
    public string? Word(Rune rune) => rune.Value >= FirstPicture ? _emoji.GetValueOrDefault(rune.Value) : null;

    /// <summary>The letter that a letter is read as.</summary>
    public char Letter(char letter) =>
        letter >= FirstPicture && _letters.TryGetValue(letter, out var other) ? other : letter;
}
