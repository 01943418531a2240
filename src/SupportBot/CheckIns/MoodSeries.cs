using NodaTime;

namespace SupportBot.CheckIns;

/// <summary>
/// The diary as one value a day, with its gaps. Several check-ins on a day count as their median, so that a day with
/// five answers weighs no more than a day with one and a single bad hour does not rule the day. A day without an answer
/// is a gap and is never filled in.
/// </summary>
internal sealed class MoodSeries
{
    private readonly SortedDictionary<LocalDate, double?> _days;

    private MoodSeries(SortedDictionary<LocalDate, double?> days) => _days = days;

    /// <summary>Whether there is no answer at all.</summary>
    public bool IsEmpty => _days.Count == 0;

    /// <summary>The days with a score, in order of time.</summary>
    public IEnumerable<DayScore> Scored =>
        from day in _days
        where day.Value is not null
        select new DayScore(day.Key, day.Value!.Value);

    /// <summary>The days that were answered but without a score ("rough day", "not today"), in order of time.</summary>
    public IEnumerable<LocalDate> Unscored => from day in _days where day.Value is null select day.Key;

    /// <summary>Makes the series of a diary.</summary>
    /// <param name="answers">The local date and score of each check-in, in any order; no score when it had none.</param>
    public static MoodSeries Of(IEnumerable<(LocalDate Day, double? Score)> answers) => new(new(answers
        .GroupBy(answer => answer.Day, answer => answer.Score)
        .ToDictionary(day => day.Key, day => MedianOf([.. day.OfType<double>()]))));

    /// <summary>The value of a day; nothing when it is a gap or was answered without a score.</summary>
    public double? On(LocalDate day) => _days.GetValueOrDefault(day);

    /// <summary>A part of the series.</summary>
    /// <param name="days">The days wanted, both ends included; both must be present.</param>
    public SeriesWindow Window(DateInterval days) => new(
        days,
        [.. Scored.Where(score => days.Contains(score.Day))],
        Unscored.Count(days.Contains));

    /// <summary>The middle value; the mean of the two middle ones when their number is even; nothing for none.</summary>
    public static double? MedianOf(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];

        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>The value of a day.</summary>
/// <param name="Day">The local date.</param>
/// <param name="Score">Mood from 1 to 10, or another daily value.</param>
internal readonly record struct DayScore(LocalDate Day, double Score);

/// <summary>Some days of a series.</summary>
/// <param name="Days">First and last day.</param>
/// <param name="Scores">The days with a score, in order of time.</param>
/// <param name="Unscored">How many days were answered without a score.</param>
internal sealed record SeriesWindow(DateInterval Days, IReadOnlyList<DayScore> Scores, int Unscored)
{
    /// <summary>The mean score; not a number without scores.</summary>
    public double Mean => Scores.Count == 0 ? double.NaN : Scores.Average(score => score.Score);

    /// <summary>The median score; not a number without scores.</summary>
    public double Median => MoodSeries.MedianOf([.. Scores.Select(score => score.Score)]) ?? double.NaN;
}
