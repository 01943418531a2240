using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>
/// Reads a date as people say it, in English or Spanish: <c>3 March</c>, <c>yesterday</c>, <c>2 weeks ago</c>, <c>about mid March</c>,
/// <c>early 2024</c>, <c>2026-03-03</c>.
/// </summary>
/// <remarks>
/// Without a year it is the last such date that has come, or one that comes within a month where dates to come are allowed.
/// A date in numbers alone, such as 3/4/2026, is read only where day and month cannot be confused.
/// </remarks>
internal static class RoughDateReader
{
    private const int EarliestYear = 1930;
    private const int MostYearsAhead = 3;

    /// <summary>How far a date without a year may lie ahead.</summary>
    private static readonly Period SoonEnough = Period.FromMonths(1);

    /// <summary>Reads a date that may be still to come.</summary>
    public static Mistake? Read(string text, Occasion occasion, out RoughDate date) => Read(text, occasion, mayCome: true, out date);

    /// <summary>Reads a date that has come.</summary>
    public static Mistake? ReadPast(string text, Occasion occasion, out RoughDate date) => Read(text, occasion, mayCome: false, out date);

    private static Mistake? Read(string text, Occasion occasion, bool mayCome, out RoughDate date)
    {
        var today = occasion.Now.InZone(occasion.Zone).Date;
        var given = ("given", Parameter.Shown(text));
        var (found, mistake) = Find(DateWords.Of(SpanishTimes.InEnglish(text)) with { Language = occasion.Language }, today, mayCome ? today.Plus(SoonEnough) : today);
        date = found ?? new(today);

        return mistake is not null ? mistake with { Holes = [given, .. mistake.Holes] }
            : found is null ? new Mistake("treatment.date.unclear", given)
            : date.First > today && !mayCome ? new Mistake("treatment.date.future", given)
            : date.Start.Year < EarliestYear || date.Start.Year > today.Year + MostYearsAhead ? new Mistake("treatment.date.far", given)
            : null;
    }

    private static (RoughDate? Date, Mistake? Mistake) Find(DateWords words, LocalDate today, LocalDate latest) => words.Rest switch
    {
        ["today"] => (Day(today, words), null),
        ["yesterday"] => (Day(today.PlusDays(-1), words), null),
        ["tomorrow"] => (Day(today.PlusDays(1), words), null),
        ["last", "week"] => (new(today.PlusDays(-7), Span.Day, Part.About), null),
        ["last", "month"] => (Month(today.PlusMonths(-1), words), null),
        ["this", "month"] => (Month(today, words), null),
        ["last", "year"] => (Year(today.Year - 1, words), null),
        ["this", "year"] => (Year(today.Year, words), null),
        ["next", var name] when DateWords.Weekday(name) is { } weekday => (Day(today.Next(weekday), words), null),
        ["last", var name] when DateWords.Weekday(name) is { } weekday => (Day(today.Previous(weekday), words), null),
        [var name] when DateWords.Weekday(name) is { } weekday => (Day(today.Previous(weekday), words), null),
        [var count, var unit, "ago"] when DateWords.Count(count) is { } many => (Away(-many, unit, today, words), null),
        ["in", var count, var unit] when DateWords.Count(count) is { } many => (Away(many, unit, today, words), null),
        [var iso] when LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var day } => (Day(day, words), null),
        [var numbers] when DateWords.Numbers(numbers) is { } all => FromNumbers(all, words),
        [var name] when DateWords.Month(name) is { } month => (Month(LastMonth(month, latest), words), null),
        [var name, var year] when DateWords.Month(name) is { } month && DateWords.Year(year) is { } y => (Month(new(y, month, 1), words), null),
        [var year] when DateWords.Year(year) is { } y => (Year(y, words), null),
        [var day, var name, .. var year] when DateWords.Day(day) is { } d && DateWords.Month(name) is { } month => FromDay(d, month, year, latest, words),
        [var name, var day, .. var year] when DateWords.Day(day) is { } d && DateWords.Month(name) is { } month => FromDay(d, month, year, latest, words),
        _ => default,
    };

    private static (RoughDate? Date, Mistake? Mistake) FromDay(int day, int month, string[] year, LocalDate latest, DateWords words)
    {
        if (year.Length > 1 || (year is [var text] && DateWords.Year(text) is null)) return default;

        var longest = CalendarSystem.Iso.GetDaysInMonth(2024, month);
        if (day > longest) return (null, NoSuchDay(month, longest, null, words.Language));
        if (year is [var written]) return FromParts(day, month, DateWords.Year(written)!.Value, words);

        // 29 February waits for its leap year.
        var last = Enumerable.Range(0, 9).Select(back => latest.Year - back)
            .First(y => day <= CalendarSystem.Iso.GetDaysInMonth(y, month) && new LocalDate(y, month, day) <= latest);

        return FromParts(day, month, last, words);
    }

    private static (RoughDate? Date, Mistake? Mistake) FromNumbers((int First, int Second, int Year, bool DayFirst) numbers, DateWords words)
    {
        var (first, second, year, dayFirst) = numbers;
        var bothWays = first <= 12 && second <= 12 && first != second && !dayFirst;

        return bothWays ? (null, new Mistake("treatment.date.both-ways"))
            : second > 12 && !dayFirst ? FromParts(second, first, year, words)
            : FromParts(first, second, year, words);
    }

    private static (RoughDate? Date, Mistake? Mistake) FromParts(int day, int month, int year, DateWords words)
    {
        if (month is < 1 or > 12 || day < 1 || year is < 1 or > 9_000) return default;

        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);

        return day > days ? (null, NoSuchDay(month, days, year, words.Language)) : (Day(new(year, month, day), words), null);
    }

    private static Mistake NoSuchDay(int month, int days, int? year, string language) => new(
        "treatment.date.no-such-day",
        ("month", $"{CultureInfo.GetCultureInfo(language).DateTimeFormat.GetMonthName(month)}{(year is null ? "" : $" {year}")}"),
        ("days", $"{days}"));

    private static LocalDate LastMonth(int month, LocalDate latest) =>
        new LocalDate(latest.Year, month, 1) is var first && first <= latest ? first : first.PlusYears(-1);

    private static RoughDate? Away(int count, string unit, LocalDate today, DateWords words) => unit.TrimEnd('s') switch
    {
        "day" when Math.Abs(count) <= 40_000 => Day(today.PlusDays(count), words),
        "week" when Math.Abs(count) <= 5_000 => new(today.PlusWeeks(count), Span.Day, Part.About),
        "month" when Math.Abs(count) <= 1_200 => Month(today.PlusMonths(count), words),
        "year" when Math.Abs(count) <= 100 => Year(today.Year + count, words),
        _ => null,
    };

    private static RoughDate Day(LocalDate day, DateWords words) => new(day, Span.Day, words.Part is Part.Whole ? Part.Whole : Part.About);

    private static RoughDate Month(LocalDate day, DateWords words) => new(new(day.Year, day.Month, 1), Span.Month, InMonth(words.Part));

    private static RoughDate? Year(int year, DateWords words) =>
        year is < 1 or > 9_000 ? null : new(new(year, 1, 1), Span.Year, InMonth(words.Part));

    /// <summary>"About March" is March.</summary>
    private static Part InMonth(Part part) => part is Part.About ? Part.Whole : part;
}
