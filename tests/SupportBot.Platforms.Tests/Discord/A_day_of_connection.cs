using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Gateway;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.Rest;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class A_day_of_connection
{
    private const int AfterEach = 4;

    /// <summary>After these Discord keeps the session, and what is sent meanwhile is sent again.</summary>
    private static readonly (string What, Func<GatewayFaults, Task> Do)[] Breaks =
    [
        ("reconnects asked", faults => faults.ReconnectAsync()),
        ("connections cut", faults => faults.DropAsync()),
        ("zombies", faults => faults.DieAsync()),
        ("closed with 4000", faults => faults.CloseAsync(4000)),
        ("closed with 4008", faults => faults.CloseAsync(4008)),
        ("invalid, may resume", faults => faults.InvalidateAsync(canResume: true)),
        ("frames of nonsense", faults => faults.SendNonsenseAsync()),
        ("heartbeats asked", faults => faults.AskForHeartbeatAsync()),
    ];

    /// <summary>After these the session is over, and what Discord had not sent yet is gone.</summary>
    private static readonly (string What, Func<GatewayFaults, Task> Do)[] Ends =
    [
        ("invalid, new session", faults => faults.InvalidateAsync(canResume: false)),
        ("closed with 4007", faults => faults.CloseAsync(4007)),
        ("closed with 4009", faults => faults.CloseAsync(4009)),
        ("closed with 1000", faults => faults.CloseAsync(1000)),
    ];

    [Fact]
    public async Task loses_nothing_that_discord_sent_again()
    {
        var lasts = TimeSpan.FromMinutes(LongRun.Of(60, 24 * 60));
        await using var rig = await Rig.ConnectedAsync(new Rules { AnswerWithin = TimeSpan.FromHours(2), SessionStarts = 100_000 });
#pragma warning disable CA5394 // The same faults every time.
        var random = new Random(42);
        var began = rig.Clock.GetTimestamp();
        var (sent, twice, done) = (new List<SentInteraction>(), 0, new SortedDictionary<string, int>(StringComparer.Ordinal));

        for (var round = 0; rig.Clock.GetElapsedTime(began) < lasts; round++)
        {
            var isEnd = round % 6 is 5;
            var (what, fault) = isEnd ? Ends[round / 6 % Ends.Length] : Breaks[random.Next(Breaks.Length)];
            done[what] = done.GetValueOrDefault(what) + 1;

            if (isEnd) await EndAsync(rig, fault);
            else await fault(rig.Discord.GatewayFaults);

            for (var i = 0; i < AfterEach; i++)
            {
                var times = random.Next(8) is 0 ? 2 : 1;
                twice += times - 1;

                if (random.Next(8) is 0) rig.Discord.Faults.Add("callback", new Fault.LosesAnswer());

                sent.Add(await rig.SendsAsync(times));
                await MoveAsync(rig, TimeSpan.FromSeconds(random.Next(5, 60)));
            }
        }
#pragma warning restore CA5394

        await rig.UntilAsync(Task.WhenAll(sent.Select(rig.AnsweredAsync)));
        await rig.IdleAsync();
        var journal = rig.Discord.Journal;
        LongRun.Note(
            $"{lasts.TotalHours:0} h of connection: {string.Join(", ", done.Select(one => $"{one.Key} {one.Value}"))}; "
            + $"{journal.Count("connected")} connections, {journal.Count("resumed")} resumes, {journal.Count("identified")} sessions; "
            + $"{sent.Count} interactions sent, {twice} of them twice, {journal.Count("replayed")} events sent again, "
            + $"{sent.Count(one => one.Callback is 4)} answered, {journal.Count("callback 40060")} confirmations lost and asked for again");

        Assert.All(sent, interaction => Assert.Equal(4, interaction.Callback));
        Assert.Equal(rig.Received.Count, rig.Received.Select(received => received.Interaction.Id).Distinct().Count());
        Assert.Equal(0, journal.Count("identified too soon"));
        Assert.Equal(0, journal.Count("resume refused"));
        Assert.Equal(0, journal.Count("refused 4008"));
        Assert.True(journal.Count("replayed") > 0);
        Assert.DoesNotContain("not answered", rig.Log.Text, StringComparison.Ordinal);
    }

    // Nothing may be open when a session ends.
    private static async Task EndAsync(Rig rig, Func<GatewayFaults, Task> fault)
    {
        var sessions = rig.Discord.Journal.Count("identified");
        await rig.UntilAsync(rig.AnsweredAsync(await rig.SendsAsync()));
        await fault(rig.Discord.GatewayFaults);
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
