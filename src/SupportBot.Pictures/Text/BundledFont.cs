using System.Globalization;
using System.Text;

namespace SupportBot.Pictures.Text;

/// <summary>What the bundled fonts can draw: Latin, Greek, Cyrillic and Arabic script.</summary>
public static class BundledFont
{
    private const int LeftMark = 0x200E;
    private const int RightMark = 0x200F;

    /// <summary>Whether every character has a shape of its own. True for an empty text.</summary>
    /// <param name="text">The text, one line.</param>
    public static bool CanDraw(string text) => text.EnumerateRunes().All(rune => IsFormat(rune) || Find(rune) is not null);

    /// <summary>
    /// The text without what the fonts cannot draw, when that loses no letter and no digit (an emoji, a rare sign);
    /// otherwise the plain text in its place, also without what cannot be drawn. Never a box.
    /// </summary>
    /// <param name="text">What should be shown.</param>
    /// <param name="plain">What stands in, for example "session 2".</param>
    public static string Drawable(string text, string plain)
    {
        var kept = Drawable(text);
        var losesWords = text.EnumerateRunes().Any(rune => Rune.IsLetterOrDigit(rune) && Find(rune) is null);

        return losesWords || !kept.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? Drawable(plain) : kept;
    }

    /// <summary>The text without the characters that the fonts cannot draw, on one line, with single spaces.</summary>
    /// <param name="text">Any text.</param>
    public static string Drawable(string text)
    {
        var kept = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                kept.Append(kept.Length > 0 && kept[^1] != ' ' ? " " : "");
            }
            else if (rune.Value is LeftMark or RightMark)
            {
                kept.Append(rune.ToString());
            }
            else if (IsFormat(rune) ? kept.Length > 0 && Face.Arabic[0].Typeface.ContainsGlyph(kept[^1]) : Find(rune) is not null)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString().TrimEnd();
    }

    /// <summary>The family that draws a character, or nothing. The Latin one wins, so that digits look alike.</summary>
    internal static IReadOnlyList<Face>? Find(Rune rune) =>
        Face.Western[0].Typeface.ContainsGlyph(rune.Value) ? Face.Western
        : Face.Arabic[0].Typeface.ContainsGlyph(rune.Value) ? Face.Arabic
        : null;

    /// <summary>A character without a look that only steers its neighbours, such as the zero width joiner.</summary>
    internal static bool IsFormat(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
