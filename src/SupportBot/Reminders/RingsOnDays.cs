using NodaTime;

namespace SupportBot.Reminders;

/// <summary>Rings at times of the day, on days that come back: every day, every second Monday, each 31st.</summary>
/// <remarks>In a month that is too short for its day, it rings on the last day of that month.</remarks>
/// <param name="Unit">Days, weeks or months.</param>
/// <param name="Interval">Every how many of them, 1 or more.</param>
/// <param name="Times">The times of day, at least one, in order.</param>
/// <param name="From">The day from which it counts and before which it does not ring.</param>
internal sealed record RingsOnDays(Unit Unit, int Interval, IReadOnlyList<LocalTime> Times, LocalDate From) : Schedule
{
    /// <summary>The days of the week, Monday first; for weeks only.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>The day of the month, 1 to 31; for months only.</summary>
    public int DayOfMonth { get; init; } = 1;

    /// <summary>The last day on which it rings; nothing for no end.</summary>
    public LocalDate? Until { get; init; }

    public override bool ComesBack => true;

    public override Instant? Next(Instant after, DateTimeZone zone)
    {
        // From the day before: a time in the hour that clocks skip rings later than it says, perhaps a day later.
        foreach (var day in DaysFrom(Later(after.InZone(zone).Date.PlusDays(-1), From)))
        {
            if (day > Until) return null;

            foreach (var time in Times)
            {
                if (LocalClock.At(day.At(time), zone) is var ring && ring > after) return ring;
            }
        }

        return null;
    }

    public override Schedule CountedFrom(Instant done, DateTimeZone zone) => done.InZone(zone).Date is var day && FromDone
        ? this with { From = NextAfter(day), DayOfMonth = Unit is Unit.Month ? day.Day : DayOfMonth }
        : this;

    public bool Equals(RingsOnDays? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private LocalDate NextAfter(LocalDate day) => Unit switch
    {
        Unit.Month => day.PlusMonths(Interval),
        Unit.Week => day.PlusWeeks(Interval),
        _ => day.PlusDays(Interval),
    };

    private IEnumerable<LocalDate> DaysFrom(LocalDate first) => Unit switch
    {
        Unit.Week => WeeksFrom(first),
        Unit.Month => MonthsFrom(first),
        _ => EveryDayFrom(first),
    };

    private IEnumerable<LocalDate> EveryDayFrom(LocalDate first)
    {
        for (var day = From.PlusDays(Steps(Period.DaysBetween(From, first))); ; day = day.PlusDays(Interval)) yield return day;
    }

    private IEnumerable<LocalDate> WeeksFrom(LocalDate first)
    {
        var monday = MondayOf(From);

        for (var week = monday.PlusDays(7 * Steps(Period.DaysBetween(monday, MondayOf(first)) / 7)); ; week = week.PlusWeeks(Interval))
        {
            foreach (var day in Days)
            {
                if (week.PlusDays((int)day - 1) is var date && date >= first) yield return date;
            }
        }
    }

    private IEnumerable<LocalDate> MonthsFrom(LocalDate first)
    {
        var start = new LocalDate(From.Year, From.Month, 1);
        var months = ((first.Year - start.Year) * 12) + first.Month - start.Month;

        for (var month = start.PlusMonths(Steps(months)); ; month = month.PlusMonths(Interval))
        {
            var last = month.Calendar.GetDaysInMonth(month.Year, month.Month);

            if (month.PlusDays(Math.Min(DayOfMonth, last) - 1) is var date && date >= first) yield return date;
        }
    }

    /// <summary>The smallest multiple of the interval that is not less.</summary>
    private int Steps(int units) => (units + Interval - 1) / Interval * Interval;

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static LocalDate Later(LocalDate a, LocalDate b) => a > b ? a : b;
}
