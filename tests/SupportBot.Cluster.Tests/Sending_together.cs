using SupportBot.Platforms.Tests.Telegram;

namespace SupportBot.Cluster.Tests;

/// <summary>Everybody's reminder is due at once, and two machines say them: together no faster than one may.</summary>
[Collection("Machines")] // one after the other: side by side they would measure each other
public sealed class Sending_together
{
    private const double AllowedPerSecond = 30;

    private static readonly long[] People = [.. Enumerable.Range(1000, 5_000)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task keeps_below_what_the_platform_takes_and_reaches_it()
    {
        // Minutes on two cores, so only with tests/run --long.
        if (!Long.IsWanted) return;

        await using var fleet = await Fleet.PrepareAsync(People, []);
        await Task.WhenAll(fleet.Machines.Select(fleet.BeginAsync));

        await fleet.Arrivals.ReachAsync(People.Length).WaitAsync(TimeSpan.FromMinutes(10), Cancel);

        // While both had enough to say: not the second in which they begin, and not the last few.
        var times = fleet.Arrivals.Times.Skip(People.Length / 10).SkipLast(People.Length / 10).ToList();
        var share = (times.Count - 1) / (times[^1] - times[0]).TotalSeconds / AllowedPerSecond;
        Long.Note($"{People.Length} reminders of two machines: {share:P1} of the allowed rate, {fleet.Arrivals.Refused} refused");
        Assert.Equal(0, fleet.Arrivals.Refused);
        Assert.All(People, chat => Assert.Equal(1, fleet.Arrivals.In(chat)));
        Assert.InRange(share, 0.97, 1);
    }
}
