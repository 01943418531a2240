using System.Collections.Concurrent;
using SupportBot.Platforms.Tests.Telegram;
using SupportBot.Simulators.Telegram;
using SupportBot.Storage;

namespace SupportBot.Platforms.Tests.Faults;

/// <summary>
/// The real program on its own database while something goes wrong: everybody's reminder is due, and a few people check in
/// again and again. In the end it counts what was lost and what was said twice.
/// </summary>
internal sealed class FaultRun : IAsyncDisposable
{
    private readonly long[] _chats;
    private readonly long[] _writers = [1, 2, 3];
    private readonly CancellationTokenSource _enough = new();
    private readonly HashSet<long> _inFlight = [];
    private DueAtOnce? _due;
    private readonly ConcurrentDictionary<long, int> _asked = new();
    private Task _writing = Task.CompletedTask;
    private PostgresDatabase? _postgres;

    private FaultRun(TelegramSimulator telegram, int people, string? database)
    {
        Telegram = telegram;
        Arrivals = new(telegram);
        Door = new(telegram.Address.Port);
        _chats = [.. Enumerable.Range(1000, people)];
        (string, string)[] settings = [("Reminders__HoldFor", "00:00:45"), ("Telegram__ApiBaseUrl", Door.Address.AbsoluteUri)];
        Host = new(telegram, database is null ? settings : [.. settings, ("Database", database)]);
    }

    public TelegramSimulator Telegram { get; }

    public Arrivals Arrivals { get; }

    public HostProcess Host { get; }

    /// <summary>The way from the program to Telegram.</summary>
    public Door Door { get; }

    /// <summary>How many have a reminder.</summary>
    public int People => _chats.Length;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sets everything up; the program is not started yet.</summary>
    /// <param name="people">How many have a reminder that is due.</param>
    /// <param name="connection">A PostgreSQL database; SQLite unless given.</param>
    /// <param name="prepare">What is done to the program's folders before.</param>
    public static async Task<FaultRun> PrepareAsync(int people, string? connection = null, Func<HostProcess, Task>? prepare = null)
    {
        var telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        var run = new FaultRun(telegram, people, connection);
        foreach (var chat in run._chats.Concat(run._writers)) telegram.People.Add(chat, "Someone", "en", started: true);
        if (prepare is not null) await prepare(run.Host);

        if (connection is not null) run._postgres = new(connection);
        run._due = await DueAtOnce.SetAsync(
            run._postgres ?? (Database)new SqliteDatabase(Path.Combine(run.Host.DataFolder, "supportbot.db")), run.Host.KeyFolder, run._chats, run._writers, Cancel);

        return run;
    }

    /// <summary>Starts the program, and people begin to check in.</summary>
    public void Begin()
    {
        Host.Begin();
        _writing = Task.WhenAll(_writers.Select(WriteAsync));
    }

    /// <summary>Ends the program as a power cut would, and starts it again.</summary>
    public async Task KillAsync()
    {
        Host.Kill();
        _inFlight.UnionWith(await _due!.InFlightAsync(Cancel));
        Host.Begin();
    }

    /// <summary>Ends when so many messages have come to those who have a reminder.</summary>
    public Task ReachAsync(int count) => Telegram.UntilAsync(() => _chats.Sum(Arrivals.In) >= count, Cancel)
        .WaitAsync(TimeSpan.FromMinutes(Long.Of(daily: 5, whole: 40)), Cancel);

    /// <summary>Waits until everything that is due has come, and writes the line of the table.</summary>
    public async Task<Tally> EndAsync(string fault)
    {
        await Telegram.UntilAsync(() => Array.TrueForAll(_chats, chat => Arrivals.In(chat) > 0), Cancel)
            .WaitAsync(TimeSpan.FromMinutes(Long.Of(daily: 5, whole: 40)), Cancel);
        await _enough.CancelAsync();
        await _writing;
        var (acknowledged, missing) = (0, 0);

        foreach (var writer in _writers)
        {
            // An answer may come twice when the program is killed right after it; the check-in is kept once all the same.
            var refused = Telegram.People.Read(writer).Count(message => message.FromBot && !IsSaved(message));
            var promised = _asked[writer] - refused;
            acknowledged += promised;
            missing += (int)Math.Max(0, promised - await KeptAsync(writer, promised));
        }

        var twice = _chats.Where(chat => Arrivals.In(chat) > 1).ToList();
        var tally = new Tally(
            Lost: _chats.Count(chat => Arrivals.In(chat) == 0),
            Twice: twice.Count,
            TwiceNotInFlight: twice.Except(_inFlight).Count(),
            Acknowledged: acknowledged,
            Missing: missing);
        Long.Note($"| {fault} | {People} reminders | lost {tally.Lost} | twice {tally.Twice} (in flight at a kill: {_inFlight.Count}) | check-ins acknowledged {tally.Acknowledged}, missing {tally.Missing} |");

        return tally;
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await Host.DisposeAsync();
        Door.Dispose();
        if (_postgres is not null) await _postgres.DisposeAsync();
        await Telegram.DisposeAsync();
        _enough.Dispose();
    }

    private static bool IsSaved(SeenMessage message) => message.Text.StartsWith("Saved", StringComparison.Ordinal);

    /// <summary>How many check-ins are kept. The last ones may still be on their way when an answer came twice.</summary>
    private async Task<long> KeptAsync(long writer, int promised)
    {
        for (var tries = 0; ; tries++)
        {
            var kept = await _due!.CheckInsAsync(writer, Cancel);
            if (kept >= promised || tries == 60) return kept;

            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Cancel);
        }
    }

    /// <summary>Checks in, and again as soon as that is answered, until it is enough.</summary>
    private async Task WriteAsync(long writer)
    {
        _asked[writer] = 0;

        while (!_enough.IsCancellationRequested)
        {
            var before = Said(writer);
            Telegram.People.Write(writer, "/checkin mood=5");

            try
            {
                await Telegram.UntilAsync(() => Said(writer) > before, Cancel).WaitAsync(TimeSpan.FromMinutes(Long.Of(daily: 5, whole: 40)), Cancel);
                _asked[writer]++;
                await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, _enough.Token);
            }
            catch (OperationCanceledException)
            {
                // Enough.
            }
        }
    }

    private int Said(long writer) => Telegram.People.Read(writer).Count(message => message.FromBot);
}

/// <summary>What was lost and what was said twice.</summary>
internal sealed record Tally(int Lost, int Twice, int TwiceNotInFlight, int Acknowledged, int Missing);
