using SupportBot.Simulators.Discord;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Starting_shards
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task keeps_five_seconds_between_those_of_one_row(int maxConcurrency)
    {
        await using var rig = await Rig.StartAsync(new Rules { Shards = 6, MaxConcurrency = maxConcurrency, RateLimits = false });

        for (var shard = 0; shard < 6; shard++) _ = rig.Connect(shard, 6);

        await rig.UntilAsync("identified", 6);
        Assert.Equal(0, rig.Discord.Journal.Count("identified too soon"));
        Assert.Equal(6, rig.Discord.Journal.Count("connected"));
    }

    [Fact]
    public async Task gives_each_server_to_its_own()
    {
        await using var rig = await Rig.StartAsync(new Rules { Shards = 2, MaxConcurrency = 2, RateLimits = false });
        _ = rig.Connect(0, 2);
        _ = rig.Connect(1, 2);
        await rig.Discord.Journal.HappensAsync("identified", 2);

        var member = rig.Discord.AddMember("Olena");

        for (var i = 0; i < 10; i++) await rig.AnsweredAsync(await rig.SendsAsync(where: rig.Discord.World.AddGuild(member)));

        await rig.AnsweredAsync(await rig.SendsAsync());
        Assert.Equal(0, rig.Discord.Journal.Count("sent to nobody"));
    }
}
