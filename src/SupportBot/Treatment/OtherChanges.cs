using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Treatment;

/// <summary>Something else that may have changed in the same time.</summary>
/// <param name="Key">What it is; the words come from the phrases.</param>
/// <param name="Before">Its mean before; a share of days from 0 to 1 for what is only ticked.</param>
/// <param name="After">Its mean in the effect window.</param>
/// <param name="DaysBefore">The days it is known for before.</param>
/// <param name="DaysAfter">The days it is known for after.</param>
internal sealed record OtherChange(string Key, double Before, double After, int DaysBefore, int DaysAfter)
{
    /// <summary>After minus before.</summary>
    public double Difference => After - Before;

    /// <summary>The difference in standard deviations of a day, both sides pooled; nothing when no day differs.</summary>
    public double? Size { get; init; }

    /// <summary>Whether the change is more than chance: its own 95 % interval leaves out no change.</summary>
    public bool StandsOut { get; init; }
}

/// <summary>Looks for changes beside the mood: sleep, energy, what was ticked, daylight.</summary>
internal static class OtherChanges
{
    /// <summary>Compares each series in the same windows, those that stand out first, then by size.</summary>
    /// <param name="others">Daily values by key: hours, points, or 1 and 0 for ticked and not.</param>
    /// <param name="windows">What to compare.</param>
    public static IReadOnlyList<OtherChange> Of(
        IEnumerable<KeyValuePair<string, MoodSeries>> others, ComparedWindows windows) =>
    [
        .. from other in others
           let before = other.Value.Window(windows.Before)
           let after = other.Value.Window(windows.After)
           where before.Scores.Count >= BeforeAfter.FewestScores && after.Scores.Count >= BeforeAfter.FewestScores
           let change = Compare(other.Key, before, after)
           orderby change.StandsOut descending, Math.Abs(change.Size ?? 0) descending, change.Key
           select change,
    ];

    /// <summary>The change of daylight between the windows; it is known for every day and has no chance in it.</summary>
    /// <param name="key">How the caller calls it.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="windows">What to compare.</param>
    public static OtherChange OfDaylight(string key, double latitude, ComparedWindows windows)
    {
        var (before, after) = (Daylight.Mean(latitude, windows.Before), Daylight.Mean(latitude, windows.After));

        return new(key, before, after, windows.Before.Length, windows.After.Length) { StandsOut = Math.Abs(after - before) >= 1 };
    }

    private static OtherChange Compare(string key, SeriesWindow before, SeriesWindow after)
    {
        var phi = FirstOrderCorrelation.Estimate([before.Scores, after.Scores]);
        var deviation = DifferenceInterval.Deviation(before, after);
        var change = new OtherChange(key, before.Mean, after.Mean, before.Scores.Count, after.Scores.Count);

        return deviation > 0
            ? change with
            {
                Size = change.Difference / deviation,
                StandsOut = DifferenceInterval.OfMeans(before, after, phi).ExcludesZero,
            }
            : change with { StandsOut = change.Difference is not 0 };
    }
}
