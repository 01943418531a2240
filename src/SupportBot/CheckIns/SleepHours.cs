using System.Globalization;
using SupportBot.Dialogue;

namespace SupportBot.CheckIns;

/// <summary>Reads hours slept as people write them: <c>7</c>, <c>7.5</c>, <c>7,5</c>, <c>7h30</c>, <c>7:30</c>.</summary>
internal static class SleepHours
{
    /// <summary>Reads 0 to 24 hours, in halves.</summary>
    public static Mistake? Read(string text, Occasion occasion, out decimal hours)
    {
        var plain = text.Trim().ToLowerInvariant();
        foreach (var unit in new[] { "hours", "hour", "hrs", "h" })
        {
            if (plain.EndsWith(unit, StringComparison.Ordinal)) plain = plain[..^unit.Length].TrimEnd();
        }

        var read = plain.Split('h', ':') is [var whole, var minutes]
            ? TryRead(whole, minutes, out hours)
            : decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out hours);

        return read && hours is >= 0 and <= 24 && hours * 2 == decimal.Truncate(hours * 2)
            ? null
            : new Mistake("checkin.sleep.wrong", ("given", Parameter.Shown(text)));
    }

    private static bool TryRead(string whole, string minutes, out decimal hours)
    {
        hours = 0;
        if (!int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var h)) return false;
        if (!int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m) || m > 59) return false;

        hours = h + (m / 60m);

        return true;
    }
}
