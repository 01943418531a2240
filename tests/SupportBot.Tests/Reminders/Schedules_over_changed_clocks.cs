using NodaTime;
using NodaTime.Text;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

public sealed class Schedules_over_changed_clocks
{
    [Theory]
    [InlineData("Europe/Berlin", "every 1 day at 09:00 from 2027-01-01", "2027-03-27T08:00:00Z", "2027-03-28T07:00:00Z")] // 9:00 stays 9:00 in spring
    [InlineData("Europe/Berlin", "every 1 day at 09:00 from 2027-01-01", "2027-10-30T07:00:00Z", "2027-10-31T08:00:00Z")] // and in autumn
    [InlineData("Europe/Berlin", "every 1 day at 02:30 from 2027-01-01", "2027-03-27T12:00:00Z", "2027-03-28T01:00:00Z")] // skipped: at 03:00
    [InlineData("Europe/Berlin", "every 1 day at 02:30,02:45 from 2027-01-01", "2027-03-28T01:00:00Z", "2027-03-29T00:30:00Z")] // both skipped: once
    [InlineData("Europe/Berlin", "every 1 day at 02:30 from 2027-01-01", "2027-10-30T12:00:00Z", "2027-10-31T00:30:00Z")] // twice: the first time
    [InlineData("Europe/Berlin", "every 1 day at 02:30 from 2027-01-01", "2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z")] // not the second time
    [InlineData("America/New_York", "every 1 day at 01:30 from 2027-01-01", "2027-11-07T05:30:00Z", "2027-11-08T06:30:00Z")]
    [InlineData("Australia/Lord_Howe", "every 1 day at 02:15 from 2027-01-01", "2027-10-02T12:00:00Z", "2027-10-02T15:30:00Z")] // half an hour is skipped: at 02:30
    [InlineData("Pacific/Apia", "every 1 week on fri at 16:40 from 2011-01-01", "2011-12-24T10:00:00Z", "2011-12-30T10:00:00Z")] // no Friday at all: when Saturday begins
    [InlineData("America/Sao_Paulo", "every 1 day at 00:00 from 2018-01-01", "2018-11-03T12:00:00Z", "2018-11-04T03:00:00Z")] // no midnight: at 01:00
    [InlineData("Europe/Berlin", "every 1 month on 31 at 09:00 from 2027-01-01", "2027-01-31T08:00:00Z", "2027-02-28T08:00:00Z")] // the last day of a short month
    [InlineData("Europe/Berlin", "every 1 month on 31 at 09:00 from 2027-01-01", "2027-02-28T08:00:00Z", "2027-03-31T07:00:00Z")]
    [InlineData("Europe/Berlin", "every 12 month on 29 at 09:00 from 2028-02-29", "2028-02-29T08:00:00Z", "2029-02-28T08:00:00Z")]
    [InlineData("Europe/Berlin", "step 480 from 2027-03-27T20:00:00Z", "2027-03-27T20:00:00Z", "2027-03-28T04:00:00Z")] // 8 hours are 8 hours
    [InlineData("Europe/Berlin", "once 2027-03-28T02:30", "2027-03-27T12:00:00Z", "2027-03-28T01:00:00Z")]
    [InlineData("Europe/Berlin", "session 84 at 10:00 from 2027-01-01", "2027-01-01T12:00:00Z", "2027-03-26T09:00:00Z")]
    public void ring_as_a_person_would_expect(string zone, string schedule, string after, string ring) =>
        Assert.Equal(At(ring), ScheduleText.Read(schedule).Next(At(after), DateTimeZoneProviders.Tzdb[zone]));

    [Theory]
    [InlineData("once 2027-03-28T02:30", "2027-03-28T01:00:00Z")]
    [InlineData("at 2027-03-28T01:00:00Z", "2027-03-28T01:00:00Z")]
    [InlineData("session 84 at 10:00", "2027-01-01T00:00:00Z")]
    [InlineData("every 1 day at 09:00 from 2027-01-01 until 2027-01-02", "2027-01-02T08:00:00Z")]
    [InlineData("step 60 from 2027-01-01T08:00:00Z until 2027-01-01", "2027-01-01T22:00:00Z")]
    public void end_when_there_is_no_more_time_to_come(string schedule, string after) =>
        Assert.Null(ScheduleText.Read(schedule).Next(At(after), DateTimeZoneProviders.Tzdb["Europe/Berlin"]));

    private static Instant At(string utc) => InstantPattern.General.Parse(utc).Value;
}
