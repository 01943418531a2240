using CsCheck;
using NodaTime;
using SupportBot.Treatment;

namespace SupportBot.Tests.Treatment;

public sealed class Windows_of_a_course
{
    private static readonly LocalDate Session = new(2026, 4, 1);

    private static readonly EffectModel Slow = new(Onset: 21, FullEffect: 42, WearOff: 84);

    private static readonly Gen<(EffectModel Model, int Last, int DiaryBefore, int DiaryAfter)> Courses =
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[1, 200], Gen.Int[0, 90], Gen.Int[0, 200], Gen.Int[0, 400])
            .Select((onset, more, wear, last, before, after) => (new EffectModel(onset, onset + more, wear), last, before, after));

    [Fact]
    public void are_four_weeks_before_and_four_from_the_full_effect_on()
    {
        var windows = Windows(Slow, 0, 100, 100)!;

        Assert.Equal(new DateInterval(Session.PlusDays(-28), Session.PlusDays(-1)), windows.Before);
        Assert.Equal(new DateInterval(Session.PlusDays(42), Session.PlusDays(69)), windows.After);
        Assert.Equal(70, windows.Distance);
    }

    [Fact]
    public void take_the_latest_days_while_the_full_effect_is_not_there()
    {
        var windows = Windows(Slow, 0, 100, 45)!;

        Assert.Equal(new DateInterval(Session.PlusDays(21), Session.PlusDays(45)), windows.After);
        Assert.Equal(25, windows.Before.Length);
    }

    [Fact]
    public void do_not_exist_before_the_onset_or_without_a_day_before()
    {
        Assert.Null(Windows(Slow, 0, 100, 20));
        Assert.Null(Windows(Slow, 0, 0, 100));
    }

    [Fact]
    public void never_touch_the_days_between_and_never_leave_the_diary() => Courses.Sample(course =>
        Windows(course.Model, course.Last, course.DiaryBefore, course.DiaryAfter) is not { } windows
        || (windows.Before.End == Session.PlusDays(-1)
            && windows.Before.Start >= Session.PlusDays(-course.DiaryBefore)
            && windows.After.Start >= Session.PlusDays(course.Model.Onset)
            && windows.After.End <= Session.PlusDays(course.DiaryAfter)
            && windows.After.End < Session.PlusDays(course.Last + course.Model.WearOff)
            && windows.Before.Length <= 28 && windows.After.Length <= 28));

    [Fact]
    public void are_equally_long_unless_one_is_under_two_weeks() => Courses.Sample(course =>
        Windows(course.Model, course.Last, course.DiaryBefore, course.DiaryAfter) is not { } windows
        || windows.Before.Length == windows.After.Length
        || Math.Min(windows.Before.Length, windows.After.Length) < 14);

    private static ComparedWindows? Windows(EffectModel model, int last, int before, int after) => ComparedWindows.Of(
        model, Session, Session.PlusDays(last), Session.PlusDays(-before), Session.PlusDays(after));
}
