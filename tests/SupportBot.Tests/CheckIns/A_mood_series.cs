using NodaTime;
using SupportBot.CheckIns;
using SupportBot.Trends;

namespace SupportBot.Tests.CheckIns;

public sealed class A_mood_series
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void takes_the_median_of_a_day()
    {
        var series = MoodSeries.Of([(Monday, 2), (Monday, 7), (Monday, 6), (Monday.PlusDays(1), 4), (Monday.PlusDays(1), 7)]);

        Assert.Equal(6, series.On(Monday));
        Assert.Equal(5.5, series.On(Monday.PlusDays(1)));
    }

    [Fact]
    public void leaves_a_day_without_an_answer_as_a_gap()
    {
        var series = MoodSeries.Of([(Monday.PlusDays(2), 5), (Monday, 3)]);

        Assert.Null(series.On(Monday.PlusDays(1)));
        Assert.Equal([new DayScore(Monday, 3), new DayScore(Monday.PlusDays(2), 5)], series.Scored);
    }

    [Fact]
    public void keeps_days_without_a_score_apart()
    {
        var series = MoodSeries.Of([(Monday, null), (Monday.PlusDays(1), null), (Monday.PlusDays(1), 4)]);

        Assert.Equal([Monday], series.Unscored);
        Assert.Equal([new DayScore(Monday.PlusDays(1), 4)], series.Scored);
        Assert.Equal(1, series.Window(new(Monday, Monday.PlusDays(6))).Unscored);
    }

    [Fact]
    public void may_be_empty()
    {
        var series = MoodSeries.Of([]);

        Assert.True(series.IsEmpty);
        Assert.True(double.IsNaN(series.Window(new(Monday, Monday)).Mean));
        Assert.Empty(RunningMedian.Of(series));
    }
}
