using System.Globalization;
using NodaTime;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

/// <summary>It is Monday 23 November 2026, 14:30 in Berlin.</summary>
public sealed class Times_in_plain_words
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly LocalTime Nine = new(9, 0);

    private static readonly Instant Now = Berlin.AtStrictly(new LocalDateTime(2026, 11, 23, 14, 30)).ToInstant();

    /// <summary>What is understood: the kept schedule without the day it counts from; a question mark for each guess.</summary>
    [Theory]
    [InlineData("every day at 9", "every 1 day at 09:00")]
    [InlineData("daily 9am", "every 1 day at 09:00")]
    [InlineData("every day at 9 and 21:00", "every 1 day at 09:00,21:00")]
    [InlineData("every morning", "every 1 day at 09:00 ?time")]
    [InlineData("every evening at 8", "every 1 day at 20:00")]
    [InlineData("every evening at 8:15", "every 1 day at 20:15")]
    [InlineData("every night at 10:30 pm", "every 1 day at 22:30")]
    [InlineData("every night at 2", "every 1 day at 02:00")]
    [InlineData("every afternoon at 3", "every 1 day at 15:00")]
    [InlineData("every morning and evening at 9", "-mixed")]
    [InlineData("tomorrow 8pm", "once 2026-11-24T20:00")]
    [InlineData("tomorrow at 8", "once 2026-11-24T08:00")]
    [InlineData("tomorrow morning", "once 2026-11-24T09:00 ?time")]
    [InlineData("tomorrow", "once 2026-11-24T09:00 ?time")]
    [InlineData("day after tomorrow at 7", "once 2026-11-25T07:00")]
    [InlineData("the day after tomorrow at 7", "once 2026-11-25T07:00")]
    [InlineData("tonight", "once 2026-11-23T20:00 ?time")]
    [InlineData("tonight at 9", "once 2026-11-23T21:00")]
    [InlineData("this evening at 7", "once 2026-11-23T19:00")]
    [InlineData("today at 18.30", "once 2026-11-23T18:30")]
    [InlineData("every 2 weeks on Monday", "every 2 week on mon at 09:00 ?time")]
    [InlineData("every two weeks on monday at 7:30am", "every 2 week on mon at 07:30")]
    [InlineData("every other day at 8pm", "every 2 day at 20:00 ?from-today")]
    [InlineData("every second day at 8pm", "every 2 day at 20:00 ?from-today")]
    [InlineData("every 2nd day at 8pm", "every 2 day at 20:00 ?from-today")]
    [InlineData("every other tuesday at noon", "every 2 week on tue at 12:00")]
    [InlineData("every 3 days", "every 3 day at 09:00 ?time ?from-today")]
    [InlineData("every 3 days at 8 starting friday", "every 3 day at 08:00")]
    [InlineData("every 12 weeks at 10:00", "every 12 week on mon at 10:00 ?weekday ?from-today")]
    [InlineData("every 12 weeks on Monday 10:00 until 1 May", "every 12 week on mon at 10:00 until 2027-05-01")]
    [InlineData("fortnightly on fri 17:00", "every 2 week on fri at 17:00")]
    [InlineData("every fortnight on fri 17:00", "every 2 week on fri at 17:00")]
    [InlineData("in 3 hours", "at 2026-11-23T16:30:00Z")]
    [InlineData("3 hours from now", "at 2026-11-23T16:30:00Z")]
    [InlineData("in 1 minute", "at 2026-11-23T13:31:00Z")]
    [InlineData("in a minute", "at 2026-11-23T13:31:00Z")]
    [InlineData("in 45 min", "at 2026-11-23T14:15:00Z")]
    [InlineData("in 45min", "at 2026-11-23T14:15:00Z")]
    [InlineData("in 2h", "at 2026-11-23T15:30:00Z")]
    [InlineData("in an hour and 30 minutes", "at 2026-11-23T15:00:00Z")]
    [InlineData("in an hour and a half", "at 2026-11-23T15:00:00Z")]
    [InlineData("in half an hour", "at 2026-11-23T14:00:00Z")]
    [InlineData("in 2 days", "once 2026-11-25T14:30")]
    [InlineData("in 2 days at 9am", "once 2026-11-25T09:00")]
    [InlineData("in 2 days in the morning", "once 2026-11-25T09:00 ?time")]
    [InlineData("in a week", "once 2026-11-30T14:30")]
    [InlineData("in a month at 9", "once 2026-12-23T09:00")]
    [InlineData("every weekday at 7:30", "every 1 week on mon,tue,wed,thu,fri at 07:30")]
    [InlineData("every working day at 7:30", "every 1 week on mon,tue,wed,thu,fri at 07:30")]
    [InlineData("weekdays 8am", "every 1 week on mon,tue,wed,thu,fri at 08:00")]
    [InlineData("weekdays 8:30 and 20:00", "every 1 week on mon,tue,wed,thu,fri at 08:30,20:00")]
    [InlineData("on weekdays at 8:30, 14:00 and 20:00", "every 1 week on mon,tue,wed,thu,fri at 08:30,14:00,20:00")]
    [InlineData("mon-fri 8am", "every 1 week on mon,tue,wed,thu,fri at 08:00")]
    [InlineData("monday to friday at 8", "every 1 week on mon,tue,wed,thu,fri at 08:00")]
    [InlineData("fri-mon 8am", "every 1 week on mon,fri,sat,sun at 08:00")]
    [InlineData("every weekend at 11", "every 1 week on sat,sun at 11:00")]
    [InlineData("weekends at 11", "every 1 week on sat,sun at 11:00")]
    [InlineData("every monday and thursday at 10", "every 1 week on mon,thu at 10:00")]
    [InlineData("every day on monday at 9", "every 1 week on mon at 09:00")]
    [InlineData("mondays 10am", "every 1 week on mon at 10:00")]
    [InlineData("mondays and thursdays at 10", "every 1 week on mon,thu at 10:00")]
    [InlineData("every mondays at 10", "every 1 week on mon at 10:00")]
    [InlineData("every mon, wed & fri 6:15pm", "every 1 week on mon,wed,fri at 18:15")]
    [InlineData("weekly on tuesday at 18:00", "every 1 week on tue at 18:00")]
    [InlineData("weekly at 18:00", "every 1 week on mon at 18:00 ?weekday")]
    [InlineData("once a week on friday at 7", "every 1 week on fri at 07:00")]
    [InlineData("once a day at 9", "every 1 day at 09:00")]
    [InlineData("on friday at 7", "once 2026-11-27T07:00")]
    [InlineData("next monday 9am", "once 2026-11-30T09:00")]
    [InlineData("this friday at 9", "once 2026-11-27T09:00")]
    [InlineData("next week at 9", "once 2026-11-30T09:00")]
    [InlineData("monday 9am", "once 2026-11-30T09:00")]
    [InlineData("monday 18:00", "once 2026-11-23T18:00")]
    [InlineData("at 9pm", "once 2026-11-23T21:00")]
    [InlineData("at 9", "once 2026-11-24T09:00")]
    [InlineData("at nine", "once 2026-11-24T09:00")]
    [InlineData("at 9 o'clock", "once 2026-11-24T09:00")]
    [InlineData("at half past 8", "once 2026-11-24T08:30")]
    [InlineData("tomorrow at quarter to 9", "once 2026-11-24T08:45")]
    [InlineData("noon", "once 2026-11-24T12:00")]
    [InlineData("9", "once 2026-11-24T09:00")]
    [InlineData("9 a.m.", "once 2026-11-24T09:00")]
    [InlineData("12am", "once 2026-11-24T00:00")]
    [InlineData("12pm", "once 2026-11-24T12:00")]
    [InlineData("25 dec 10:00", "once 2026-12-25T10:00")]
    [InlineData("dec 25 at 10am", "once 2026-12-25T10:00")]
    [InlineData("1st of march at 8", "once 2027-03-01T08:00")]
    [InlineData("on the 1st of March at 8", "once 2027-03-01T08:00")]
    [InlineData("1 march 2028 at 8", "once 2028-03-01T08:00")]
    [InlineData("29 feb at 8", "once 2028-02-29T08:00")]
    [InlineData("2026-12-24 18:00", "once 2026-12-24T18:00")]
    [InlineData("on the 15th at 9", "once 2026-12-15T09:00")]
    [InlineData("on the 31st at 9", "once 2026-12-31T09:00")]
    [InlineData("monthly on the 1st at 9", "every 1 month on 1 at 09:00")]
    [InlineData("every month on the 31st", "every 1 month on 31 at 09:00 ?time")]
    [InlineData("on the last day of the month at 9", "once 2026-12-31T09:00")]
    [InlineData("every month on the last day at 9", "every 1 month on 31 at 09:00")]
    [InlineData("every 15th at 9", "every 1 month on 15 at 09:00")]
    [InlineData("every 15th of the month at 9", "every 1 month on 15 at 09:00")]
    [InlineData("every 3 months on the 15th at 8:00", "every 3 month on 15 at 08:00")]
    [InlineData("monthly at 9", "every 1 month on 23 at 09:00 ?day-of-month")]
    [InlineData("every year on 1 May at 9", "every 12 month on 1 at 09:00")]
    [InlineData("every 1 May at 9", "every 12 month on 1 at 09:00")]
    [InlineData("every 8 hours", "step 480 ?from-now")]
    [InlineData("every 8 hours at 9:00", "step 480")]
    [InlineData("every 8 hours starting tomorrow at 7", "step 480")]
    [InlineData("every 8 hours for 10 days", "step 480 until 2026-12-02 ?from-now")]
    [InlineData("every 8 hours after the last dose", "step 480 done yes ?from-now")]
    [InlineData("8 hours after each dose", "step 480 done yes ?from-now")]
    [InlineData("every 2 days at 9 after the last one", "every 2 day at 09:00 done yes ?from-today")]
    [InlineData("every 30 minutes", "step 30 ?from-now")]
    [InlineData("every 15 minutes", "step 15 ?from-now")]
    [InlineData("hourly", "step 60 ?from-now")]
    [InlineData("every day at 9 for 10 days", "every 1 day at 09:00 until 2026-12-03")]
    [InlineData("every day at 9 for two weeks", "every 1 day at 09:00 until 2026-12-07")]
    [InlineData("every day at 9 until 1 May", "every 1 day at 09:00 until 2027-05-01")]
    [InlineData("every day at 9 until friday", "every 1 day at 09:00 until 2026-11-27")]
    [InlineData("every day at 9 until the 15th", "every 1 day at 09:00 until 2026-12-15")]
    [InlineData("every day at 9 till 2027-05-01", "every 1 day at 09:00 until 2027-05-01")]
    [InlineData("12 weeks after the last session at 10", "session 84 at 10:00")]
    [InlineData("3 months after my last treatment", "session 90 at 09:00 ?time")]
    [InlineData("10 days after the last injection at 9:30", "session 10 at 09:30")]
    [InlineData("remind me every day at 9 please", "every 1 day at 09:00")]
    [InlineData("Every Day At 9 A.M.", "every 1 day at 09:00")]
    [InlineData("every day at 9!", "every 1 day at 09:00")]
    [InlineData("  every   day\nat 9  ", "every 1 day at 09:00")]
    public void are_understood(string text, string expected) => Assert.Equal(expected, Understood(text));

    /// <summary>What is refused, and the part that is said back.</summary>
    [Theory]
    [InlineData("every day at 9 except sunday", "word", "except")]
    [InlineData("take my pills", "word", "take")]
    [InlineData("every blursday", "word", "blursday")]
    [InlineData("every", "unfinished", "every")]
    [InlineData("in 3 bananas", "word", "bananas")]
    [InlineData("every 3", "unfinished", "every")]
    [InlineData("at 25", "time", "25")]
    [InlineData("25:00", "time", "25:00")]
    [InlineData("every day at 9:75", "time", "9:75")]
    [InlineData("tomorrow 13pm", "time", "13pm")]
    [InlineData("tomorrow 0am", "time", "0am")]
    [InlineData("30 feb 9:00", "date", "30 feb")]
    [InlineData("31 Feb", "date", "31 feb")]
    [InlineData("feb 31 at 9", "date", "feb 31")]
    [InlineData("29 feb 2027 at 9", "date", "29 feb")]
    [InlineData("2026-02-31 9:00", "date", "2026-02-31")]
    [InlineData("on the 32nd at 9", "date", "32nd")]
    [InlineData("every month on the 0th", "date", "0th")]
    [InlineData("1/5 at 9", "slashes", "1/5")]
    [InlineData("in 1.5 hours", "word", "1.5")]
    [InlineData("", "empty", "…")]
    [InlineData("   ", "empty", "…")]
    [InlineData("every day at 9; drop table reminder", "word", ";")]
    [InlineData("<b>every</b> day", "word", "<b>every</b>")]
    [InlineData("monday tuesday at 9", "many-days", "monday tuesday at 9")]
    [InlineData("tomorrow at 9 and 21:00", "many-times", "tomorrow at 9 and 21:00")]
    [InlineData("yesterday at 9", "word", "yesterday")]
    [InlineData("\u202Eevery day", "word", "every")]
    [InlineData("every\u200B day", "word", "…")]
    [InlineData("in 3 hours at 5pm", "mixed", "in 3 hours at 5pm")]
    [InlineData("every day in 3 hours", "mixed", "every day in 3 hours")]
    [InlineData("every 2 days on monday", "mixed", "every 2 days on monday")]
    [InlineData("every month on monday", "mixed", "every month on monday")]
    [InlineData("every 8 hours on monday", "mixed", "every 8 hours on monday")]
    [InlineData("every day weekly", "mixed", "every day weekly")]
    [InlineData("tomorrow at 9 until friday", "mixed", "tomorrow at 9 until friday")]
    [InlineData("every 5 minutes", "too-often", "every 5 minutes")]
    [InlineData("every minute", "too-often", "every minute")]
    [InlineData("every 0 days", "too-far", "every 0 days")]
    [InlineData("in 0 minutes", "too-far", "in 0 minutes")]
    [InlineData("every 9000 days", "too-far", "every 9000 days")]
    [InlineData("every 99999 days", "word", "99999")]
    [InlineData("twice a day", "times-a-day", "twice")]
    [InlineData("3 times a day", "times-a-day", "times")]
    [InlineData("at", "no-time", "at")]
    [InlineData("please", "no-time", "please")]
    [InlineData("today at 9", "past", "today at 9")]
    [InlineData("2020-01-01 at 9", "past", "2020-01-01 at 9")]
    [InlineData("23 nov 2026 at 14:30", "past", "23 nov 2026 at 14:30")]
    [InlineData("every day at 9 until 2026-01-01", "over-before", "every day at 9 until 2026-01-01")]
    [InlineData("every day at 9 until today", "over-before", "every day at 9 until today")]
    public void are_refused_when_a_part_is_unclear(string text, string phrase, string given)
    {
        var (said, mistake) = Reader.Read(text);
        if (said is not null) (_, mistake) = Resolution.Of(said, text, Now, Berlin, Nine);

        Assert.NotNull(mistake);
        Assert.Equal(($"remind.unclear.{phrase}", given), (mistake.Phrase, mistake.Holes.Single(hole => hole.Hole is "given").Text));
    }

    [Theory]
    [InlineData("every 2 weeks on Monday", "2026-11-30T09:00")]
    [InlineData("every 2 weeks on Thursday", "2026-11-26T09:00")]
    [InlineData("every 12 weeks at 10:00", "2027-02-15T10:00")]
    [InlineData("every 12 weeks at 18:00", "2026-11-23T18:00")]
    [InlineData("every 3 days at 8", "2026-11-26T08:00")]
    [InlineData("every 3 days at 8 starting friday", "2026-11-27T08:00")]
    [InlineData("every year on 1 May at 9", "2027-05-01T09:00")]
    [InlineData("every 3 months on the 15th at 8:00", "2026-12-15T08:00")]
    [InlineData("every month on the 31st", "2026-11-30T09:00")]
    [InlineData("every 8 hours", "2026-11-23T22:30")]
    [InlineData("every 8 hours at 9:00", "2026-11-24T09:00")]
    [InlineData("every 8 hours starting tomorrow at 7", "2026-11-24T07:00")]
    public void ring_first_at_the_first_time_that_is_ahead(string text, string first)
    {
        var (said, _) = Reader.Read(text);
        var (timing, _) = Resolution.Of(said!, text, Now, Berlin, Nine);

        Assert.Equal(first, timing!.Schedule.Next(Now, Berlin)!.Value.InZone(Berlin).ToString("uuuu'-'MM'-'dd'T'HH':'mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("every day at 9", true)]
    [InlineData("in 3 hours", true)]
    [InlineData("tomorrow at noon", true)]
    [InlineData("every morning", true)]
    [InlineData("every 8 hours", false)]
    [InlineData("tomorrow", false)]
    public void tell_a_chosen_time_from_one_that_nobody_named(string text, bool isChosen) =>
        Assert.Equal(isChosen, Resolution.Of(Reader.Read(text).Said!, text, Now, Berlin, Nine).Timing!.IsChosen);

    private static string Understood(string text)
    {
        var (said, mistake) = Reader.Read(text);
        if (said is null) return $"-{mistake!.Phrase.Split('.')[^1]}";

        var (timing, past) = Resolution.Of(said, text, Now, Berlin, Nine);
        if (timing is null) return $"-{past!.Phrase.Split('.')[^1]}";

        string[] words = [.. timing.Schedule.ToString().Split(' ')];
        var from = timing.Schedule.ComesBack ? Array.IndexOf(words, "from") : -1;
        var kept = words.Where((_, i) => from < 0 || (i != from && i != from + 1));

        return string.Join(' ', [.. kept, .. timing.Guesses.Select(guess => $"?{guess.Phrase.Split('.')[^1]}")]);
    }
}
