#pragma warning disable CA2000 // It lives as long as the test.
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SupportBot.Cluster.Sending;

namespace SupportBot.Cluster.Tests;

/// <summary>What the machines may send together.</summary>
public sealed class Slots
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void that_two_machines_get_never_come_closer_than_the_limit_allows()
    {
        var plan = new SlotPlan(_clock);
        var given = new List<TimeSpan>();
        var began = _clock.GetUtcNow();

        for (var round = 0; round < 2_000; round++)
        {
            var (count, first) = plan.Reserve(1 + (round * 7 % 8), 29.5);
            given.AddRange(Enumerable.Range(0, count).Select(number => _clock.GetUtcNow() - began + first + (number / 29.5 * TimeSpan.FromSeconds(1))));
            _clock.Advance(TimeSpan.FromMilliseconds(round * 31 % 90));
        }

        var inOrder = given.Order().ToList();
        Assert.Equal(inOrder, given);
        Assert.True(inOrder[0] >= SlotPlan.Ahead);
        Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1 / 29.5) - TimeSpan.FromMicroseconds(1)));

        // Whoever wants all that is to be had gets nearly all of it.
        Assert.InRange((given.Count - 1) / (inOrder[^1] - inOrder[0]).TotalSeconds, 29.4, 29.501);
    }

    [Fact]
    public async Task are_not_waited_for_by_help_in_danger()
    {
        var never = new TaskCompletionSource<(int, TimeSpan)>();
        var share = new SendShare(_ => never.Task, 29.5, _clock, NullLogger.Instance);

        var ordinary = share.TakeAsync(isUrgent: false, TestContext.Current.CancellationToken);
        var urgent = share.TakeAsync(isUrgent: true, TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromMilliseconds(301));

        await urgent.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(ordinary.IsCompleted);
    }

    [Fact]
    public async Task are_done_without_when_nobody_gives_them_out()
    {
        var asked = new SemaphoreSlim(0);
        var share = new SendShare(
            _ =>
            {
                asked.Release();

                throw new TimeoutException();
            },
            29.5, _clock, NullLogger.Instance);

        var (first, second) = (share.TakeAsync(isUrgent: false, TestContext.Current.CancellationToken), share.TakeAsync(isUrgent: false, TestContext.Current.CancellationToken));
        await first.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        while (!second.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(second, asked.WaitAsync(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken));
        }
    }
}
