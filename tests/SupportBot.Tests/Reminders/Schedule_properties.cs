using CsCheck;
using NodaTime;
using NodaTime.TimeZones;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

/// <summary>
/// Every zone of the time zone database, around every change of its clocks, against a second way to find the answer.
/// </summary>
public sealed class Schedule_properties
{
    private static readonly (DateTimeZone Zone, ZoneInterval Before, ZoneInterval After)[] Changes =
    [
        .. DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]).SelectMany(zone =>
            zone.GetZoneIntervals(
                Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2038, 1, 1, 0, 0)).ToList() is var all
                ? all.Zip(all.Skip(1), (before, after) => (zone, before, after)).Where(
                    change => change.before.WallOffset != change.after.WallOffset)
                : []),
    ];

    private static readonly Gen<LocalTime[]> Times =
        Gen.Int[0, (24 * 60) - 1].Array[1, 3].Select(
            minutes => minutes.Distinct().Order().Select(LocalTime.FromMinutesSinceMidnight).ToArray());

    private static readonly Gen<(DateTimeZone Zone, Instant Change)> Moments =
        Gen.Int[0, Changes.Length - 1].Select(i => (Changes[i].Zone, Changes[i].After.Start));

    /// <summary>
    /// A schedule that begins up to 40 days before a change of clocks, and a moment within two days of the change.
    /// </summary>
    private static readonly Gen<(DateTimeZone Zone, RingsOnDays Schedule, Instant After)> Cases =
        from moment in Moments
        from daysBefore in Gen.Int[-2, 40]
        from hours in Gen.Int[-48, 48]
        from unit in Gen.OneOf(Unit.Day, Unit.Week, Unit.Month)
        from interval in Gen.Int[1, 4]
        from times in Times
        from days in Gen.Shuffle(Enum.GetValues<IsoDayOfWeek>()[1..], 1, 7)
        from day in Gen.Int[1, 31]
        let date = moment.Change.InZone(moment.Zone).Date.PlusDays(-daysBefore)
        select (
            moment.Zone,
            new RingsOnDays(unit, interval, times, date)
            {
                Days = unit is Unit.Week
                ? [.. days.Order()]
                : [],
                DayOfMonth = unit is Unit.Month ? day : 1
            },
            moment.Change + Duration.FromHours(hours));

    [Fact]
    public void The_next_ring_is_the_one_that_looking_at_every_day_finds() => Cases.Sample(
        c => c.Schedule.Next(c.After, c.Zone) == ByLookingAtEveryDay(c.Schedule, c.After, c.Zone), iter: 5_000);

    [Fact]
    public void The_next_ring_is_later_and_none_is_left_out() =>
        Gen.Select(Cases, Gen.Double[0, 0.999]).Sample((c, part) =>
    {
        var next = c.Schedule.Next(c.After, c.Zone)!.Value;

        return next > c.After && c.Schedule.Next(c.After + ((next - c.After) * part), c.Zone) == next;
    }, iter: 2_000);

    [Fact]
    public void Nothing_rings_after_the_last_day() => Gen.Select(Cases, Gen.Int[0, 20]).Sample((c, days) =>
    {
        var until = c.Schedule.From.PlusDays(days);
        var next = c.Schedule.Next(c.After, c.Zone);
        var bounded = (c.Schedule with { Until = until }).Next(c.After, c.Zone);

        return bounded is null
            ? next!.Value.InZone(c.Zone).Date >= until
            : bounded == next;
    }, iter: 2_000);

    [Fact]
    public void What_is_written_is_read_back() => Cases.Sample(c => Schedules(c.Schedule, c.After).All(schedule =>
        ScheduleText.Read(schedule.ToString()).ToString() == schedule.ToString()), iter: 1_000);

    [Fact]
    public void Around_each_change_of_clocks_a_time_is_the_first_moment_at_which_the_clock_shows_it_or_has_passed_it()
    {
        var (gaps, twice) = (0, 0);

        foreach (var (zone, before, after) in Changes)
        {
            var change = Seconds(after.WallOffset) - Seconds(before.WallOffset);
            if (change > 0) gaps++;
            else twice++;

            foreach (var part in (double[])[-0.5, 0, 0.25, 0.5, 0.999, 1, 1.5])
            {
                var local = before.IsoLocalEnd.PlusSeconds((long)(change * part));

                Assert.Equal(FirstAtOrAfter(local, zone), LocalClock.At(local, zone));
            }
        }

        Assert.True(gaps > 1_000 && twice > 1_000, $"{gaps} gaps, {twice} doubled hours");
    }

    [Fact]
    public void Hours_are_counted_as_they_pass_whatever_the_clocks_do() =>
        Gen.Select(Moments, Gen.Int[15, 5_000], Gen.Int[-4_000, 4_000]).Sample((moment, minutes, offset) =>
    {
        var schedule = new RingsEvery(
            Duration.FromMinutes(minutes), moment.Change + Duration.FromMinutes(offset), null);
        var first = schedule.Next(moment.Change, moment.Zone)!.Value;

        return schedule.Next(first, moment.Zone) - first == schedule.Step
            && first > moment.Change
            && (first - moment.Change <= schedule.Step || first == schedule.Start);
    }, iter: 2_000);

    private static Schedule[] Schedules(RingsOnDays days, Instant at) =>
    [
        days,
        days with { Until = days.From.PlusDays(3), FromDone = true },
        new RingsOnce(days.From.At(days.Times[0])),
        new RingsAt(at),
        new RingsEvery(Duration.FromMinutes(90), at, days.From) { FromDone = true },
        new RingsAfterSession(84, days.Times[0], null),
        new RingsAfterSession(84, days.Times[0], days.From),
    ];

    private static Instant ByLookingAtEveryDay(RingsOnDays schedule, Instant after, DateTimeZone zone)
    {
        var rings =
            from offset in Enumerable.Range(0, 400)
            let day = schedule.From.PlusDays(offset)
            where IsOn(schedule, day)
            from time in schedule.Times
            select FirstAtOrAfter(day.At(time), zone);

        return rings.First(ring => ring > after);
    }

    private static bool IsOn(RingsOnDays schedule, LocalDate day) => schedule.Unit switch
    {
        Unit.Day => Period.DaysBetween(schedule.From, day) % schedule.Interval == 0,
        Unit.Week => schedule.Days.Contains(day.DayOfWeek)
            && Period.DaysBetween(Monday(schedule.From), Monday(day)) / 7 % schedule.Interval == 0,
        _ => (((day.Year - schedule.From.Year) * 12) + day.Month - schedule.From.Month) % schedule.Interval == 0
            && day.Day == Math.Min(schedule.DayOfMonth, day.Calendar.GetDaysInMonth(day.Year, day.Month)),
    };

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>Walks through the offsets of a zone in the order of time.</summary>
    private static Instant FirstAtOrAfter(LocalDateTime local, DateTimeZone zone)
    {
        var around = local.InUtc().ToInstant();
        var interval = zone.GetZoneIntervals(around - Duration.FromDays(2), around + Duration.FromDays(2)).First(
            one => !one.HasEnd || local < one.IsoLocalEnd);
        var asShown = local.WithOffset(interval.WallOffset).ToInstant();

        return interval.HasStart && asShown < interval.Start ? interval.Start : asShown;
    }

    private static int Seconds(Offset offset) => offset.Seconds;
}
