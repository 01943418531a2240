#pragma warning disable CA2000 // What a test opens is disposed of with the fleet, or lives as long as the test.
#pragma warning disable CA1822 // A machine is started by the fleet it belongs to.
using System.Security.Cryptography;
using SupportBot.People;
using SupportBot.Platforms.Tests.Faults;
using SupportBot.Platforms.Tests.Telegram;
using SupportBot.Simulators.Telegram;
using SupportBot.Storage;
using SupportBot.Tests;

namespace SupportBot.Cluster.Tests;

/// <summary>
/// Two real processes that are one bot, on one PostgreSQL and one Redis. What they say to each other, and to Redis, passes
/// through doors that can be shut.
/// </summary>
internal sealed class Fleet : IAsyncDisposable
{
    private static readonly string? Redis = Environment.GetEnvironmentVariable("SUPPORTBOT_TEST_REDIS");

    private readonly EmptyPostgres _postgres;
    private readonly List<Door> _doors = [];

    private Fleet(EmptyPostgres postgres, TelegramSimulator telegram, (string Name, string Value)[] settings)
    {
        (_postgres, Telegram, Arrivals) = (postgres, telegram, new(telegram));
        var (name, key) = ($"test-{Guid.CreateVersion7():N}", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        Machines = [.. Enumerable.Range(0, 2).Select(_ => MachineOf(name, key, settings))];
        Key = key;
    }

    public TelegramSimulator Telegram { get; }

    public Arrivals Arrivals { get; }

    public IReadOnlyList<Machine> Machines { get; }

    /// <summary>The master key that they share.</summary>
    public string Key { get; }

    /// <summary>The people whose reminders are due, once they were given some.</summary>
    public DueAtOnce? Due { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sets everything up; no machine is started yet.</summary>
    /// <param name="people">Whose reminders are due.</param>
    /// <param name="others">Who only writes.</param>
    /// <param name="settings">What is set besides, on every machine.</param>
    public static async Task<Fleet> PrepareAsync(
        IReadOnlyCollection<long> people, IReadOnlyCollection<long> others, params (string Name, string Value)[] settings)
    {
        if (string.IsNullOrEmpty(Redis) && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("SUPPORTBOT_TEST_REDIS names no server.");

        Assert.SkipWhen(string.IsNullOrEmpty(Redis), "SUPPORTBOT_TEST_REDIS names no server.");
        var fleet = new Fleet(await EmptyPostgres.MakeAsync(), await TelegramSimulator.StartAsync(cancel: Cancel), settings);
        foreach (var chat in people.Concat(others)) fleet.Telegram.People.Add(chat, "Someone", "en", started: true);
        fleet.Due = await DueAtOnce.SetAsync(fleet._postgres.Open(), new KeyFolder(fleet.Machines[0].Host.KeyFolder, fleet.Key), people, others, Cancel);

        return fleet;
    }

    /// <summary>Starts a machine, and ends when it is one of the bot and somebody listens.</summary>
    public async Task BeginAsync(Machine machine)
    {
        machine.Host.Begin();
        await UntilAsync(() => machine.Host.Output.Contains("Application started", StringComparison.Ordinal) || machine.Listens);
    }

    /// <summary>Ends as soon as the condition holds.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition()) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancel);
    }

    /// <summary>The machine that listens, and the other one.</summary>
    public async Task<(Machine Listening, Machine Other)> WhoListensAsync()
    {
        await UntilAsync(() => Machines.Any(machine => machine.Listens)).WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        return Machines[0].Listens ? (Machines[0], Machines[1]) : (Machines[1], Machines[0]);
    }

    /// <summary>Somebody writes; ends when they are answered.</summary>
    public async Task AskAsync(long chat, string text)
    {
        var before = Answers(chat);
        Telegram.People.Write(chat, text);
        await Telegram.UntilAsync(() => Answers(chat) > before, Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
    }

    /// <summary>Ends when somebody has so many check-ins kept, and fails when there are more.</summary>
    public async Task KeepsAsync(long chat, int count)
    {
        while (await Due!.CheckInsAsync(chat, Cancel) is var kept && kept != count)
        {
            Assert.InRange(kept, 0, count);
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Cancel);
        }
    }

    /// <summary>The database that they share.</summary>
    public PostgresDatabase Open() => _postgres.Open();

    /// <summary>How often the bot has written to somebody.</summary>
    public int Answers(long chat) => Telegram.People.Read(chat).Count(message => message.FromBot);

    public async ValueTask DisposeAsync()
    {
        foreach (var machine in Machines) await machine.Host.DisposeAsync();
        _doors.ForEach(door => door.Dispose());
        await Telegram.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private Machine MachineOf(string name, string key, (string Name, string Value)[] settings)
    {
        // A free port for the machine; the others know only the door before it.
        using var free = new Door(0);
        var port = free.Address.Port;
        var (others, store) = (new Door(port), new Door(int.Parse(Redis!.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)));
        _doors.AddRange([others, store]);

        (string, string)[] own =
        [
            ("Database", $"{_postgres.Connection};Maximum Pool Size=20"),
            ("MasterKey", key),
            ("Cluster__Enabled", "true"),
            ("Cluster__Name", name),
            ("Cluster__Store", $"127.0.0.1:{store.Address.Port}"),
            ("Cluster__Address", "127.0.0.1"),
            ("Cluster__Port", $"{others.Address.Port}"),
            ("Cluster__Listen", $"127.0.0.1:{port}"),
            ("Reminders__HoldFor", "00:00:45"),
            ("Telegram__PollFor", "00:00:05"),
            ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
        ];

        return new(new(Telegram, [.. own, .. settings]), others, store);
    }
}

/// <summary>One of them.</summary>
/// <param name="Host">Its process.</param>
/// <param name="Others">The way from the other machines to it.</param>
/// <param name="Store">The way from it to the store of the machines.</param>
internal sealed record Machine(HostProcess Host, Door Others, Door Store)
{
    /// <summary>Whether it has listened in one of its lives.</summary>
    public bool Listens => ListensOn("telegram");

    /// <summary>Whether it has listened with a listener in one of its lives.</summary>
    public bool ListensOn(string listener) => Host.Output.Contains($"This machine listens on {listener}.", StringComparison.Ordinal);
}
