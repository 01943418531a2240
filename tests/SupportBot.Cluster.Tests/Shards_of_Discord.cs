using System.Text.Json.Nodes;
using SupportBot.Platforms.Tests.Telegram;
using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Interactions;

namespace SupportBot.Cluster.Tests;

/// <summary>Two machines that run the shards of a bot on Discord.</summary>
[Collection("Machines")] // one after the other: side by side they would measure each other
public sealed class Shards_of_Discord
{
    private const int Shards = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task begin_anew_on_the_other_machine_when_theirs_is_killed_and_answer_everything_that_discord_sends()
    {
        // Minutes on two cores, so only with tests/run --long.
        if (!Long.IsWanted) return;

        await using var discord = await DiscordSimulator.StartAsync(new() { Shards = Shards });
        await using var fleet = await Fleet.PrepareAsync(
            [], [],
            ("Discord__Token", discord.Token), ("Discord__ApiBaseUrl", discord.ApiBaseUrl.AbsoluteUri), ("Discord__Shards", $"{Shards}"));
        await Task.WhenAll(fleet.Machines.Select(fleet.BeginAsync));
        await discord.Journal.HappensAsync("identified", Shards, Patience);
        await EveryShardAnswersAsync(discord);

        var lost = fleet.Machines.First(machine => ShardsOf(machine).Count > 0);
        var (other, moved) = (fleet.Machines.First(machine => machine != lost), ShardsOf(lost));
        lost.Host.Kill();
        var killed = fleet.Telegram.Now;
        await Fleet.UntilAsync(() => moved.All(other.ListensOn)).WaitAsync(Patience, Cancel);
        await discord.Journal.HappensAsync("identified", Shards + moved.Count, Patience);
        var back = fleet.Telegram.Now - killed;
        await EveryShardAnswersAsync(discord);

        // Cut while it is on the other machine: the session goes on, and what came meanwhile is sent again.
        var resumed = discord.Journal.Count("resumed");
        await discord.GatewayFaults.DropAsync();
        await EveryShardAnswersAsync(discord);
        await discord.Journal.HappensAsync("resumed", resumed + 1, Patience);

        Long.Note($"killed: {moved.Count} of {Shards} shards of Discord back on the other machine after {back.TotalSeconds:0.0} s; {discord.Journal.Count("answered")} interactions answered of {discord.Journal.Count("sent")}");
        Assert.Equal(Shards + moved.Count, discord.Journal.Count("identified"));
        Assert.Equal(0, discord.Journal.Count("sent to nobody"));
        Assert.Equal(discord.Journal.Count("sent"), discord.Journal.Count("answered"));
    }

    private static IReadOnlyList<string> ShardsOf(Machine machine) =>
        [.. Enumerable.Range(0, Shards).Select(shard => $"discord/{shard}").Where(machine.ListensOn)];

    /// <summary>One member in each of several servers, and one in private: each shard has some of them.</summary>
    private static async Task EveryShardAnswersAsync(DiscordSimulator discord)
    {
        var sent = new List<SentInteraction>();

        for (var number = 0; number < 8; number++)
        {
            var member = discord.AddMember("Maria");
            var where = number == 0 ? discord.World.DmWith(member) : discord.World.AddGuild(member);
            sent.Add(Simulators.Discord.Interactions.Sending.New(discord, 2, member, where, new JsonObject { ["id"] = "1200000000000000001", ["name"] = "crisis", ["type"] = 1 }));
            await Simulators.Discord.Interactions.Sending.SendAsync(discord, sent[^1]);
        }

        await Task.WhenAll(sent.Select(interaction => interaction.Answered)).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }
}
