using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SupportBot.Reminders;

/// <summary>
/// A schedule as one line of text, in which it is kept: <c>every 2 week on mon,thu at 09:00,20:00 from 2026-03-02</c>.
/// </summary>
internal static class ScheduleText
{
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>The text that <see cref="Read"/> reads back as the same schedule.</summary>
    public static string Write(Schedule schedule) => (schedule switch
    {
        RingsOnce(var at) => $"once {Moment.Format(at)}",
        RingsAt(var at) => $"at {InstantPattern.General.Format(at)}",
        RingsAfterSession(var days, var time, var session) =>
            $"session {days} at {Time.Format(time)}{(session is { } day ? $" from {Date(day)}" : "")}",
        RingsEvery(var step, var start, var until) =>
            $"step {(long)step.TotalMinutes} from {InstantPattern.General.Format(start)}{Until(until)}",
        RingsOnDays days => $"every {days.Interval} {days.Unit.ToString().ToLowerInvariant()}{On(days)} at {string.Join(',', days.Times.Select(Time.Format))} from {Date(days.From)}{Until(days.Until)}",
        _ => throw new NotSupportedException(schedule.GetType().Name),
    }) + (schedule.FromDone ? " done yes" : "");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It wrote no such text.</exception>
    public static Schedule Read(string text)
    {
        var words = text.Split(' ');
        var kind = words[0];
        var named = new Dictionary<string, string>();
        for (var i = kind is "every" ? 3 : kind is "at" or "once" ? 0 : 2; i + 1 < words.Length; i += 2) named[words[i]] = words[i + 1];

        return kind switch
        {
            "once" => new RingsOnce(Moment.Parse(words[1]).GetValueOrThrow()),
            "at" => new RingsAt(InstantPattern.General.Parse(words[1]).GetValueOrThrow()),
            "session" => new RingsAfterSession(Number(words[1]), Times(named)[0], Day(named, "from")),
            "step" => new RingsEvery(Duration.FromMinutes(Number(words[1])), InstantPattern.General.Parse(named["from"]).GetValueOrThrow(), Day(named, "until"))
            {
                FromDone = named.ContainsKey("done"),
            },
            "every" => OnDays(Number(words[1]), words[2], named),
            _ => throw new FormatException("That is no schedule."),
        };
    }

    private static RingsOnDays OnDays(int interval, string unit, Dictionary<string, string> named)
    {
        var on = named.GetValueOrDefault("on", "");
        var schedule = new RingsOnDays(Enum.Parse<Unit>(unit, ignoreCase: true), interval, Times(named), Day(named, "from")!.Value)
        {
            Until = Day(named, "until"),
            FromDone = named.ContainsKey("done"),
        };

        return schedule.Unit switch
        {
            Unit.Week => schedule with { Days = [.. on.Split(',').Select(name => (IsoDayOfWeek)(Array.IndexOf(DayNames, name) + 1))] },
            Unit.Month => schedule with { DayOfMonth = Number(on) },
            _ => schedule,
        };
    }

    private static string On(RingsOnDays days) => days.Unit switch
    {
        Unit.Week => $" on {string.Join(',', days.Days.Select(day => DayNames[(int)day - 1]))}",
        Unit.Month => $" on {days.DayOfMonth}",
        _ => "",
    };

    private static string Until(LocalDate? until) => until is { } day ? $" until {Date(day)}" : "";

    private static string Date(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate? Day(Dictionary<string, string> named, string name) =>
        named.TryGetValue(name, out var text) ? LocalDatePattern.Iso.Parse(text).GetValueOrThrow() : null;

    private static LocalTime[] Times(Dictionary<string, string> named) =>
        [.. named["at"].Split(',').Select(text => Time.Parse(text).GetValueOrThrow())];

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
