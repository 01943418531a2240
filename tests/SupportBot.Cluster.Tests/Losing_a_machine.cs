using SupportBot.Platforms.Tests.Telegram;

namespace SupportBot.Cluster.Tests;

/// <summary>Two machines, and one of them goes: killed, stopped in order, or asleep for a while.</summary>
[Collection("Machines")] // one after the other: side by side they would measure each other
public sealed class Losing_a_machine
{
    /// <summary>More messages than that are not under way to Telegram at once.</summary>
    private const int MostOnTheWay = 11;

    private static readonly long[] Writers = [.. Enumerable.Range(1, 10)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task that_is_killed_moves_its_listener_and_its_conversations_to_the_other()
    {
        await using var fleet = await Fleet.PrepareAsync([], Writers);
        await Task.WhenAll(fleet.Machines.Select(fleet.BeginAsync));
        var (listening, other) = await fleet.WhoListensAsync();
        await Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=5")));

        // What a single machine never loads would be seen.
        Assert.Contains(listening.Host.Loaded, One_machine.IsOfSeveral);

        listening.Host.Kill();
        var killed = fleet.Telegram.Now;
        var answered = Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=6")));
        await Fleet.UntilAsync(() => other.Listens).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        var back = fleet.Telegram.Now - killed;
        await answered;
        var last = fleet.Telegram.Now - killed;

        Long.Note($"killed: listener back on the other machine after {back.TotalSeconds:0.0} s, everyone who wrote meanwhile answered after {last.TotalSeconds:0.0} s");
        Assert.InRange(back, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.InRange(last, TimeSpan.Zero, TimeSpan.FromSeconds(20));

        // What was answered right before the kill may be answered once more, and then that was counted: it is waited for the rest.
        foreach (var writer in Writers) await fleet.KeepsAsync(writer, 2);
        Assert.Equal(0, fleet.Arrivals.Refused);
    }

    [Fact]
    public async Task that_is_told_to_stop_hands_over_and_takes_nothing_more()
    {
        // Minutes on two cores, so only with tests/run --long.
        if (!Long.IsWanted) return;

        long[] people = [.. Enumerable.Range(1000, 600)];
        await using var fleet = await Fleet.PrepareAsync(people, Writers);
        var (listening, other) = await AtWorkAsync(fleet, people);

        var answered = Task.WhenAll(Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=6")));
        var told = fleet.Telegram.Now;
        Assert.Equal(0, await listening.Host.StopAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel));
        var stopped = fleet.Telegram.Now - told;
        await answered;
        await Fleet.UntilAsync(() => other.Listens).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        await fleet.Telegram.UntilAsync(() => Array.TrueForAll(people, chat => fleet.Arrivals.In(chat) > 0), Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        Long.Note($"told to stop: ended after {stopped.TotalSeconds:0.0} s");
        Assert.All(people, chat => Assert.Equal(1, fleet.Arrivals.In(chat)));
        Assert.All(Writers, writer => Assert.Equal(1, fleet.Answers(writer)));
        foreach (var writer in Writers) Assert.Equal(1, await fleet.Due!.CheckInsAsync(writer, Cancel));
        Assert.Equal(0, fleet.Arrivals.Refused);
    }

    [Fact]
    public async Task that_sleeps_and_wakes_up_again_repeats_only_what_was_on_its_way()
    {
        // Minutes on two cores, so only with tests/run --long.
        if (!Long.IsWanted) return;

        long[] people = [.. Enumerable.Range(1000, 600)];
        await using var fleet = await Fleet.PrepareAsync(people, Writers);
        var (listening, other) = await AtWorkAsync(fleet, people);

        // For longer than one message may take, and less than a reminder is held.
        await listening.Host.PauseAsync(Cancel);
        await Task.WhenAll([.. Writers.Select(writer => fleet.AskAsync(writer, "/checkin mood=6")), Task.Delay(TimeSpan.FromSeconds(17), TimeProvider.System, Cancel)]);
        await listening.Host.ResumeAsync(Cancel);

        // The other went on without it, and it learns that.
        Assert.Equal(4, await listening.Host.EndedAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel));
        await fleet.Telegram.UntilAsync(() => Array.TrueForAll(people, chat => fleet.Arrivals.In(chat) > 0), Cancel).WaitAsync(TimeSpan.FromMinutes(3), Cancel);

        var twice = people.Count(chat => fleet.Arrivals.In(chat) > 1);
        Long.Note($"asleep for 17 s: {people.Length} reminders, lost 0, twice {twice}");
        Assert.True(other.Listens);
        Assert.InRange(twice, 0, MostOnTheWay);
        foreach (var writer in Writers) Assert.Equal(1, await fleet.Due!.CheckInsAsync(writer, Cancel));
    }

    /// <summary>Both machines run, and a third of the reminders are said.</summary>
    private static async Task<(Machine Listening, Machine Other)> AtWorkAsync(Fleet fleet, long[] people)
    {
        await Task.WhenAll(fleet.Machines.Select(fleet.BeginAsync));
        var both = await fleet.WhoListensAsync();
        await fleet.Arrivals.ReachAsync(people.Length / 3).WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        return both;
    }
}
