using System.Globalization;

namespace SupportBot.Simulators.Telegram;

/// <summary>
/// Reads <c>&amp;lt;</c> and its kin. Only lt, gt, amp, quot and numbers exist, and the semicolon may be left out.
/// </summary>
internal static class HtmlReference
{
    /// <summary>What the reference at this place stands for, or nothing when there is none.</summary>
    public static string? Read(string html, ref int at)
    {
        if (html[at] is not '&') return null;

        var end = at + 1;
        var code = end < html.Length && html[end] is '#' ? Number(html, ref end) : Named(html, ref end);

        if (code is 0 or >= 0x10ffff || end - at >= 12) return null;

        if (code is >= 0xd800 and <= 0xdfff)
        {
            throw RefusedException.Bad(
                "can't parse entities: Text contains invalid Unicode characters after decoding HTML entities, check for "
                + "unmatched surrogate code units");
        }

        at = end < html.Length && html[end] is ';' ? end + 1 : end;

        return char.ConvertFromUtf32(code);
    }

    private static int Named(string html, ref int end)
    {
        var start = end;
        while (end < html.Length && char.IsAsciiLetter(html[end])) end++;

        return html[start..end] switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => 0,
        };
    }

    private static int Number(string html, ref int end)
    {
        end++;
        var hex = end < html.Length && html[end] is 'x';
        if (hex) end++;
        var start = end;
        while (end < html.Length && (hex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end]))) end++;
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;

        return int.TryParse(html.AsSpan(start, end - start), style, CultureInfo.InvariantCulture, out var code) ? code : 0;
    }
}
