using NodaTime;
using SupportBot.Treatment;
using SupportBot.CheckIns;

namespace SupportBot.Tests.Treatment;

/// <summary>Numbers that were computed independently with NumPy and SciPy, or published.</summary>
public sealed class Statistics_by_others
{
    private static readonly LocalDate First = new(2026, 3, 1);

    private static readonly DayScore[] WithGaps =
        [new(First, 5), new(First.PlusDays(1), 5), new(First.PlusDays(4), 5), new(First.PlusDays(9), 5)];

    private static readonly double[] Before = [4, 5, 3, 4, 6, 5, 4, 3, 5, 4, 4, 5];

    private static readonly double[] After = [6, 5, 7, 6, 5, 6, 7, 8, 6, 5, 6, 7];

    [Fact]
    public void give_the_block_length_of_a_correlated_series()
    {
        double[] walk =
        [
            0.1552, -0.0866, 0.1144, -0.3132, -0.2027, -0.1522, -0.0041, -0.1329, -0.3364, -0.3613, 0.0727, -0.2764,
            -0.3957, -0.1334, 0.1963, 0.6252, 0.7382, 0.481, 0.3757, 0.3885, 0.0219, 0.2192, 0.3698, 0.7383, 0.3459,
            0.1876, 0.3397, 0.4777, 0.0072, -0.4793, -0.0529, -0.4958, -0.2497, -0.4291, -0.2439, -0.1555, -0.2114,
            -0.4654, -0.1798, 0.0907, -0.1316, 0.3794, 0.6001, 0.3102, 0.422, -0.0791, 0.0524, 0.0858, 0.2599, 0.5859,
            0.307, 0.5472, 0.5015, -0.1328, -0.218, -0.543, -0.3199, -0.3537, -0.5977, -0.1147,
        ];

        Assert.Equal(4.296804144572393, BlockLength.Of(walk), 9);
    }

    [Fact]
    public void give_the_longest_block_length_of_a_wave() => Assert.Equal(
        10, BlockLength.Of([4, 5, 4, 3, 5, 6, 5, 4, 4, 3, 2, 3, 4, 5, 5, 6, 6, 5, 4, 4, 3, 3, 4, 5, 6, 5, 4, 4]));

    [Fact]
    public void give_the_variance_of_a_mean_with_and_without_gaps()
    {
        Assert.Equal(26.00390625, FirstOrderCorrelation.PowerSum(Days(new double[10]), 0.5), 12);
        Assert.Equal(5.44921875, FirstOrderCorrelation.PowerSum(WithGaps, 0.5), 12);
        Assert.Equal(10, FirstOrderCorrelation.EffectiveDays(Days(new double[10]), 0), 12);
    }

    [Theory]
    [InlineData(0, 1.043291274179965, 2.623375392486703)]
    [InlineData(0.5, 0.10768334950649883, 3.558983317160169)]
    public void give_the_interval_of_a_difference(double phi, double low, double high)
    {
        var interval = DifferenceInterval.OfMeans(Window(Before), Window(After), phi);

        Assert.Equal(1.8333333333333333, interval.Value, 9);
        Assert.Equal(low, interval.Low, 6);
        Assert.Equal(high, interval.High, 6);
    }

    [Fact]
    public void give_the_slope_of_a_line()
    {
        var diary = MoodSeries.Of(Enumerable.Range(0, 45).Select(i => (First.PlusDays(i), (double?)(4 + (i % 5 * 0.3) + (0.02 * i)))));
        var windows = new ComparedWindows(new(First.PlusDays(17), First.PlusDays(44)), new(First.PlusDays(59), First.PlusDays(86)));

        var trend = TrendCheck.Of(diary, windows, phi: 0);

        Assert.Equal(0.023557312252964435 * 7, trend.PerWeek, 9);
        Assert.Equal(0.004952188159592235 * 7, trend.Error, 9);
        Assert.Equal(0.023557312252964435 * 42, trend.Expected, 9);
    }

    /// <summary>Day lengths of London as printed in almanacs, in hours and minutes; the model may be 10 minutes off.</summary>
    [Theory]
    [InlineData(51.5, 2024, 1, 15, 8, 20)]
    [InlineData(51.5, 2024, 2, 1, 9, 9)]
    [InlineData(51.5, 2025, 6, 21, 16, 39)]
    [InlineData(51.5, 2007, 12, 22, 7, 50)]
    public void give_the_daylight_of_a_day(double latitude, int year, int month, int day, int hours, int minutes) =>
        Assert.Equal(hours + (minutes / 60.0), Daylight.Hours(latitude, new(year, month, day)), 10 / 60.0);

    [Fact]
    public void give_no_night_or_no_day_near_the_pole()
    {
        Assert.Equal(24, Daylight.Hours(78, new(2026, 6, 21)));
        Assert.Equal(0, Daylight.Hours(78, new(2026, 12, 21)));
        Assert.Equal(Daylight.Hours(0, new(2026, 1, 1)), Daylight.Hours(0, new(2026, 7, 1)), 0.1);
    }

    [Theory]
    [InlineData("Europe/Kyiv", 50.4)]
    [InlineData("Europe/Kiev", 50.4)]
    [InlineData("Australia/Sydney", -33.9)]
    public void give_the_latitude_of_a_zone(string zone, double latitude) =>
        Assert.Equal(latitude, Daylight.Latitude(DateTimeZoneProviders.Tzdb[zone])!.Value, 0.1);

    [Fact]
    public void give_no_latitude_where_there_is_no_place() => Assert.Null(Daylight.Latitude(DateTimeZone.Utc));

    private static IReadOnlyList<DayScore> Days(double[] scores) =>
        [.. scores.Select((score, i) => new DayScore(First.PlusDays(i), score))];

    private static SeriesWindow Window(double[] scores) =>
        new(new(First, First.PlusDays(scores.Length - 1)), Days(scores), 0);
}
