using CsCheck;
using NodaTime;
using SupportBot.CheckIns;
using SupportBot.Trends;

namespace SupportBot.Tests.Trends;

public sealed class The_running_median
{
    private static readonly LocalDate First = new(2026, 3, 1);

    private static readonly Gen<double?[]> Diaries = Gen.Select(Gen.Int[1, 10], Gen.Int[0, 3])
        .Select((score, gap) => gap == 0 ? null : (double?)score).Array[0, 60];

    [Fact]
    public void starts_when_four_of_seven_days_have_a_score() => Assert.Equal(
        [new DayScore(First.PlusDays(4), 4), new DayScore(First.PlusDays(5), 4), new DayScore(First.PlusDays(6), 4)],
        RunningMedian.Of(Series(3, 4, 4, null, 9, null, 9)).Select(day => day));

    [Fact]
    public void never_reaches_far_into_a_gap() => Diaries.Sample(diary =>
    {
        var series = Series(diary);

        return RunningMedian.Of(series).All(day => series.On(day.Day) is not null || series.On(day.Day.PlusDays(-1)) is not null);
    });

    [Fact]
    public void never_looks_ahead() => Gen.Select(Diaries, Gen.Int[0, 60]).Sample((diary, cut) =>
    {
        var day = First.PlusDays(cut);
        var known = RunningMedian.Of(Series([.. diary.Take(cut + 1)])).Where(point => point.Day <= day);
        var whole = RunningMedian.Of(Series(diary)).Where(point => point.Day <= day).ToList();

        return known.All(whole.Contains);
    });

    [Fact]
    public void stays_within_the_scores() => Diaries.Sample(diary =>
        RunningMedian.Of(Series(diary)).All(day => day.Score >= diary.Min() && day.Score <= diary.Max()));

    private static MoodSeries Series(params double?[] scores) =>
        MoodSeries.Of(scores.Index().Where(day => day.Item is not null).Select(day => (First.PlusDays(day.Index), day.Item)));
}
