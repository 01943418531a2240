using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SupportBot.Safety;

/// <summary>
/// Reads a character as the plain one that it stands for: small, without marks, whatever its width, font or alphabet
/// of curiosities. A character that separates becomes a space, one that shows nothing becomes nothing.
/// </summary>
internal static class Folding
{
    private const string Kept = ".,!?\n\"'*@$#-_/|+~";

    private static readonly string?[][] Pages = new string?[0x1100][];

    private static readonly FrozenDictionary<int, string> Special = SpecialFolds();

    /// <summary>What a Unicode scalar value is read as; empty if it shows nothing.</summary>
    public static string Of(int rune)
    {
        // Two threads may fill the same place; both write the same string.
        var page = Pages[rune >> 8] ??= new string?[256];

        return page[rune & 255] ??= Fold(rune);
    }

    /// <summary>Whether a letter stands for itself without spaces around it: Chinese and Japanese.</summary>
    public static bool IsWordless(char letter) =>
        letter is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            or '\u3005';

    private static string Fold(int rune)
    {
        if (Special.TryGetValue(rune, out var known)) return known;
        if (!Rune.IsValid(rune)) return "";

        var text = new Rune(rune).ToString();

        if (rune < 0x80)
        {
            return char.IsAsciiLetterOrDigit(text[0]) ? Small(text)
                : Kept.Contains(text[0], StringComparison.Ordinal) ? text : " ";
        }

        var plain = Small(text.Normalize(NormalizationForm.FormKC));

        if (plain != text && plain.Length > 0) return Every(plain);

        plain = text.Normalize(NormalizationForm.FormD);

        if (plain.Length > 1 && !IsWordless(text[0])) return Every(plain);

        return CharUnicodeInfo.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format or UnicodeCategory.EnclosingMark => "",
            UnicodeCategory.NonSpacingMark => rune is (>= 0x0900 and < 0x0E00) or 0x3099 or 0x309A ? text : "",
            UnicodeCategory.DecimalDigitNumber =>
                CharUnicodeInfo.GetDecimalDigitValue(text, 0).ToString(CultureInfo.InvariantCulture),
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.SpacingCombiningMark => text,
            _ => " ",
        };
    }

    private static string Small(string text) => string.Concat(text.EnumerateRunes().Select(Rune.ToLowerInvariant));

    private static string Every(string text)
    {
        var all = new StringBuilder();

        foreach (var rune in text.EnumerateRunes())
        {
            all.Append(rune.ToString() == text ? text : Of(rune.Value));
        }

        return all.ToString();
    }

    private static FrozenDictionary<int, string> SpecialFolds()
    {
        var folds = new Dictionary<int, string>();

        void All(string from, string to)
        {
            foreach (var rune in from.EnumerateRunes()) folds[rune.Value] = to;
        }

        void Each(string from, string to)
        {
            var i = 0;

            foreach (var rune in from.EnumerateRunes()) folds[rune.Value] = to[i++].ToString();
        }

        Each("łŁøØđĐħĦıİŧŦðÐ", "llooddhhiittdd");
        Each("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz");
        Each("أإآٱىةؤئڪکیە", "اااايهويككيه");
        All("ßẞ", "ss");
        All("æÆ", "ae");
        All("œŒ", "oe");
        All("þÞ", "th");
        All("ـ़", "");
        All("ँ", "ं");
        All("“”„‟«»「」『』《》〈〉‹›〝〞＂", "\"");
        All("‘’‛ʼ`´ʹ＇", "'");
        All("—―–…、，،؛;:()[]{}（）：；・", ",");
        All("。｡।॥", "\n");
        All("؟？", "?");
        All("！¡", "!");
        All("¿", " ");
        All("‐‑‒−", "-");
        All("\r\u2028\u2029\u0085", "\n");
        All("ー〜～", "~");

        for (var i = 0; i < 26; i++) folds[0x1F170 + i] = folds[0x1F150 + i] = ((char)('a' + i)).ToString();

        return folds.ToFrozenDictionary();
    }
}
