using Microsoft.Extensions.Time.Testing;
using SupportBot.Discord.Rest;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Counting_the_requests_of_a_second
{
    private static readonly TimeSpan WayThere = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan WayBack = TimeSpan.FromMilliseconds(60);

    /// <summary>Discord's clock is not ours.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromDays(20_000);

    private readonly FakeTimeProvider _clock = new();
    private readonly Transit _transit;

    public Counting_the_requests_of_a_second() => _transit = new(_clock);

    [Fact]
    public void begins_with_the_answer_while_the_way_is_not_known()
    {
        for (var i = 0; i < 50; i++) Assert.Equal(WayThere + WayBack, CountedAfter(WayThere));
    }

    [Fact]
    public void begins_with_the_request_once_the_way_is_known()
    {
        Learn();

        Assert.InRange(CountedAfter(WayThere), TimeSpan.Zero, TimeSpan.FromMilliseconds(3));
    }

    [Fact]
    public void begins_later_when_the_way_was_longer()
    {
        Learn();

        // A request on the shortest way, sent a second after that, is counted a second after the slow one.
        Assert.InRange(CountedAfter(WayThere + TimeSpan.FromMilliseconds(30)), TimeSpan.FromMilliseconds(30), TimeSpan.FromMilliseconds(33));
    }

    [Fact]
    public void begins_with_the_answer_when_that_does_not_say()
    {
        Learn();

        Assert.Equal(WayThere + WayBack, After(_transit.CountedBy(Now - Ticks(WayThere + WayBack), Now, null)));
    }

    [Fact]
    public void begins_with_the_answer_when_discords_clock_was_put_ahead()
    {
        Learn();

        Assert.Equal(WayThere + WayBack, CountedAfter(WayThere, Apart + TimeSpan.FromHours(1)));
    }

    [Fact]
    public void forgets_a_way_that_is_longer_now()
    {
        Learn();
        var longer = WayThere + TimeSpan.FromMilliseconds(20);

        for (var minute = 0; minute < 3; minute++)
        {
            for (var i = 0; i < 100; i++) CountedAfter(longer);

            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        for (var i = 0; i < 100; i++) CountedAfter(longer);

        Assert.InRange(CountedAfter(longer), TimeSpan.Zero, TimeSpan.FromMilliseconds(3));
    }

    private long Now => _clock.GetTimestamp();

    private void Learn()
    {
        for (var i = 0; i < 100; i++) CountedAfter(WayThere);
    }

    /// <summary>How long after it was sent a request counts at the latest.</summary>
    private TimeSpan CountedAfter(TimeSpan wayThere, TimeSpan? apart = null)
    {
        var sent = Now;
        _clock.Advance(wayThere);
        var counted = _clock.GetElapsedTime(0, Now) + (apart ?? Apart);
        _clock.Advance(WayThere + WayBack - wayThere);

        return _clock.GetElapsedTime(sent, _transit.CountedBy(sent, Now, counted));
    }

    private TimeSpan After(long counted) => _clock.GetElapsedTime(Now - Ticks(WayThere + WayBack), counted);

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * _clock.TimestampFrequency);
}
