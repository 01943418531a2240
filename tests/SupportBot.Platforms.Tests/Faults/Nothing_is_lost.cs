using System.Diagnostics;
using System.Security.Cryptography;
using SupportBot.Platforms.Tests.Telegram;
using SupportBot.Simulators.Telegram;
using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Faults;

/// <summary>
/// Faults on the real program, little in the daily run and the whole of it with <c>tests/run --long</c>, which also writes
/// a table to <c>figures.txt</c> beside the tests.
/// </summary>
public sealed class Nothing_is_lost
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task when_the_program_is_killed_at_random_points_on_SQLite()
    {
        await using var run = await FaultRun.PrepareAsync(Long.Of(daily: 120, whole: 3_000));

        await KillAsync(run, Long.Of(daily: 3, whole: 100));

        Check(await run.EndAsync($"SIGKILL {Long.Of(daily: 3, whole: 100)} times, SQLite"));
    }

    [Fact]
    public async Task when_the_program_is_killed_at_random_points_on_PostgreSQL()
    {
        await using var postgres = await EmptyPostgres.MakeAsync();
        await using var run = await FaultRun.PrepareAsync(Long.Of(daily: 120, whole: 3_000), postgres.Connection);

        await KillAsync(run, Long.Of(daily: 3, whole: 100));

        Check(await run.EndAsync($"SIGKILL {Long.Of(daily: 3, whole: 100)} times, PostgreSQL"));
    }

    [Fact]
    public async Task when_the_database_server_is_stopped_and_started()
    {
        await using var server = new OwnPostgres();
        await server.InitializeAsync();
        await using var run = await FaultRun.PrepareAsync(Long.Of(daily: 150, whole: 3_000), server.Connection);
        run.Begin();
        await run.ReachAsync(run.People / 3);

        await server.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(Long.Of(daily: 5, whole: 60)), TimeProvider.System, Cancel);
        await server.StartAsync();

        var tally = await run.EndAsync($"PostgreSQL stopped for {Long.Of(daily: 5, whole: 60)} s");
        Assert.Equal((0, 0, 0), (tally.Lost, tally.Twice, tally.Missing));
    }

    [Fact]
    public async Task when_the_platform_is_down_and_then_refuses_everything()
    {
        await using var run = await FaultRun.PrepareAsync(Long.Of(daily: 150, whole: 3_000));
        run.Begin();
        await run.ReachAsync(run.People / 3);

        run.Door.Shut();
        await Task.Delay(TimeSpan.FromSeconds(Long.Of(daily: 8, whole: 600)), TimeProvider.System, Cancel);
        run.Telegram.Plan(new(TelegramFaultKind.Refuse) { Times = int.MaxValue, Code = 429, Description = "Too Many Requests: retry after 2", RetryAfter = 2 });
        run.Door.Open();
        await Task.Delay(TimeSpan.FromSeconds(Long.Of(daily: 20, whole: 60)), TimeProvider.System, Cancel);
        run.Telegram.ClearFaults();

        // What was on its way when the line was cut may have arrived: it is said once more, and counted.
        var tally = await run.EndAsync($"Telegram down for {Long.Of(daily: 8, whole: 600)} s, then 429 for everything for {Long.Of(daily: 20, whole: 60)} s");
        Assert.Equal((0, 0), (tally.Lost, tally.Missing));
        Assert.InRange(tally.Twice, 0, 12);
    }

    [Fact]
    public async Task when_the_disk_is_full()
    {
        Assert.SkipUnless(Environment.UserName is "root", "Only root may make a small disk.");
        var disk = "";
        await using var run = await FaultRun.PrepareAsync(Long.Of(daily: 150, whole: 1_000), prepare: async host =>
        {
            disk = host.DataFolder;
            await RunAsync("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk);
        });

        try
        {
            run.Begin();
            await run.ReachAsync(run.People / 3);
            var filler = Path.Combine(disk, "filler");
            Fill(filler);
            await Task.Delay(TimeSpan.FromSeconds(Long.Of(daily: 5, whole: 60)), TimeProvider.System, Cancel);
            File.Delete(filler);

            var tally = await run.EndAsync($"disk full for {Long.Of(daily: 5, whole: 60)} s");
            Assert.Equal((0, 0, 0), (tally.Lost, tally.Twice, tally.Missing));
        }
        finally
        {
            run.Host.Kill();
            await RunAsync("umount", "-l", disk);
        }
    }

    private static async Task KillAsync(FaultRun run, int kills)
    {
        run.Begin();

        foreach (var moment in Enumerable.Range(0, kills).Select(_ => RandomNumberGenerator.GetInt32(1, run.People)).Order())
        {
            // Also when little is left to say, a life lasts until something was said in it, by a reminder or to a check-in.
            await run.Arrivals.ReachAsync(Math.Max(moment, run.Arrivals.Times.Count + 1)).WaitAsync(TimeSpan.FromMinutes(5), Cancel);
            await run.KillAsync();
        }
    }

    private static void Check(Tally tally)
    {
        Assert.Equal((0, 0, 0), (tally.Lost, tally.TwiceNotInFlight, tally.Missing));
        Assert.True(tally.Acknowledged > 0);
    }

    private static void Fill(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[65_536];

        try
        {
            while (true) stream.Write(block);
        }
        catch (IOException)
        {
            // Now the last bytes.
        }

        try
        {
            while (true) stream.Write(block, 0, 1_024);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static async Task RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(0, process.ExitCode);
    }
}
