using System.Globalization;
using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Turns what was said into a schedule, on the day and in the zone of whoever said it.</summary>
internal sealed class Resolution
{
    private readonly Said _said;
    private readonly Instant _now;
    private readonly DateTimeZone _zone;
    private readonly LocalDateTime _local;
    private readonly List<Guess> _guesses = [];
    private readonly IReadOnlyList<LocalTime> _times;

    private readonly LocalTime _usualTime;

    private Resolution(Said said, Instant now, DateTimeZone zone, LocalTime usualTime)
    {
        (_said, _now, _zone, _usualTime) = (said, LocalClock.WholeSecond(now), zone, usualTime);
        _local = _now.InZone(zone).LocalDateTime;
        _times = [.. said.Times.Select(Late).Distinct().Order()];
    }

    private LocalDate Today => _local.Date;

    private bool IsChosen => _times.Count > 0 || _said.Part is not null;

    /// <summary>The schedule; or what is wrong with it on that day.</summary>
    /// <param name="said">What <see cref="Reader.Read(string)"/> understood.</param>
    /// <param name="text">The text, to be said back.</param>
    /// <param name="now">When it was said.</param>
    /// <param name="zone">Where.</param>
    /// <param name="usualTime">The time that is taken when none was said.</param>
    public static (Timing? Timing, Mistake? Mistake) Of(Said said, string text, Instant now, DateTimeZone zone, LocalTime usualTime)
    {
        var resolution = new Resolution(said, now, zone, usualTime);
        var timing = resolution.Resolve();

        return timing.Schedule is not RingsAfterSession && timing.Schedule.Next(now, zone) is null
            ? (null, Unclear.As(timing.Schedule.ComesBack ? Unclear.OverBefore : Unclear.Past, text))
            : (timing, null);
    }

    private Timing Resolve() => _said switch
    {
        { AfterSession: { } amount } => AfterSession(amount),
        { Delay.Count: > 0 } => Later(),
        { Every: { Unit: Unit.Minute or Unit.Hour } every } => Elapsing(every),
        { Every: { } every } => OnDays(every),
        _ => Once(),
    };

    private Timing AfterSession(Amount amount)
    {
        var days = amount.Unit switch { Unit.Week => 7 * amount.Count, Unit.Month => 30 * amount.Count, _ => amount.Count };

        return As(new RingsAfterSession(days, Times()[0], null));
    }

    private Timing Later()
    {
        var later = _said.Delay.Aggregate(_local, (time, amount) => time.Plus(PeriodOf(amount)));
        if (_times.Count > 0 || _said.Part is not null) return As(new RingsOnce(later.Date.At(Times()[0])));

        var isShort = _said.Delay.All(amount => amount.Unit is Unit.Minute or Unit.Hour);
        Schedule schedule = isShort
            ? new RingsAt(_said.Delay.Aggregate(_now, (time, amount) => time + PeriodOf(amount).ToDuration()))
            : new RingsOnce(later.Date.At(new LocalTime(later.Hour, later.Minute)));

        return As(schedule) with { IsChosen = true };
    }

    private Timing Elapsing(Amount every)
    {
        var step = PeriodOf(every).ToDuration();

        if (_said.From is null && !IsChosen)
        {
            _guesses.Add(new(Guess.FromNow, ""));

            return As(new RingsEvery(step, _now + step, Until(_now + step)) { FromDone = _said.AfterDone });
        }

        var start = FirstAt(_said.From?.From(Today), Times()[0]);

        return As(new RingsEvery(step, start, Until(start)) { FromDone = _said.AfterDone });
    }

    private Timing OnDays(Amount every)
    {
        var start = _said.From?.From(Today);
        var days = Weekdays(every, start ?? Today);
        var isWeekly = days.Count > 0;
        var schedule = new RingsOnDays(isWeekly ? Unit.Week : every.Unit, isWeekly && every.Unit is Unit.Day ? 1 : every.Count, Times(), start ?? Today)
        {
            Days = days,
            DayOfMonth = every.Unit is Unit.Month ? DayOfMonth(start ?? Today) : 1,
            FromDone = _said.AfterDone,
        };

        if (start is null) schedule = schedule with { From = FirstDay(schedule) };
        var first = schedule.Next(_now, _zone)!.Value;

        return As(schedule with { Until = Until(first) });
    }

