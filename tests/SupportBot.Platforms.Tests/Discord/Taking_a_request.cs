using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The real program and the simulated Discord: in several servers at once two supporters press at once, again and again.</summary>
public sealed class Taking_a_request : IDisposable
{
    private static readonly int Servers = LongRun.Of(2, 10);
    private static readonly int RacesInEach = LongRun.Of(3, 100);

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-taking-").FullName;

    [Fact]
    public async Task is_done_by_one_of_two_who_press_at_once_and_the_thread_is_for_the_two_alone()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await HostProcess.StartAsync(discord, _folder, ("SUPPORTBOT_Logging__LogLevel__Default", LongRun.IsWanted ? "Information" : "Trace"));
        var servers = Enumerable.Range(0, Servers).Select(_ => new SupportServer(discord)).ToList();
        await servers[0].WarmUpAsync();
        foreach (var server in servers) await OpensAsync(server);
        var began = TimeProvider.System.GetTimestamp();

        var races = (await Task.WhenAll(servers.Select(server => RaceAsync(discord, server)))).SelectMany(race => race).ToList();

        LongRun.Note(
            $"Discord: {races.Count} requests in {Servers} servers, each taken by one of the two: {races.Count(race => race.BySam)} and {races.Count(race => !race.BySam)}; "
            + $"{races.Count(race => race.Apart <= TimeSpan.FromMilliseconds(10))} times pressed within 10 ms, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s.");
        Assert.Equal(Servers * RacesInEach, races.Count);
        Assert.DoesNotContain(SupportServer.Words, bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Journal.Counts, count => count.Key.EndsWith(" 400", StringComparison.Ordinal) || count.Key.EndsWith(" 403", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task OpensAsync(SupportServer server)
    {
        await server.SetUpAsync();
        await server.OnDutyAsync(server.Sam);
        await server.OnDutyAsync(server.Kim);
        await server.AgreesAsync(server.Ada);
    }

    private static async Task<IReadOnlyList<Race>> RaceAsync(DiscordSimulator discord, SupportServer server)
    {
        var races = new List<Race>();

        for (var race = 0; race < RacesInEach; race++)
        {
            foreach (var channel in new[] { server.Channel, discord.World.DmWith(server.Sam), discord.World.DmWith(server.Kim) }) discord.World.Forget(channel);
            await server.AskAsync(server.Sam, server.Kim);
            var apart = await PressAsync(server, race % 2 is 0 ? [server.Sam, server.Kim] : [server.Kim, server.Sam]);
            await SupportServer.UntilAsync(() => Answers(server, server.Sam) is 1 && Answers(server, server.Kim) is 1);

            var thread = Assert.Single(server.Threads);
            var winner = Assert.Single(thread.Members, member => member != server.Ada);
            var loser = winner == server.Sam ? server.Kim : server.Sam;
            Assert.Contains(server.Ada, thread.Members);
            Assert.Single(server.Dm(winner).Sees, message => message.Text.Contains(SupportServer.Words, StringComparison.Ordinal));
            Assert.Single(server.Dm(loser).Sees, message => message.Text.StartsWith($"{winner.Name} has it already.", StringComparison.Ordinal));
            Assert.DoesNotContain(server.Dm(loser).Sees, message => message.Text.Contains(SupportServer.Words, StringComparison.Ordinal));

            await server.InThread(race % 2 is 0 ? winner : server.Ada).PressesAsync("End the talk");
            await SupportServer.UntilAsync(() => server.Threads.Count is 0);
            Assert.All([server.Eve, server.Max, server.Sam, server.Kim], member => Assert.DoesNotContain(server.In(member).Sees, message => message.Text.Contains(SupportServer.Words, StringComparison.Ordinal)));
            Assert.DoesNotContain(server.In(server.Eve).Sees, message => message.OnlyFor is not null);
            races.Add(new(winner == server.Sam, apart));
        }

        return races;
    }

    private static async Task<TimeSpan> PressAsync(SupportServer server, Member[] both)
    {
        var began = TimeProvider.System.GetTimestamp();
        var presses = both.Select(member => server.Dm(member).PressesAsync("I take it")).ToList();
        var apart = TimeProvider.System.GetElapsedTime(began);
        await Task.WhenAll(presses);

        return apart;
    }

    private static int Answers(SupportServer server, Member member) => server.Dm(member).Sees.Count(
        message => message.Text.Contains("They wrote:", StringComparison.Ordinal) || message.Text.Contains("has it already.", StringComparison.Ordinal));

    private sealed record Race(bool BySam, TimeSpan Apart);
}
