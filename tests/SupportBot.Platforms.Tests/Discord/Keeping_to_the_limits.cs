using System.Globalization;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;
using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Rest;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Keeping_to_the_limits
{
    [Fact]
    public async Task writes_thirty_messages_into_one_channel_without_being_stopped()
    {
        await using var rig = await Rig.StartAsync();
        var channel = Channel(rig);
        var began = rig.Clock.GetTimestamp();

        await AllAsync(rig, Enumerable.Range(0, 30).Select(i => WriteAsync(rig, channel, $"n{i}")));

        Assert.Equal(0, rig.Discord.Journal.Count("create message 429"));
        Assert.Equal(30, rig.Discord.Journal.Count("message written"));
        Assert.InRange(rig.Clock.GetElapsedTime(began).TotalSeconds, 25, 35);
    }

    [Fact]
    public async Task writes_into_many_channels_at_the_limit_of_the_whole_bot()
    {
        await using var rig = await Rig.StartAsync();

        await AllAsync(rig, Enumerable.Range(0, 300).Select(i => WriteAsync(rig, Channel(rig), $"n{i}")));

        Assert.Equal(0, rig.Discord.Journal.Count("create message 429"));
        Assert.Equal(300, rig.Discord.Journal.Count("message written"));
    }

    [Fact]
    public async Task opens_many_channels_without_being_stopped()
    {
        await using var rig = await Rig.StartAsync();

        await AllAsync(rig, Enumerable.Range(0, 60).Select(i => rig.Api.OpenDmAsync(Id(1_000_000_000 + (ulong)i), false, Rig.Cancel)));

        Assert.Equal(0, rig.Discord.Journal.Count("create dm 429"));
        Assert.Equal(60, rig.Discord.Journal.Count("create dm 200"));
    }

    [Fact]
    public async Task waits_as_long_as_a_shared_limit_asks_and_does_not_count_it()
    {
        await using var rig = await Rig.StartAsync();
        rig.Discord.Faults.Add("create message", new Fault.SharedLimit(7));
        var began = rig.Clock.GetTimestamp();

        await AllAsync(rig, [WriteAsync(rig, Channel(rig), "n")]);

        Assert.True(rig.Clock.GetElapsedTime(began) >= TimeSpan.FromSeconds(7));
        Assert.Equal(0, rig.Rest.Invalid.Count);
    }

    [Fact]
    public async Task waits_with_everything_when_it_was_shut_out()
    {
        await using var rig = await Rig.StartAsync();
        rig.Discord.Faults.Add("create message", new Fault.Breaks(429));
        var began = rig.Clock.GetTimestamp();

        var first = WriteAsync(rig, Channel(rig), "n");
        await rig.Log.WritesAsync("limit reached");
        await rig.UntilAsync(first, TimeSpan.FromSeconds(1));

        Assert.True(rig.Clock.GetElapsedTime(began) >= TimeSpan.FromMinutes(10));
        Assert.Equal(2, rig.Discord.Journal.Count("create message"));
    }

    [Fact]
    public async Task lets_what_is_urgent_go_first()
    {
        await using var rig = await Rig.StartAsync();
        var channel = Channel(rig);
        var others = Enumerable.Range(0, 20).Select(i => WriteAsync(rig, channel, $"n{i}")).ToList();

        var urgent = rig.Api.WriteAsync(channel, new() { Content = "help" }, isUrgent: true, Rig.Cancel);
        await rig.UntilAsync(urgent, TimeSpan.FromMilliseconds(100));

        Assert.True(others.Count(other => !other.IsCompleted) >= 10);
        await AllAsync(rig, others);
    }

    [Fact]
    public void Too_many_refusals_stop_everything_before_discord_does()
    {
        var clock = new SupportBot.Simulators.Discord.Clock.MovableClock(DateTimeOffset.UnixEpoch);
        var guard = new InvalidRequestGuard(clock);

        for (var i = 0; i < InvalidRequestGuard.Most - 1; i++) guard.Note();

        Assert.Equal(TimeSpan.Zero, guard.Wait);
        guard.Note();
        Assert.InRange(guard.Wait, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));

        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.Zero, guard.Wait);
    }

    private static string Channel(Rig rig) => Id(rig.Discord.World.DmWith(rig.Discord.AddMember("Maria")).Id);

    private static Task<PostedMessage?> WriteAsync(Rig rig, string channel, string nonce) =>
        rig.Api.WriteAsync(channel, new() { Content = "Time.", Nonce = nonce, EnforceNonce = true }, false, Rig.Cancel);

    private static Task AllAsync(Rig rig, IEnumerable<Task> tasks) =>
        rig.UntilAsync(Task.WhenAll(tasks.ToList()), TimeSpan.FromMilliseconds(50));

    private static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
