using NodaTime;

namespace SupportBot.CheckIns;

/// <summary>A person's check-ins as daily series: the mood, and what else may have changed in the same time.</summary>
/// <param name="checkIns">The check-ins, oldest first.</param>
internal sealed class Diary(IReadOnlyList<CheckIn> checkIns)
{
    /// <summary>The key of the energy series.</summary>
    public const string Energy = "energy";

    /// <summary>The key of the series of hours slept.</summary>
    public const string Sleep = "sleep-hours";

    /// <summary>Every check-in, oldest first.</summary>
    public IReadOnlyList<CheckIn> All => checkIns;

    /// <summary>The first day with an answer; nothing when there is none.</summary>
    public LocalDate? From => checkIns.Count > 0 ? checkIns[0].Day : null;

    /// <summary>The mood; a day answered without a score is known as such.</summary>
    public MoodSeries Mood { get; } = MoodSeries.Of(checkIns.Select(one => (one.Day, (double?)one.Entry.Mood)));

    /// <summary>
    /// Energy, hours slept, and for each change of the checklist that was ever ticked 1 on days when it was and 0 on other
    /// days with a mood.
    /// </summary>
    public IEnumerable<KeyValuePair<string, MoodSeries>> Others =>
    [
        new(Energy, MoodSeries.Of(checkIns.Where(one => one.Entry.Energy is not null).Select(one => (one.Day, (double?)one.Entry.Energy)))),
        new(Sleep, MoodSeries.Of(checkIns.Where(one => one.Entry.Sleep is not null).Select(one => (one.Day, (double?)one.Entry.Sleep)))),
        .. CheckInFields.Changes.Where(change => checkIns.Any(one => one.Entry.Changed.Contains(change)))
            .Select(change => new KeyValuePair<string, MoodSeries>(change, Ticked(change))),
    ];

    private MoodSeries Ticked(string change) => MoodSeries.Of(checkIns
        .Where(one => one.Entry.Kind is EntryKind.Full)
        .GroupBy(one => one.Day)
        .Select(day => (day.Key, (double?)(day.Any(one => one.Entry.Changed.Contains(change)) ? 1 : 0))));
}
