using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

/// <summary>The rules that RFC 5545 has as well, against a library that many calendars use.</summary>
public sealed class Schedules_beside_Ical_Net
{
    private const int Compared = 200;

    [Theory]
    [InlineData("every 1 day at 09:00 from 2026-11-23", "FREQ=DAILY")]
    [InlineData("every 3 day at 08:00 from 2026-11-23", "FREQ=DAILY;INTERVAL=3")]
    [InlineData("every 1 day at 09:00,21:00 from 2026-11-23", "FREQ=DAILY;BYHOUR=9,21")]
    [InlineData("every 1 week on mon,tue,wed,thu,fri at 07:30 from 2026-11-23", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;WKST=MO")]
    [InlineData("every 1 week on mon,thu at 10:00 from 2026-11-23", "FREQ=WEEKLY;BYDAY=MO,TH;WKST=MO")]
    [InlineData("every 2 week on mon at 09:00 from 2026-11-23", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO")]
    [InlineData("every 2 week on mon,sun at 09:00 from 2026-11-23", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO")]
    [InlineData("every 12 week on mon at 10:00 from 2026-11-23", "FREQ=WEEKLY;INTERVAL=12;BYDAY=MO;WKST=MO")]
    [InlineData("every 1 month on 23 at 09:00 from 2026-11-23", "FREQ=MONTHLY;BYMONTHDAY=23")]
    [InlineData("every 3 month on 23 at 08:00 from 2026-11-23", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=23")]
    [InlineData("every 1 month on 31 at 09:00 from 2026-12-31", "FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("every 12 month on 23 at 09:00 from 2026-11-23", "FREQ=YEARLY")]
    public void ring_at_the_same_times(string schedule, string rule)
    {
        foreach (var zone in (string[])["Europe/Berlin", "America/New_York", "Australia/Sydney"])
        {
            Assert.Equal(TheirTimes(schedule, rule, zone), OurTimes(schedule, zone));
        }
    }

    /// <summary>
    /// Where they differ on purpose: a time that the clocks skip is at the end of the gap here, an hour later there.
    /// </summary>
    [Fact]
    public void differ_in_the_hour_that_clocks_skip_and_nowhere_else()
    {
        const string schedule = "every 1 day at 02:30 from 2026-11-23";
        var different = OurTimes(schedule, "Europe/Berlin").Zip(
            TheirTimes(schedule, "FREQ=DAILY", "Europe/Berlin")).Where(
            pair => pair.First != pair.Second);

        Assert.Equal([(Instant.FromUtc(2027, 3, 28, 1, 0), Instant.FromUtc(2027, 3, 28, 1, 30))], different);
    }

    private static List<Instant> OurTimes(string text, string zone)
    {
        var schedule = (RingsOnDays)ScheduleText.Read(text);
        var at = schedule.From.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
        var times = new List<Instant>();
        for (var i = 0; i < Compared; i++) times.Add(at = schedule.Next(at, DateTimeZoneProviders.Tzdb[zone])!.Value);

        return times;
    }

    private static List<Instant> TheirTimes(string text, string rule, string zone)
    {
        var schedule = (RingsOnDays)ScheduleText.Read(text);
        var start = new CalDateTime(schedule.From.At(schedule.Times[0]).ToDateTimeUnspecified(), zone);
        var calendar = new CalendarEvent { Start = start, RecurrenceRule = new RecurrenceRule(rule) };

        return
        [
            .. calendar.GetOccurrences(start).Take(Compared)
                .Select(
                    one => Instant.FromDateTimeUtc(DateTime.SpecifyKind(one.Period.StartTime.AsUtc, DateTimeKind.Utc))),
        ];
    }
}
