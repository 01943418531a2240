using SupportBot.Platforms.Tests.Telegram;

namespace SupportBot.Cluster.Tests;

/// <summary>One machine has a newer version already and has brought the tables up to date; the others go on as they are.</summary>
[Collection("Machines")] // one after the other: side by side they would measure each other
public sealed class Updating_one_after_the_other
{
    private static readonly long[] People = [.. Enumerable.Range(1000, 300)];
    private static readonly long[] Writers = [.. Enumerable.Range(1, 5)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task leaves_the_older_ones_at_work_on_newer_tables()
    {
        // Minutes on two cores, so only with tests/run --long.
        if (!Long.IsWanted) return;

        await using var fleet = await Fleet.PrepareAsync(People, Writers);
        await fleet.BeginAsync(fleet.Machines[0]);
        await fleet.Arrivals.ReachAsync(People.Length / 3).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=5")));

        await Newer.ApplyAsync(fleet.Open(), Cancel);

        // The one that runs goes on, one of the same age can still be started beside it, and takes over.
        await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=6")));
        await fleet.BeginAsync(fleet.Machines[1]);
        Assert.Equal(0, await fleet.Machines[0].Host.StopAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel));
        await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=7")));
        await fleet.Telegram.UntilAsync(() => Array.TrueForAll(People, chat => fleet.Arrivals.In(chat) > 0), Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        Assert.All(People, chat => Assert.Equal(1, fleet.Arrivals.In(chat)));
        foreach (var writer in Writers) Assert.Equal(3, await fleet.Due!.CheckInsAsync(writer, Cancel));
    }
}
