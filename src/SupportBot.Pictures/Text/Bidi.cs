using System.Globalization;
using System.Text;

namespace SupportBot.Pictures.Text;

/// <summary>
/// Which way each character runs: the Unicode bidirectional algorithm (UAX 9) for one line of Latin, Greek, Cyrillic,
/// Hebrew or Arabic text, rules P2 to P3, W1 to W7, N1 to N2, I1 to I2 and L1. Explicit embeddings and isolates are
/// read as characters without a look: labels are short and have none.
/// </summary>
internal static class Bidi
{
    private enum Kind
    {
        Left,
        Right,
        ArabicLetter,
        Number,
        ArabicNumber,
        NumberSign,
        NumberMark,
        Separator,
        Follower,
        Neutral,
    }

    /// <summary>The level of each UTF-16 unit: even runs left to right, odd right to left.</summary>
    /// <param name="text">One line.</param>
    /// <param name="rightToLeft">The direction of a line that has no letter.</param>
    public static int[] Levels(string text, bool rightToLeft)
    {
        var kinds = new Kind[text.Length];
        var at = 0;

        foreach (var rune in text.EnumerateRunes())
        {
            Array.Fill(kinds, KindOf(rune), at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }

        var first = Array.FindIndex(kinds, kind => kind is Kind.Left or Kind.Right or Kind.ArabicLetter);
        var level = (first < 0 ? rightToLeft : kinds[first] is not Kind.Left) ? 1 : 0;
        var side = level == 1 ? Kind.Right : Kind.Left;
        ResolveNumbers(kinds, side);
        ResolveNeutrals(kinds, side);
        var levels = Array.ConvertAll(kinds, kind => LevelOf(kind, level));

        for (var end = text.Length - 1; end >= 0 && char.IsWhiteSpace(text[end]); end--)
        {
            levels[end] = level;
        }

        return levels;
    }

    private static void ResolveNumbers(Kind[] kinds, Kind side)
    {
        var strong = side;

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] switch
            {
                Kind.Follower => i == 0 ? side : kinds[i - 1],
                Kind.Number when strong is Kind.ArabicLetter => Kind.ArabicNumber,
                var kind => kind,
            };
            strong = kinds[i] is Kind.Left or Kind.Right or Kind.ArabicLetter ? kinds[i] : strong;
        }

        for (var i = 1; i < kinds.Length - 1; i++)
        {
            var joins = kinds[i - 1] == kinds[i + 1]
                && (kinds[i], kinds[i - 1]) is (Kind.Separator, Kind.Number or Kind.ArabicNumber) or (Kind.NumberSign, Kind.Number);
            kinds[i] = joins ? kinds[i - 1] : kinds[i];
        }

        JoinMarks(kinds);
        strong = side;

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] switch
            {
                Kind.ArabicLetter => Kind.Right,
                Kind.NumberSign or Kind.NumberMark or Kind.Separator => Kind.Neutral,
                Kind.Number when strong is Kind.Left => Kind.Left,
                var kind => kind,
            };
            strong = kinds[i] is Kind.Left or Kind.Right ? kinds[i] : strong;
        }
    }

    /// <summary>A percent or currency sign beside a number belongs to it (W5).</summary>
    private static void JoinMarks(Kind[] kinds)
    {
        for (var i = 1; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] is Kind.NumberMark && kinds[i - 1] is Kind.Number ? Kind.Number : kinds[i];
        }

        for (var i = kinds.Length - 2; i >= 0; i--)
        {
            kinds[i] = kinds[i] is Kind.NumberMark && kinds[i + 1] is Kind.Number ? Kind.Number : kinds[i];
        }
    }

    private static void ResolveNeutrals(Kind[] kinds, Kind side)
    {
        for (var from = 0; from < kinds.Length; from++)
        {
            if (kinds[from] is not Kind.Neutral)
            {
                continue;
            }

            var to = from;

            while (to < kinds.Length && kinds[to] is Kind.Neutral)
            {
                to++;
            }

            var before = from == 0 ? side : Side(kinds[from - 1]);
            var after = to == kinds.Length ? side : Side(kinds[to]);
            Array.Fill(kinds, before == after ? before : side, from, to - from);
            from = to - 1;
        }
    }

    private static Kind Side(Kind kind) => kind is Kind.Left ? Kind.Left : Kind.Right;

    private static int LevelOf(Kind kind, int level) => (kind, level) switch
    {
        (Kind.Left, 0) => 0,
        (Kind.Right, _) => 1,
        (Kind.Left, _) => 2,
        _ => 2,
    };

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        0x200E => Kind.Left,
        0x200F => Kind.Right,
        0x061C => Kind.ArabicLetter,
        (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C => Kind.ArabicNumber,
        '+' or '-' or 0x2212 => Kind.NumberSign,
        '%' or '#' or '$' or 0x00A3 or 0x20AC or 0x00B0 or 0x066A => Kind.NumberMark,
        ',' or '.' or ':' or '/' or 0x00A0 or 0x060C => Kind.Separator,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => Kind.Number,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Kind.Follower,
            _ when !Rune.IsLetter(rune) => Kind.Neutral,
            _ when IsHebrew(rune.Value) => Kind.Right,
            _ when IsArabic(rune.Value) => Kind.ArabicLetter,
            _ => Kind.Left,
        },
    };

    private static bool IsHebrew(int value) => value is (>= 0x0590 and <= 0x05FF) or (>= 0xFB1D and <= 0xFB4F);

    private static bool IsArabic(int value) =>
        value is (>= 0x0600 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF);
}
