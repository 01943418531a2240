using SupportBot.Platforms.Tests.Telegram;

namespace SupportBot.Cluster.Tests;

/// <summary>Neither machine reaches the other any more, and the one that listens does not reach the store of the machines.</summary>
[Collection("Machines")] // one after the other: side by side they would measure each other
public sealed class Cutting_the_network
{
    private const int Rounds = 10;

    private static readonly long[] People = [.. Enumerable.Range(1000, 2_000)];
    private static readonly long[] Writers = [.. Enumerable.Range(1, 6)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task between_the_machines_and_to_their_store_loses_nothing_and_says_nothing_twice()
    {
        // Minutes on two cores, so only with tests/run --long.
        if (!Long.IsWanted) return;

        await using var fleet = await Fleet.PrepareAsync(People, Writers);
        await Task.WhenAll(fleet.Machines.Select(fleet.BeginAsync));
        var (listening, other) = await fleet.WhoListensAsync();
        await fleet.Arrivals.ReachAsync(People.Length / 4).WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        listening.Others.Shut();
        other.Others.Shut();
        listening.Store.Shut();
        for (var round = 0; round < Rounds; round++) await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, $"/checkin mood=5 note={round}")));
        await Task.Delay(TimeSpan.FromMinutes(1), TimeProvider.System, Cancel);
        await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=6")));
        listening.Others.Open();
        other.Others.Open();
        listening.Store.Open();

        // Whoever was taken for dead ends, and is started again as a service is.
        var ended = await listening.Host.EndedAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        listening.Host.Begin();
        await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=7")));
        await fleet.Telegram.UntilAsync(() => Array.TrueForAll(People, chat => fleet.Arrivals.In(chat) > 0), Cancel).WaitAsync(TimeSpan.FromMinutes(5), Cancel);

        Long.Note($"cut: {People.Length} reminders, lost 0, twice {People.Count(chat => fleet.Arrivals.In(chat) > 1)}; check-ins answered {Writers.Length * (Rounds + 2)}; refused {fleet.Arrivals.Refused}");
        Assert.Equal(4, ended);
        Assert.All(People, chat => Assert.Equal(1, fleet.Arrivals.In(chat)));
        Assert.All(Writers, writer => Assert.Equal(Rounds + 2, fleet.Answers(writer)));
        foreach (var writer in Writers) Assert.Equal(Rounds + 2, await fleet.Due!.CheckInsAsync(writer, Cancel));
    }

    [Fact]
    public async Task to_the_store_alone_changes_nothing()
    {
        // Minutes on two cores, so only with tests/run --long.
        if (!Long.IsWanted) return;

        await using var fleet = await Fleet.PrepareAsync([], Writers);
        await Task.WhenAll(fleet.Machines.Select(fleet.BeginAsync));
        await fleet.WhoListensAsync();

        foreach (var machine in fleet.Machines) machine.Store.Shut();
        await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=5")));
        await Task.Delay(TimeSpan.FromMinutes(1), TimeProvider.System, Cancel);
        await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=6")));
        foreach (var machine in fleet.Machines) machine.Store.Open();
        await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=7")));

        Assert.All(Writers, writer => Assert.Equal(3, fleet.Answers(writer)));
        Assert.Single(fleet.Machines, machine => machine.Listens);
        foreach (var machine in fleet.Machines) Assert.Equal(0, await machine.Host.StopAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel));
    }
}
