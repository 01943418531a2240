using System.Globalization;
using SupportBot.Dialogue;

namespace SupportBot.Settings;

/// <summary>Reads quiet hours as people write them: <c>21:00-09:00</c>, <c>22 to 8</c>, <c>10pm-8am</c>, <c>22 a 8</c>,
/// <c>never</c>, <c>nunca</c>.</summary>
internal static class QuietHours
{
    /// <summary>Minutes after midnight at both ends; equal ends mean never.</summary>
    public static Mistake? Read(string text, Occasion occasion, out (int From, int To) hours)
    {
        hours = (0, 0);
        var word = text.Trim().ToLowerInvariant();
        if (word is "never" or "off" or "none" or "nunca") return null;

        var ends = word.Replace("to", "-", StringComparison.Ordinal).Replace(" a ", "-", StringComparison.Ordinal).Split(['-', '–'], StringSplitOptions.TrimEntries);
        if (ends is not [var first, var second] || Minute(first) is not { } from || Minute(second) is not { } to || from == to)
        {
            return new Mistake("settings.quiet.wrong", ("given", Parameter.Shown(text)));
        }

        hours = (from, to);

        return null;
    }

    /// <summary>Minutes after midnight as people read them.</summary>
    public static string Text(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static int? Minute(string text)
    {
        var half = text.EndsWith("pm", StringComparison.Ordinal) ? 12 : text.EndsWith("am", StringComparison.Ordinal) ? 0 : -1;
        var parts = (half < 0 ? text : text[..^2].Trim()).Split(':', '.');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)) return null;
        var minute = 0;
        if (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute) || minute > 59)) return null;
        if (half >= 0) hour = hour is < 1 or > 12 ? 99 : (hour % 12) + half;

        return hour switch
        {
            24 when minute == 0 => 0,
            <= 23 => (hour * 60) + minute,
            _ => null,
        };
    }
}
