using NodaTime;

namespace SupportBot.Reminders;

/// <summary>Reads which day: tomorrow, on Friday, next week, 25 Dec, the 15th, Monday to Friday.</summary>
internal static class Dates
{
    public static bool Read(Cursor at, Said said)
    {
        if (ReadRange(at, said)) return true;

        if (at.Peek() is { Kind: TokenKind.Word, Text: var word }
            && WordList.Weekdays.TryGetValue(word, out var weekday))
        {
            said.Weekdays.Add(weekday);

            return at.Take(1);
        }

        return ReadDay(at) is { } day && said.Put(said.Day, day, value => said.Day = value);
    }

    /// <summary>Whether a date such as "1 May" stands some places ahead.</summary>
    public static bool ReadsAt(Cursor at, int ahead) =>
        (at.Peek(ahead) is { Kind: TokenKind.Number or TokenKind.Ordinal }
            && Month(at, at.Peek(ahead + 1).Is("of") ? ahead + 2 : ahead + 1) is not null)
        || (Month(at, ahead) is not null && at.Peek(ahead + 1) is { Kind: TokenKind.Number or TokenKind.Ordinal });

    /// <summary>
    /// A day, taken from the text; nothing when none stands there. Weekdays only after "next" and "this".
    /// </summary>
    public static SaidDay? ReadDay(Cursor at)
    {
        if (at.Peek() is { Kind: TokenKind.Date, Date: var date }) return at.Take(1) ? new SaidDay.On(date) : null;
        if (at.Take("today")) return new SaidDay.InDays(0);
        if (at.Take("tomorrow", "tmrw", "tmr")) return new SaidDay.InDays(1);
        if (at.Peek().Is("day") && at.Peek(1).Is("after") && at.Peek(2).Is("tomorrow"))
        {
            return at.Take(3) ? new SaidDay.InDays(2) : null;
        }

        if (at.Peek().Is("next") && at.Peek(1).Is("week")) return at.Take(2) ? new SaidDay.InDays(7) : null;
        if (at.Peek().Is("next", "this") && Weekday(at, 1) is { } weekday)
        {
            return at.Take(2) ? new SaidDay.Next(weekday) : null;
        }

        if (at.Peek().Is("last") && at.Peek(1).Is("day"))
        {
            return at.Take(OfTheMonth(at, 2)) ? new SaidDay.InMonth(31) : null;
        }

        return ReadsAt(at, 0) ? ReadInYear(at) : ReadInMonth(at);
    }

    private static bool ReadRange(Cursor at, Said said)
    {
        if (Weekday(at, 0) is not { } first || Weekday(at, 2) is not { } last) return false;
        if (at.Peek(1).Kind is not TokenKind.Dash && !at.Peek(1).Is("to", "through")) return false;

        for (var day = (int)first; ; day = (day % 7) + 1)
        {
            said.Weekdays.Add((IsoDayOfWeek)day);
            if (day == (int)last) break;
        }

        said.Every ??= new Amount(Unit.Week, 1);

        return at.Take(3);
    }

    private static SaidDay? ReadInYear(Cursor at)
    {
        if (!ReadsAt(at, 0)) return null;

        var isDayFirst = at.Peek().Kind is not TokenKind.Word;
        var monthAt = !isDayFirst ? 0 : at.Peek(1).Is("of") ? 2 : 1;
        var (month, day) = (Month(at, monthAt)!.Value, at.Peek(isDayFirst ? 0 : 1).Number);
        var length = Math.Max(monthAt + 1, 2);
        var year = at.Peek(length) is { Kind: TokenKind.Number, Number: >= 1900 and <= 9000 and var named }
            ? named
            : (int?)null;

        // 2028 has a 29 February: without a year any day is right that some year has.
        if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year ?? 2028, month)) return null;

        at.Take(year is null ? length : length + 1);

        return year is { } known ? new SaidDay.On(new LocalDate(known, month, day)) : new SaidDay.InYear(month, day);
    }

    private static SaidDay.InMonth? ReadInMonth(Cursor at) =>
        at.Peek() is { Kind: TokenKind.Ordinal, Number: >= 1 and <= 31 and var day } && at.Take(OfTheMonth(at, 1))
            ? new SaidDay.InMonth(day)
            : null;

    private static int OfTheMonth(Cursor at, int ahead) =>
        at.Peek(ahead).Is("of") && at.Peek(ahead + 1).Is("the", "each", "every") && at.Peek(ahead + 2).Is("month")
            ? ahead + 3
            : ahead;

    private static IsoDayOfWeek? Weekday(Cursor at, int ahead) =>
        at.Peek(ahead) is { Kind: TokenKind.Word, Text: var word } && WordList.Weekdays.TryGetValue(word, out var day)
            ? day
            : null;

    private static int? Month(Cursor at, int ahead) =>
        at.Peek(ahead) is { Kind: TokenKind.Word, Text: var word } && WordList.Months.TryGetValue(word, out var month)
            ? month
            : null;
}
