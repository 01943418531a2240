using NodaTime;
using SupportBot.Treatment;
using SupportBot.CheckIns;

namespace SupportBot.Tests.Treatment;

public sealed class What_else_changed
{
    private static readonly LocalDate Session = new(2026, 4, 1);

    private static readonly ComparedWindows Windows = new(
        new(Session.PlusDays(-28), Session.PlusDays(-1)), new(Session.PlusDays(14), Session.PlusDays(41)));

    [Fact]
    public void puts_what_stands_out_first()
    {
        var changes = OtherChanges.Of(
            [new("sleep", Daily(day => 7 + Math.Abs(day % 2))), new("contact", Daily(day => day > 0 && day % 4 != 0 ? 1 : 0))], Windows);

        Assert.Equal(["contact", "sleep"], changes.Select(change => change.Key));
        Assert.True(changes[0].StandsOut);
        Assert.Equal(0.75, changes[0].Difference, 9);
        Assert.False(changes[1].StandsOut);
        Assert.Equal(28, changes[1].DaysAfter);
    }

    [Fact]
    public void leaves_out_what_is_hardly_known() =>
        Assert.Empty(OtherChanges.Of([new("energy", Daily(day => day % 5 == 0 ? 5 : null))], Windows));

    [Fact]
    public void says_how_the_light_changed()
    {
        var light = OtherChanges.OfDaylight("daylight", 50.45, Windows);

        Assert.True(light.StandsOut);
        Assert.InRange(light.Difference, 2, 3);
    }

    [Fact]
    public void has_no_size_where_no_day_differs() =>
        Assert.Null(OtherChanges.Of([new("sleep", Daily(day => day < 0 ? 7 : 8))], Windows).Single().Size);

    private static MoodSeries Daily(Func<int, double?> value) => MoodSeries.Of(
        Enumerable.Range(-28, 70).Select(day => (Session.PlusDays(day), value(day))));
}
