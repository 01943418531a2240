using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SupportBot.Dialogue;
using SupportBot.Discord;
using SupportBot.Discord.Rest;
using SupportBot.Simulators.Discord;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>Reminders due in one minute, on the real clock, at the documented limits, with a bot that dies halfway.</summary>
public sealed class Five_thousand_reminders
{
    private const int AtOnce = 100;

    private static readonly Reply Reminder = new(new Block.Paragraph("It is time."));

    [Fact]
    public async Task leave_at_the_limit_and_are_shown_once_even_when_the_bot_dies()
    {
        var count = LongRun.Of(150, 5_000);
        await using var discord = await DiscordSimulator.StartAsync();
        var notes = new Notes();
        var people = new List<string>();

        for (var i = 0; i < count; i++)
        {
            var member = discord.AddMember("someone");
            people.Add(member.Id.ToString(CultureInfo.InvariantCulture));
            await notes.NoteAsync("discord", people[i], "dm", discord.World.DmWith(member).Id.ToString(CultureInfo.InvariantCulture), Rig.Cancel);
        }

        var confirmed = new ConcurrentDictionary<string, byte>();
        var began = Stopwatch.GetTimestamp();
        await SendAsync(discord, notes, people, confirmed, dieAt: count / 2);
        var died = Stopwatch.GetTimestamp();
        await SendAsync(discord, notes, people, confirmed, dieAt: int.MaxValue);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var rate = discord.Journal.Count("create message") / seconds;

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} in {seconds:0.0} s (died after {Stopwatch.GetElapsedTime(began, died).TotalSeconds:0.0} s): {rate:0.0} requests a second of 50; {string.Join(", ", discord.Journal.Counts)}"));
        Assert.Equal(0, discord.Journal.Count("create message 429"));
        Assert.Equal(count, discord.Journal.Count("message written"));
        Assert.All(people, account => Assert.Single(discord.World.SeenBy(Member(discord, account), discord.World.DmWith(Member(discord, account)))));

        if (LongRun.IsWanted) Assert.True(rate >= 0.97 * 50, $"{rate:0.0} requests a second");
    }

    // A bot that dies forgets what it had sent and not yet written down; the next one sends that again.
    private static async Task SendAsync(
        DiscordSimulator discord, Notes notes, List<string> people, ConcurrentDictionary<string, byte> confirmed, int dieAt)
    {
        using var death = CancellationTokenSource.CreateLinkedTokenSource(Rig.Cancel);
        using var rest = new RestClient(
            new() { Token = discord.Token, ApiBaseUrl = discord.ApiBaseUrl }, TimeProvider.System, NullLogger<RestClient>.Instance);
        var api = new DiscordApi(rest);
        var messenger = new DiscordMessenger(api, new(api, notes), notes);
        var due = people.Where(account => !confirmed.ContainsKey(account)).ToList();

        try
        {
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = death.Token }, async (account, cancel) =>
            {
                await messenger.SendAsync(new("discord", "", account), Reminder, $"r{account}"[..20], cancel);

                if (confirmed.Count >= dieAt) await death.CancelAsync();

                if (!death.IsCancellationRequested) confirmed[account] = 0;
            });
        }
        catch (OperationCanceledException) when (!Rig.Cancel.IsCancellationRequested)
        {
            // It died.
        }
    }

    private static SupportBot.Simulators.Discord.World.Member Member(DiscordSimulator discord, string account) =>
        discord.MemberOf(ulong.Parse(account, CultureInfo.InvariantCulture));
}