    /// <summary>The first day ahead that was named; today where only an interval was.</summary>
    private LocalDate FirstDay(RingsOnDays schedule)
    {
        if (_said.Weekdays.Count > 0 || (_said.Day is not null && schedule.Unit is Unit.Month))
        {
            var from = _said.Day is SaidDay.InYear day ? day.From(Today) : Today;

            return (schedule with { Interval = 1, From = from }).Next(_now, _zone)!.Value.InZone(_zone).Date;
        }

        if (_said.Day is not null) return _said.Day.From(Today);
        if (schedule.Interval > 1) _guesses.Add(new(Guess.FromToday, ""));

        return Today;
    }

    private IReadOnlyList<IsoDayOfWeek> Weekdays(Amount every, LocalDate start)
    {
        if (_said.Weekdays.Count > 0) return [.. _said.Weekdays.Distinct().Order()];
        if (every.Unit is not Unit.Week) return [];
        if (_said.From is null && _said.Day is null) _guesses.Add(new(Guess.Weekday, ""));

        return [(_said.Day?.From(Today) ?? start).DayOfWeek];
    }

    private int DayOfMonth(LocalDate start)
    {
        if (_said.Day is SaidDay.InMonth { Day: var day }) return day;
        if (_said.Day is null && _said.From is null) _guesses.Add(new(Guess.DayOfMonth, ""));

        return (_said.Day?.From(Today) ?? start).Day;
    }

    private Timing Once()
    {
        var time = Times()[0];
        var isAhead = LocalClock.At(Today.At(time), _zone) > _now;
        var day = _said switch
        {
            { Weekdays: [var weekday] } => Today.DayOfWeek == weekday && isAhead ? Today : Today.Next(weekday),
            { Day: SaidDay.InMonth or SaidDay.InYear } => _said.Day.From(isAhead ? Today : Today.PlusDays(1)),
            { Day: { } named } => named.From(Today),
            _ => isAhead ? Today : Today.PlusDays(1),
        };

        return As(new RingsOnce(day.At(time)));
    }

    private LocalDate? Until(Instant first) => _said switch
    {
        { Until: { } last } => last.From(Today),
        { For: { } amount } => first.InZone(_zone).Date.Plus(PeriodOf(amount)).PlusDays(-1),
        _ => null,
    };

    private Instant FirstAt(LocalDate? day, LocalTime time) => day is { } from
        ? LocalClock.At(from.At(time), _zone)
        : LocalClock.At(Today.At(time), _zone) is var today && today > _now ? today : LocalClock.At(Today.PlusDays(1).At(time), _zone);

    private IReadOnlyList<LocalTime> Times()
    {
        if (_times.Count > 0) return _times;

        var time = _said.Part?.Time ?? _usualTime;
        if (_said.Part is not { IsExact: true }) _guesses.Add(new(Guess.Time, time.ToString("HH':'mm", CultureInfo.InvariantCulture)));

        return [time];
    }

    private Timing As(Schedule schedule) => new(schedule, IsChosen, [.. _guesses.Distinct()]);

    /// <summary>In the evening, 8 is 20:00; at night, 2 stays 02:00.</summary>
    private LocalTime Late(Token token) =>
        _said.Part is { IsLate: true, Time.Hour: var hour } && !token.IsSure && token.Time.Hour is var at and < 12 && at >= (hour >= 20 ? 5 : 1)
            ? token.Time.PlusHours(12)
            : token.Time;

    private static Period PeriodOf(Amount amount) => amount.Unit switch
    {
        Unit.Minute => Period.FromMinutes(amount.Count),
        Unit.Hour => Period.FromHours(amount.Count),
        Unit.Day => Period.FromDays(amount.Count),
        Unit.Week => Period.FromWeeks(amount.Count),
        _ => Period.FromMonths(amount.Count),
    };
}
