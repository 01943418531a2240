using System.Globalization;
using SupportBot.Simulators.Discord;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>
/// Reminders due in one minute: the real program with its own database, on the real clock, at Discord's documented limits,
/// killed and started again. What is allowed is 50 requests a second for the whole bot, whatever they are for; only answers
/// to interactions do not count.
/// </summary>
public sealed class Five_thousand_reminders : IDisposable
{
    private const int AllowedPerSecond = 50;

    /// <summary>Of so many people, one has no DM with the bot yet.</summary>
    private const int Unopened = 500;

    /// <summary>When it dies, in parts of all messages: early, so that the last life is longer than a lease.</summary>
    private static readonly double[] Deaths = LongRun.IsWanted ? [0.08, 0.16, 0.24] : [0.4];

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-due-").FullName;

    [Fact]
    public async Task leave_at_the_limit_and_are_shown_once_even_when_the_bot_is_killed()
    {
        var count = LongRun.Of(150, 5_000);
        await using var discord = await DiscordSimulator.StartAsync();
        var people = await DuePeople.AddAsync(discord, _folder, count, Unopened);
        var lives = new List<Life>();

        foreach (var part in Deaths.Append(1)) lives.Add(await LiveAsync(discord, people, (int)(part * count)));

        var seconds = lives.Sum(life => life.Seconds(discord));
        var rate = lives.Sum(life => life.Paced) / seconds;
        var shown = (count - (AllowedPerSecond * lives.Count)) / seconds;
        LongRun.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"Discord: {count} reminders, killed {Deaths.Length} times, waits for leases included: {rate:0.00} requests a second, {rate / AllowedPerSecond:P1} of the allowed rate, {shown:0.00} new messages a second; {string.Join(", ", discord.Journal.Counts)}"));
        Assert.DoesNotContain(
            discord.Journal.Counts, one => one.Key.EndsWith(" 429", StringComparison.Ordinal) && one.Key is not ("create dm 429" or "gateway bot 429"));

        // A program that was just started cannot know how often the one before it, killed a moment ago, had asked for the gateway.
        Assert.InRange(discord.Journal.Count("gateway bot 429"), 0, Deaths.Length);
        Assert.Equal(count, discord.Journal.Count("message written"));
        Assert.Equal(count, discord.World.Messages.Select(message => message.ChannelId).Distinct().Count());

        if (LongRun.IsWanted) Assert.InRange(rate / AllowedPerSecond, 0.97, 1);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs the bot until so many messages were shown; in its last life until nothing is left to do.</summary>
    private async Task<Life> LiveAsync(DiscordSimulator discord, DuePeople people, int until)
    {
        var (began, before) = (discord.Clock.GetUtcNow(), Requests(discord));
        await using var bot = await HostProcess.StartAsync(
            discord, _folder, ("SUPPORTBOT_Reminders__HoldFor", "00:00:45"), ("SUPPORTBOT_Logging__LogLevel__Default", "Information"));
        await discord.Journal.HappensAsync("message written", until, TimeSpan.FromMinutes(5));

        // What was shown and not written down before a death is sent again when its lease is over, and not shown again.
        while (discord.Journal.Count("message written") >= people.Count && await people.LeftAsync() > 0) await Task.Delay(100, Rig.Cancel);

        await bot.KillAsync();

        return new(began, discord.Clock.GetUtcNow(), Requests(discord) - before);
    }

    /// <summary>Requests that count, also those for a message that was shown already.</summary>
    private static int Requests(DiscordSimulator discord) => discord.Journal.Count("create message") + discord.Journal.Count("create dm");

    /// <summary>One life of the bot.</summary>
    private sealed record Life(DateTimeOffset Began, DateTimeOffset Ended, int Requests)
    {
        /// <summary>The requests after the first second's worth, which leaves at once.</summary>
        public int Paced => Math.Max(0, Requests - AllowedPerSecond);

        /// <summary>From the first message to the last.</summary>
        public double Seconds(DiscordSimulator discord) =>
            Times(discord) is { Count: > AllowedPerSecond } times ? (times[^1] - times[0]).TotalSeconds : 0;

        private List<DateTimeOffset> Times(DiscordSimulator discord) =>
            [.. discord.World.Messages.Select(message => Snowflakes.TimeOf(message.Id)).Where(at => at >= Began && at <= Ended)];
    }
}
