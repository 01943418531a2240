using System.Collections.Frozen;
using NodaTime;

namespace SupportBot.Reminders;

/// <summary>The English words for days, months, numbers and parts of a day.</summary>
internal static class WordList
{
    /// <summary>Days of the week, also shortened.</summary>
    public static readonly FrozenDictionary<string, IsoDayOfWeek> Weekdays = Named(
        ("monday mon", IsoDayOfWeek.Monday), ("tuesday tue tues", IsoDayOfWeek.Tuesday), ("wednesday wed weds", IsoDayOfWeek.Wednesday),
        ("thursday thu thur thurs", IsoDayOfWeek.Thursday), ("friday fri", IsoDayOfWeek.Friday), ("saturday sat", IsoDayOfWeek.Saturday),
        ("sunday sun", IsoDayOfWeek.Sunday));

    /// <summary>Days of the week in the plural, which come back: Mondays.</summary>
    public static readonly FrozenDictionary<string, IsoDayOfWeek> EachWeekday = Named(
        ("mondays mons", IsoDayOfWeek.Monday), ("tuesdays", IsoDayOfWeek.Tuesday), ("wednesdays", IsoDayOfWeek.Wednesday),
        ("thursdays", IsoDayOfWeek.Thursday), ("fridays", IsoDayOfWeek.Friday), ("saturdays", IsoDayOfWeek.Saturday), ("sundays", IsoDayOfWeek.Sunday));

    /// <summary>Months, also shortened.</summary>
    public static readonly FrozenDictionary<string, int> Months = Named(
        ("january jan", 1), ("february feb", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6), ("july jul", 7),
        ("august aug", 8), ("september sep sept", 9), ("october oct", 10), ("november nov", 11), ("december dec", 12));

    /// <summary>Numbers as words, for counting.</summary>
    public static readonly FrozenDictionary<string, int> Numbers = Named(
        ("a an one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
        ("eleven", 11), ("twelve", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("ninety", 90));

    /// <summary>Words that say "every how many": every other day.</summary>
    public static readonly FrozenDictionary<string, int> Ordinals = Named(("other second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6));

    /// <summary>Units of time; a year is counted as months.</summary>
    public static readonly FrozenDictionary<string, (Unit Unit, int Times)> Units = Named(
        ("minute minutes min mins", (Unit.Minute, 1)), ("hour hours hr hrs h", (Unit.Hour, 1)), ("day days", (Unit.Day, 1)),
        ("week weeks wk wks", (Unit.Week, 1)), ("fortnight fortnights", (Unit.Week, 2)), ("month months", (Unit.Month, 1)),
        ("year years", (Unit.Month, 12)));

    /// <summary>Words that come back by themselves.</summary>
    public static readonly FrozenDictionary<string, (Unit Unit, int Times)> Adverbs = Named(
        ("hourly", (Unit.Hour, 1)), ("daily", (Unit.Day, 1)), ("weekly", (Unit.Week, 1)), ("fortnightly biweekly", (Unit.Week, 2)),
        ("monthly", (Unit.Month, 1)), ("yearly annually", (Unit.Month, 12)));

    /// <summary>Parts of a day, and the time each stands for.</summary>
    public static readonly FrozenDictionary<string, PartOfDay> Parts = Named(
        ("morning mornings", new PartOfDay(new(9, 0), IsExact: false, IsLate: false)),
        ("noon midday", new PartOfDay(new(12, 0), IsExact: true, IsLate: false)),
        ("lunch lunchtime", new PartOfDay(new(12, 30), IsExact: false, IsLate: false)),
        ("afternoon afternoons", new PartOfDay(new(15, 0), IsExact: false, IsLate: true)),
        ("evening evenings", new PartOfDay(new(19, 0), IsExact: false, IsLate: true)),
        ("tonight", new PartOfDay(new(20, 0), IsExact: false, IsLate: true)),
        ("night nights", new PartOfDay(new(21, 0), IsExact: false, IsLate: true)),
        ("bedtime", new PartOfDay(new(22, 0), IsExact: false, IsLate: true)),
        ("midnight", new PartOfDay(new(0, 0), IsExact: true, IsLate: false)));

    /// <summary>What a session of a treatment is called.</summary>
    public static readonly FrozenSet<string> Sessions =
        FrozenSet.Create("session", "sessions", "treatment", "treatments", "injection", "injections", "infusion", "infusions");

    /// <summary>What the last time of doing it is called.</summary>
    public static readonly FrozenSet<string> LastTime = FrozenSet.Create("dose", "doses", "one", "time", "done", "taken", "intake", "tablet", "pill");

    private static FrozenDictionary<string, T> Named<T>(params (string Words, T Value)[] entries) => entries
        .SelectMany(entry => entry.Words.Split(' '), (entry, word) => (word, entry.Value))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Value);
}

/// <summary>A part of a day.</summary>
/// <param name="Time">The time it stands for when none is named.</param>
/// <param name="IsExact">Whether it means just that time, as noon does.</param>
/// <param name="IsLate">Whether 8 in it is 20:00.</param>
internal sealed record PartOfDay(LocalTime Time, bool IsExact, bool IsLate);
