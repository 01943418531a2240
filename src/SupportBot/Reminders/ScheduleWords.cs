using System.Globalization;
using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Says a schedule in words: "Every 2 weeks on Monday at 09:00 until Sat 1 May".</summary>
internal static class ScheduleWords
{
    private static readonly LocalTime Noon = new(12, 0);

    /// <summary>The words, without a full stop.</summary>
    public static Words Of(Schedule schedule, Speech speech, DateTimeZone zone) => schedule switch
    {
        RingsOnce(var at) => speech.Say("remind.rule.once", ("moment", new Run.Moment(LocalClock.At(at, zone)))),
        RingsAt(var at) => speech.Say("remind.rule.once", ("moment", new Run.Moment(at))),
        RingsAfterSession(var days, var time, _) => At(AfterSession(days, speech), [time], speech),
        RingsEvery every => Ending(Step(every, speech), every.FromDone, every.Until, speech, zone),
        RingsOnDays days => Ending(At(Days(days, speech), days.Times, speech), days.FromDone, days.Until, speech, zone),
        _ => throw new NotSupportedException(schedule.GetType().Name),
    };

    /// <summary>The next times in words, soonest first; at most three.</summary>
    public static Words NextOf(Schedule schedule, bool isChosen, ReminderKind kind, People.Person person, Instant now, Speech speech)
    {
        var runs = new List<Run>();

        for (var next = Upcoming.Next(schedule, isChosen, kind, person, now); next is not null && runs.Count < 5; next = Upcoming.Next(schedule, isChosen, kind, person, next.Occurrence))
        {
            if (runs.Count > 0) runs.Add(", ");
            runs.Add(new Run.Moment(next.DueAt));
        }

        return runs.Count > 0 ? [.. runs] : speech.Say("remind.next.unknown");
    }

    /// <summary>A time of day as people read it.</summary>
    public static string Clock(LocalTime time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    private static Words AfterSession(int days, Speech speech) => days % 7 == 0
        ? speech.Say("remind.rule.session.weeks", ("count", $"{days / 7}"))
        : speech.Say("remind.rule.session.days", ("count", $"{days}"));

    private static Words Step(RingsEvery every, Speech speech) => (long)every.Step.TotalMinutes is var minutes && minutes % 60 == 0
        ? speech.Say("remind.rule.hours", ("count", $"{minutes / 60}"))
        : speech.Say("remind.rule.minutes", ("count", $"{minutes}"));

    private static Words Days(RingsOnDays days, Speech speech) => days switch
    {
        { Unit: Unit.Week, Interval: 1, Days.Count: 7 } => speech.Say("remind.rule.day", ("count", "1")),
        { Unit: Unit.Week, Interval: 1, Days: [IsoDayOfWeek.Monday, _, _, _, IsoDayOfWeek.Friday] } => speech.Say("remind.rule.weekdays"),
        { Unit: Unit.Week } => speech.Say("remind.rule.week", ("count", $"{days.Interval}"), ("days", Names(days.Days, speech))),
        { Unit: Unit.Month, Interval: 12 } => speech.Say(
            "remind.rule.year", ("day", $"{days.DayOfMonth}"), ("month", speech.Label($"remind.month.{days.From.Month.ToString(CultureInfo.InvariantCulture)}"))),
        { Unit: Unit.Month } => speech.Say("remind.rule.month", ("count", $"{days.Interval}"), ("day", $"{days.DayOfMonth}")),
        _ => speech.Say("remind.rule.day", ("count", $"{days.Interval}")),
    };

    private static Words At(Words rule, IReadOnlyList<LocalTime> times, Speech speech) =>
        [.. rule, .. speech.Say("remind.rule.at", ("times", List([.. times.Select(Clock)], speech)))];

    private static Words Ending(Words rule, bool fromDone, LocalDate? until, Speech speech, DateTimeZone zone)
    {
        var runs = new List<Run>(rule);
        if (fromDone) runs.AddRange(speech.Say("remind.rule.from-done"));
        if (until is { } day) runs.AddRange(speech.Say("remind.rule.until", ("date", new Run.Moment(LocalClock.At(day.At(Noon), zone), Precision.Day))));

        return [.. runs];
    }

    private static string Names(IReadOnlyList<IsoDayOfWeek> days, Speech speech) =>
        List([.. days.Select(day => speech.Label($"remind.weekday.{((int)day).ToString(CultureInfo.InvariantCulture)}"))], speech);

    private static string List(IReadOnlyList<string> items, Speech speech) => items.Count == 1
        ? items[0]
        : speech.Label("remind.and", ("first", string.Join(", ", items.SkipLast(1))), ("last", items[^1]));
}
