using SupportBot.Discord.Gateway;
using SupportBot.Discord.Rest;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Stopping_for_good
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "shard number")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "approval")]
    public async Task says_why_and_does_not_connect_again(int code, string why)
    {
        await using var rig = await Rig.StartAsync();
        var running = rig.Connect();
        await rig.Discord.Journal.HappensAsync("identified");

        await rig.Discord.GatewayFaults.CloseAsync(code);

        var stopped = await Assert.ThrowsAsync<GatewayStoppedException>(() => running.WaitAsync(Patience, Rig.Cancel));
        Assert.Equal(code, stopped.Code);
        Assert.Contains(why, stopped.Message, StringComparison.Ordinal);
        Assert.Equal(1, rig.Discord.Journal.Count("connected"));
    }

    [Fact]
    public async Task needs_as_many_shards_as_discord_says()
    {
        await using var rig = await Rig.StartAsync(new() { Shards = 2 });

        await Assert.ThrowsAsync<GatewayStoppedException>(() => rig.Connect().WaitAsync(Patience, Rig.Cancel));
    }

    [Fact]
    public async Task sends_nothing_more_with_a_token_that_was_refused()
    {
        await using var rig = await Rig.StartAsync(token: "not-the-token");

        await Assert.ThrowsAsync<TokenRefusedException>(() => rig.Connect().WaitAsync(Patience, Rig.Cancel));
        await Assert.ThrowsAsync<TokenRefusedException>(() => rig.Api.OpenDmAsync("42", false, Rig.Cancel));

        Assert.Equal(1, rig.Discord.Journal.Count("gateway bot 401"));
        Assert.Equal(0, rig.Discord.Journal.Count("create dm"));
        Assert.Equal(0, rig.Discord.Journal.Count("connected"));
    }

    [Fact]
    public async Task waits_when_no_session_may_be_started_today()
    {
        var rules = new SupportBot.Simulators.Discord.Rules { SessionStarts = 0, SessionStartsResetAfter = 3_600_000 };
        await using var rig = await Rig.StartAsync(rules);
        var began = rig.Clock.GetTimestamp();
        _ = rig.Connect();
        await rig.Log.WritesAsync("no more session starts today");

        rules.SessionStarts = 10;
        await rig.UntilAsync(rig.Discord.Journal.HappensAsync("gateway bot 200", 2), step: TimeSpan.FromMinutes(1));
        await rig.UntilAsync("identified");

        Assert.True(rig.Clock.GetElapsedTime(began) >= TimeSpan.FromHours(1));
        Assert.Equal(1, rig.Discord.Journal.Count("connected"));
    }
}
