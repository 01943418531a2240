using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Interactions;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class A_day_of_connection
{
    [Fact]
    public async Task loses_nothing_that_discord_sent_again()
    {
        var lasts = TimeSpan.FromMinutes(LongRun.Of(60, 24 * 60));
        await using var rig = await Rig.ConnectedAsync(new Rules { AnswerWithin = TimeSpan.FromHours(2), SessionStarts = 100_000 });
#pragma warning disable CA5394 // The same faults every time.
        var random = new Random(42);
        var began = rig.Clock.GetTimestamp();
        var sent = new List<SentInteraction>();

        while (rig.Clock.GetElapsedTime(began) < lasts)
        {
            await FaultAsync(rig, random.Next(8));

            for (var i = 0; i < 5; i++)
            {
                sent.Add(await rig.SendsAsync());
                await MoveAsync(rig, TimeSpan.FromSeconds(random.Next(5, 60)));
            }
        }
#pragma warning restore CA5394

        await rig.UntilAsync(Task.WhenAll(sent.Select(rig.AnsweredAsync)));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", rig.Discord.Journal.Counts));
        Assert.All(sent, interaction => Assert.Equal(4, interaction.Callback));
        Assert.Equal(0, rig.Discord.Journal.Count("identified too soon"));
        Assert.Equal(0, rig.Discord.Journal.Count("refused 4008"));
        Assert.True(rig.Discord.Journal.Count("replayed") > 0);
    }

    private static Task FaultAsync(Rig rig, int which) => which switch
    {
        0 => rig.Discord.GatewayFaults.ReconnectAsync(),
        1 => rig.Discord.GatewayFaults.DropAsync(),
        2 => rig.Discord.GatewayFaults.DieAsync(),
        3 => rig.Discord.GatewayFaults.CloseAsync(4000),
        4 => rig.Discord.GatewayFaults.SendNonsenseAsync(),
        5 => rig.Discord.GatewayFaults.AskForHeartbeatAsync(),
        6 => NewSessionAsync(rig),
        _ => Task.CompletedTask,
    };

    // What was sent into a session that Discord ends is not sent again; so nothing may be open when it does.
    private static async Task NewSessionAsync(Rig rig)
    {
        var sessions = rig.Discord.Journal.Count("identified");
        await rig.UntilAsync(rig.AnsweredAsync(await rig.SendsAsync()));
        await rig.Discord.GatewayFaults.InvalidateAsync(canResume: false);
        await rig.UntilAsync("identified", sessions + 1);
    }

    private static async Task MoveAsync(Rig rig, TimeSpan by)
    {
        for (var left = by; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(1))
        {
            do await Task.Delay(1);
            while (rig.IsBusy);

            rig.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
