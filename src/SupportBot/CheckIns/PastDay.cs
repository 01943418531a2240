using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.CheckIns;

/// <summary>
/// Reads a day of the last two weeks as people say it, in English or Spanish: <c>today</c>, <c>yesterday</c>, <c>3 days ago</c>,
/// <c>monday</c>, <c>2 March</c>, <c>2026-03-02</c>.
/// </summary>
internal static class PastDay
{
    /// <summary>How far back a check-in may go, in days.</summary>
    public const int Most = 14;

    private static readonly LocalDatePattern[] WithMonth =
    [
        .. new[] { "d MMMM", "d MMM", "MMMM d", "MMM d" }.Select(format => LocalDatePattern.CreateWithInvariantCulture(format)),
    ];

    /// <summary>Reads a day, from today back to <see cref="Most"/> days.</summary>
    public static Mistake? Read(string text, Occasion occasion, out LocalDate day)
    {
        var today = occasion.Now.InZone(occasion.Zone).Date;
        var given = ("given", Parameter.Shown(text));

        if (Find(SpanishTimes.InEnglish(text.Trim()), today) is not { } found)
        {
            day = today;

            return new Mistake("checkin.day.unclear", given);
        }

        day = found;

        return found > today ? new Mistake("checkin.day.future", given)
            : found < today.PlusDays(-Most) ? new Mistake("checkin.day.too-old", given)
            : null;
    }

    private static LocalDate? Find(string text, LocalDate today)
    {
        var word = text.ToLowerInvariant();
        if (word is "today") return today;
        if (word is "yesterday") return today.PlusDays(-1);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date }) return date;
        if (word.Split(' ') is [var count, "day" or "days", "ago"] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days < 3_650) return today.PlusDays(-days);
        if (Enum.TryParse<IsoDayOfWeek>(word.StartsWith("last ", StringComparison.Ordinal) ? word[5..] : word, ignoreCase: true, out var weekday) && Enum.IsDefined(weekday) && weekday is not IsoDayOfWeek.None && !char.IsAsciiDigit(word[0])) return today.Previous(weekday);

        return WithMonth.Select(pattern => pattern.Parse(text)).FirstOrDefault(parsed => parsed.Success) is { } found
            ? Nearest(found.Value, today)
            : null;
    }

    /// <summary>A day without a year is the last one that has come.</summary>
    private static LocalDate Nearest(LocalDate found, LocalDate today)
    {
        var year = new AnnualDate(found.Month, found.Day);

        return year.InYear(today.Year) <= today.PlusDays(Most) ? year.InYear(today.Year) : year.InYear(today.Year - 1);
    }
}
