using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.Rest;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Operations;

/// <summary>
/// Whatever people write, and whoever they are, stands in nothing that the program puts out but its answers to them: every
/// command, over each platform, at every level of the log, with traces and metrics on, also while things break.
/// </summary>
public sealed class Words_stay_out_of_the_process : IDisposable
{
    private const string Canary = "canarysaid";
    private const string Name = "Canarina";
    private const long Telegram = 7_018_234_455_123;

    /// <summary>What the walks write and choose besides.</summary>
    private static readonly string[] Said = [Canary, Name, "canary", "a walk by the river", "Kyiv", "29 units", "botox"];

    private readonly Installation _here = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task on_Telegram()
    {
        await using var telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        await using var overheard = await Overheard.StartAsync(FreePort());
        await using var bot = new RunningBot(_here, [.. overheard.Settings, ("Telegram__Token", TelegramSimulator.Token), ("Telegram__ApiBaseUrl", telegram.Address.AbsoluteUri)]);
        await telegram.UntilAsync(() => telegram.Menu("en", group: false).Count > 0, Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        string[] commands = [.. telegram.Menu("en", group: false).Select(command => $"{command!["command"]}")];
        var diary = System.Text.Encoding.UTF8.GetBytes($"full_date,time,mood,activities,note\n2026-03-01,20:00,meh,walk,\"{Canary}\"\n");

        await Task.WhenAll(commands.Select(async (command, i) =>
        {
            telegram.People.Add(Telegram + i, Name, "en");
            var walk = new Platforms.Tests.Telegram.Walk(telegram, Telegram + i, diary);
            await walk.SettleInAsync();
            await walk.CommandAsync(command);
        }));

        telegram.People.Add(Telegram - 1, Name, "en");
        await WriteAsync(telegram, "/checkin mood=5");
        telegram.People.Press(Telegram - 1, "Yes, I agree");
        foreach (var fault in Faults()) await BreakAsync(telegram, fault);
        await LockedAsync(bot, () => WriteAsync(telegram, $"/checkin mood=5 note=\"{Canary}, and I want to kill myself\""));
        await WriteAsync(telegram, $"{Canary} is no command");
        await WriteAsync(telegram, $"/{Canary}");

        await overheard.HasNoneOfAsync([.. Said, $"{Telegram}"[..9], TelegramSimulator.Token], bot.Output, _here.Folder);
    }

    [Fact]
    public async Task on_Discord()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var overheard = await Overheard.StartAsync(FreePort());
        await using var bot = new RunningBot(_here, [.. overheard.Settings, ("Discord__Token", discord.Token), ("Discord__ApiBaseUrl", discord.ApiBaseUrl.ToString())]);
        await discord.Journal.HappensAsync("identified", 1, TimeSpan.FromSeconds(90));
        await discord.Journal.HappensAsync("commands 200", 1, TimeSpan.FromSeconds(90));
        while (discord.Commands.Registered.Count is 0) await Task.Delay(20, Cancel);

        var member = discord.AddMember(Name, isAdmin: true);
        var visitor = new Visitor(discord, member, discord.World.DmWith(member));
        var walk = new Platforms.Tests.Discord.Walk(visitor);
        string[] commands = [.. visitor.Menu.OrderBy(name => name is "forget")];
        Assert.True(commands.Length > 10);

        foreach (var command in commands) await walk.CommandAsync(command);
        await visitor.CallsAsync("learn", ("topic", Canary));
        await visitor.CallsAsync("crisis", ("country", Canary));
        foreach (var status in new[] { 500, 503 })
        {
            discord.Faults.Add("callback", new Fault.Breaks(status));
            await visitor.CallsAsync("learn", ("topic", Canary));
        }

        discord.Faults.Add("callback", new Fault.LosesAnswer());
        await visitor.CallsAsync("crisis", ("country", Canary));

        await overheard.HasNoneOfAsync([.. Said, $"{member.Id}", discord.Token], bot.Output, _here.Folder);
    }

    public void Dispose() => _here.Dispose();

    private static IEnumerable<TelegramFault> Faults() =>
    [
        new(TelegramFaultKind.Refuse, "sendMessage"),
        new(TelegramFaultKind.Refuse, "sendMessage") { Code = 429, RetryAfter = 1, Description = $"Too Many Requests: {Canary}" },
        new(TelegramFaultKind.Refuse, "sendMessage") { Code = 400, Description = $"Bad Request: can't parse entities: {Canary}" },
        new(TelegramFaultKind.Garble, "sendMessage"),
        new(TelegramFaultKind.Cut, "sendMessage"),
        new(TelegramFaultKind.LoseAnswer, "sendMessage"),
    ];

    /// <summary>Writes while a call fails, and waits until the bot has met the fault and gone on.</summary>
    private static async Task BreakAsync(TelegramSimulator telegram, TelegramFault fault)
    {
        telegram.Plan(fault);
        telegram.People.Write(Telegram - 1, $"/checkin mood=5 note=\"{Canary}\"");
        if (fault.Code != 400) await WriteAsync(telegram, $"/checkin mood=6 note=\"{Canary} again\"");
        else await WriteAsync(telegram, "/help");

        telegram.ClearFaults();
    }

    private static async Task WriteAsync(TelegramSimulator telegram, string text)
    {
        var before = Said();
        telegram.People.Write(Telegram - 1, text);
        await telegram.UntilAsync(() => Said() > before, Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        int Said() => telegram.People.Read(Telegram - 1).Count(message => message.FromBot);
    }

    /// <summary>Does something while somebody else holds the database, until the log tells of the trouble.</summary>
    private async Task LockedAsync(RunningBot bot, Func<Task> act)
    {
        await using var connection = new SqliteConnection($"Data Source={_here.Database};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE;";
        await begin.ExecuteNonQueryAsync(Cancel);
        await act();
        while (!bot.Output.Contains("SqliteException", StringComparison.Ordinal)) await Task.Delay(50, Cancel);

        begin.CommandText = "ROLLBACK;";
        await begin.ExecuteNonQueryAsync(Cancel);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
