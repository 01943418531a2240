using System.Globalization;
using SupportBot.Treatment;

namespace SupportBot.Tests.Treatment;

/// <summary>
/// What the first line claims over diaries of which the truth is known. With SUPPORTBOT_LONG=1 each row has 2,000
/// diaries and the table is written to the test's output; otherwise each has few, and the limits leave room for chance.
/// </summary>
public sealed class Simulation_study
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("SUPPORTBOT_LONG") is "1";

    private static readonly int Diaries = Long ? 2000 : 120;

    /// <summary>No effect, with everything that can look like one.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.2)]
    [InlineData(0.4)]
    [InlineData(0.6)]
    [InlineData(0.8)]
    public void claims_a_clear_change_where_there_is_none_in_at_most_one_of_twenty(double correlation) =>
        AtMost(0.05, Run(Restless(correlation)).Clear);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.8)]
    public void takes_a_slow_slope_for_a_change_in_at_most_one_of_twenty(double correlation) =>
        AtMost(0.05, Run(new(correlation) { Slope = 0.5 / 90 }).Clear);

    /// <summary>A shift of a point and a half; how much a day resembles the one before differs from person to person.</summary>
    [Theory]
    [InlineData(28)]
    [InlineData(90)]
    public void finds_a_shift_of_one_and_a_half_points_in_at_least_four_of_five(int daysBefore) =>
        AtLeast(0.8, new[] { 0, 0.1, 0.2, 0.3, 0.4 }.Average(phi => Run(new(phi) { Shift = 1.5, DaysBefore = daysBefore }).Clear));

    [Theory]
    [InlineData(0.0, 28)]
    [InlineData(0.3, 28)]
    [InlineData(0.6, 28)]
    [InlineData(0.0, 90)]
    [InlineData(0.3, 90)]
    [InlineData(0.6, 90)]
    public void has_the_truth_in_its_interval_19_times_of_20(double correlation, int daysBefore)
    {
        var covered = Run(new(correlation) { Shift = 1, DaysBefore = daysBefore }).Covered;

        AtLeast(0.92, covered);
        AtMost(0.98, covered);
    }

    /// <summary>Where it does worse, so that nobody believes otherwise; the numbers are limits of four weeks of diary.</summary>
    [Fact]
    public void has_limits_that_are_known()
    {
        var fourWeeks = Run(Restless(0.8) with { DaysBefore = 28 });
        var steep = Run(new(0.3) { Slope = 0.02 });
        var likeYesterday = Run(new(0.5) { Shift = 1.5 });

        AtMost(0.10, fourWeeks.Clear);
        AtMost(0.10, steep.Clear);
        AtLeast(0.5, likeYesterday.Clear);
    }

    private static SimulatedDiary Restless(double correlation) =>
        new(correlation) { Season = 0.5, Week = 0.4, Missing = 0.3, LowsMissing = 0.4 };

    private static (double Clear, double Covered) Run(SimulatedDiary diary)
    {
        var random = new SeededRandom(2026);
        var results = Enumerable.Range(0, Diaries).Select(_ => diary.Compare(random)).ToList();
        var found = results.Where(result => result.Found is not null).ToList();
        var clear = results.Count(result => result.Verdict is Verdict.Clear) / (double)found.Count;
        var covered = found.Count(result => result.Found!.Mean.Low <= diary.Shift && diary.Shift <= result.Found.Mean.High) / (double)found.Count;

        if (Long)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"phi {diary.Correlation:0.0} noise {diary.Noise:0.0} before {diary.DaysBefore} shift {diary.Shift:0.0} slope {diary.Slope:0.0000} season {diary.Season:0.0} missing {diary.Missing:0.0} | clear {clear:P1} covered {covered:P1} compared {found.Count}"));
        }

        return (clear, covered);
    }

    /// <summary>In the short run three standard errors of a share are left to chance; in the long run one.</summary>
    private static double Chance(double share) => (Long ? 1 : 3) * Math.Sqrt(share * (1 - share) / Diaries);

    private static void AtMost(double limit, double share) => Assert.InRange(share, 0, limit + Chance(limit));

    private static void AtLeast(double limit, double share) => Assert.InRange(share, limit - Chance(limit), 1);
}
