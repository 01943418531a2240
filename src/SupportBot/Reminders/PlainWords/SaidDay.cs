using NodaTime;

namespace SupportBot.Reminders;

/// <summary>A day as someone names it; which date it is depends on today.</summary>
internal abstract record SaidDay
{
    private SaidDay() { }

    /// <summary>The date: the first such day from today on.</summary>
    public abstract LocalDate From(LocalDate today);

    /// <summary>Some days from today: today, tomorrow, next week.</summary>
    public sealed record InDays(int Days) : SaidDay
    {
        public override LocalDate From(LocalDate today) => today.PlusDays(Days);
    }

    /// <summary>A day of the week: the coming one, which today is not.</summary>
    public sealed record Next(IsoDayOfWeek Day) : SaidDay
    {
        public override LocalDate From(LocalDate today) => today.Next(Day);
    }

    /// <summary>A date without a year. 29 February waits for a leap year.</summary>
    public sealed record InYear(int Month, int Day) : SaidDay
    {
        public override LocalDate From(LocalDate today)
        {
            for (var year = today.Year; ; year++)
            {
                if (Day <= today.Calendar.GetDaysInMonth(year, Month) && new LocalDate(year, Month, Day) is var date && date >= today) return date;
            }
        }
    }

    /// <summary>A day of the month, in the first month that has it.</summary>
    public sealed record InMonth(int Day) : SaidDay
    {
        public override LocalDate From(LocalDate today)
        {
            for (var month = new LocalDate(today.Year, today.Month, 1); ; month = month.PlusMonths(1))
            {
                if (Day <= month.Calendar.GetDaysInMonth(month.Year, month.Month) && month.PlusDays(Day - 1) is var date && date >= today) return date;
            }
        }
    }

    /// <summary>A date with its year.</summary>
    public sealed record On(LocalDate Date) : SaidDay
    {
        public override LocalDate From(LocalDate today) => Date;
    }
}
