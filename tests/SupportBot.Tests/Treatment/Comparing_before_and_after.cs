using CsCheck;
using NodaTime;
using SupportBot.Treatment;
using SupportBot.CheckIns;

namespace SupportBot.Tests.Treatment;

public sealed class Comparing_before_and_after
{
    private static readonly LocalDate Session = new(2026, 4, 1);

    private static readonly ComparedWindows Four = new(
        new(Session.PlusDays(-28), Session.PlusDays(-1)), new(Session.PlusDays(14), Session.PlusDays(41)));

    [Fact]
    public void says_what_is_missing_when_there_is_not_enough()
    {
        var result = BeforeAfter.Of(MoodSeries.Of([(Session, 5)]), Four);

        Assert.Equal(Verdict.NotEnough, result.Verdict);
        Assert.Equal(new(10, 10, 0, 0), result.Needs);
        Assert.Null(result.Found);
    }

    [Fact]
    public void needs_two_weeks_on_each_side()
    {
        var short_ = new ComparedWindows(new(Session.PlusDays(-12), Session.PlusDays(-1)), Four.After);

        var result = BeforeAfter.Of(Diary(_ => 5), short_);

        Assert.Equal(Verdict.NotEnough, result.Verdict);
        Assert.Equal(new(0, 0, 2, 0), result.Needs);
    }

    [Fact]
    public void counts_days_without_a_score_but_never_guesses_them()
    {
        var result = BeforeAfter.Of(Diary(day => day % 2 == 0 ? null : 5), Four);

        Assert.Equal(14, result.Before.Unscored);
        Assert.Equal(14, result.Before.Scores.Count);
        Assert.Equal(Verdict.CouldBeChance, result.Verdict);
    }

    [Fact]
    public void finds_nothing_in_a_diary_of_not_today() =>
        Assert.Equal(Verdict.NotEnough, BeforeAfter.Of(Diary(_ => null), Four).Verdict);

    [Fact]
    public void finds_nothing_where_every_day_is_the_same()
    {
        var result = BeforeAfter.Of(Diary(_ => 5), Four);

        Assert.Equal(Verdict.CouldBeChance, result.Verdict);
        Assert.Equal(new DifferenceInterval(0, 0, 0), result.Found!.Mean);
    }

    [Fact]
    public void finds_a_step_that_nothing_explains()
    {
        var result = BeforeAfter.Of(Diary(day => (day < 0 ? 4 : 7) + Math.Abs(day % 3)), Four);

        Assert.Equal(Verdict.Clear, result.Verdict);
        Assert.InRange(result.Found!.Mean.Value, 2.8, 3.2);
        Assert.InRange(result.Found.Median.Value, 2.5, 3.5);
    }

    [Fact]
    public void finds_a_step_down_as_well() =>
        Assert.True(BeforeAfter.Of(Diary(day => (day < 0 ? 7 : 4) + Math.Abs(day % 3)), Four) is { Verdict: Verdict.Clear, Found.Mean.Value: < 0 });

    [Fact]
    public void sees_a_slope_that_goes_on()
    {
        // The slope began 45 days before: too late for the same comparison to fit in before the session often.
        var rising = Diary(day => 2 + (Math.Max(0, day + 48) * 0.06) + Math.Abs(day % 2), from: -60);

        var result = BeforeAfter.Of(rising, Four);

        Assert.True(result.Verdict is Verdict.TrendGoesOn or Verdict.HappensAnyway, $"{result.Verdict}");
        Assert.True(result.Found!.Trend.Explains(result.Found.Mean.Value));
    }

    [Fact]
    public void sees_that_changes_this_big_happen_anyway()
    {
        var swinging = Diary(day => ((day + 364) % 84 < 42 ? 4 : 6) + Math.Abs(day % 2), from: -300);

        var result = BeforeAfter.Of(swinging, Four);

        Assert.Equal(Verdict.HappensAnyway, result.Verdict);
        Assert.InRange(result.Found!.Placebo.AsBig, 20, result.Found.Placebo.Places);
    }

    [Fact]
    public void gives_the_same_answer_twice()
    {
        var diary = Diary(day => 4 + (day * day % 5));

        Assert.Equal(BeforeAfter.Of(diary, Four).Found, BeforeAfter.Of(diary, Four).Found);
    }

    [Fact]
    public void always_has_the_difference_inside_its_interval() => Gen.Int[1, 10].Array[120].Sample(scores =>
    {
        var found = BeforeAfter.Of(Diary(day => scores[day + 60], from: -60, to: 59), Four).Found!;

        return Holds(found.Mean) && Holds(found.Median);
    });

    [Fact]
    public void turns_around_with_the_scale() => Gen.Int[1, 10].Array[120].Sample(scores =>
    {
        var up = BeforeAfter.Of(Diary(day => scores[day + 60], from: -60, to: 59), Four).Found!;
        var down = BeforeAfter.Of(Diary(day => 11 - scores[day + 60], from: -60, to: 59), Four).Found!;

        return Math.Abs(up.Mean.Value + down.Mean.Value) < 1e-9
            && Math.Abs(up.Trend.PerWeek + down.Trend.PerWeek) < 1e-9
            && up.Placebo == down.Placebo;
    });

    private static bool Holds(DifferenceInterval interval) => interval.Low <= interval.Value && interval.Value <= interval.High;

    private static MoodSeries Diary(Func<int, double?> score, int from = -28, int to = 41) => MoodSeries.Of(
        Enumerable.Range(from, to - from + 1).Select(day => (Session.PlusDays(day), score(day))));
}
