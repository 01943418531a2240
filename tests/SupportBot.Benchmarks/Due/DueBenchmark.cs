using System.Diagnostics;
using System.Globalization;
using NodaTime;
using SupportBot.Reminders;
using SupportBot.Storage;

namespace SupportBot.Benchmarks.Due;

/// <summary>
/// Many reminders due at once: how many a second are claimed, noted as said and moved to their next time, beside clustered
/// Quartz.NET and Hangfire on the same server in the same run. All three do nothing in between.
/// </summary>
internal static class DueBenchmark
{
    private const int WarmUp = 500;
    private const int Workers = 4;

    private static readonly int Batch = new ReminderOptions().AtOnce;

    private static readonly Instant Due = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>Runs and prints. Returns 0, or 1 when a server is missing.</summary>
    public static async Task<int> RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-due-").FullName;
        await OursAsync(new SqliteDatabase(Path.Combine(folder, "warm.db")), WarmUp, workers: 1);
        Say("ours on SQLite", await OursAsync(new SqliteDatabase(Path.Combine(folder, "due.db")), count, workers: 1));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);

        if (!Server.IsThere)
        {
            await Console.Error.WriteLineAsync("SUPPORTBOT_TEST_POSTGRES names no server; without it there is nothing to compare with.");

            return 1;
        }

        // Whoever comes first pays for code that is not compiled yet: each has a short round that does not count.
        await OnServerAsync(connection => OursAsync(connection, WarmUp, 1));
        await OnServerAsync(connection => QuartzRace.RunAsync(connection, WarmUp));
        await OnServerAsync(connection => HangfireRace.RunAsync(connection, WarmUp));

        // By turns, so that a machine that others load as well treats all alike.
        var (ours, quartz, hangfire) = (new List<double>(), new List<double>(), new List<double>());

        for (var round = 0; round < 2; round++)
        {
            ours.Add(await OnServerAsync(connection => OursAsync(connection, count, Workers)));
            quartz.Add(await OnServerAsync(connection => QuartzRace.RunAsync(connection, count)));
            ours.Add(await OnServerAsync(connection => OursAsync(connection, count, Workers)));
            hangfire.Add(await OnServerAsync(connection => HangfireRace.RunAsync(connection, count)));
        }

        var one = await OnServerAsync(connection => OursAsync(connection, count, 1));
        Say("ours on PostgreSQL, 1 worker", one);
        Say("ours on PostgreSQL, 4 workers", ours.Average());
        Say("Quartz.NET, clustered", quartz.Average());
        Say("Hangfire", hangfire.Average());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ours is {ours.Average() / quartz.Average():0} times Quartz.NET and {ours.Average() / hangfire.Average():0} times Hangfire; slowest of ours by fastest of theirs: {ours.Min() / quartz.Max():0} and {ours.Min() / hangfire.Max():0}"));

        return 0;
    }

    private static async Task<double> OnServerAsync(Func<string, Task<double>> run)
    {
        await using var server = await Server.MakeAsync();

        return await run(server.Connection);
    }

    private static async Task<double> OursAsync(string connection, int count, int workers)
    {
        await using var database = new PostgresDatabase(connection);

        return await OursAsync(database, count, workers);
    }

    private static async Task<double> OursAsync(Database database, int count, int workers)
    {
        await new Migrator(database).RunAsync(default);
        await Population.AddAsync(database, count, Due, Duration.Zero);
        await database.ExecuteAsync("ANALYZE;", new { }, default);
        var began = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(database))));
        var took = Stopwatch.GetElapsedTime(began);
        var said = (await database.QueryAsync<long>("SELECT COUNT(*) FROM reminder_ring WHERE state = 'sent';", new { }, default))[0];

        return done.Sum() == count && said == count ? count / took.TotalSeconds : throw new InvalidOperationException($"{done.Sum()} taken, {said} said of {count}.");
    }

    private static async Task<int> WorkAsync(Database database)
    {
        var (due, outcomes, done) = (new DueStore(database), new OutcomeStore(database), 0);
        var next = new NextRing(Due + Duration.FromDays(1), Due + Duration.FromDays(1));

        while (await due.TakeAsync(Due, Due + Duration.FromMinutes(1), Batch, "", default) is { Count: > 0 } taken)
        {
            await outcomes.FinishAsync([.. taken.Select(ring => (ring, new Outcome(RingState.Sent, [], null, next, 1)))], default);
            done += taken.Count;
        }

        return done;
    }

    private static void Say(string who, double perSecond) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{who,-30} {perSecond,8:0} a second"));
}
