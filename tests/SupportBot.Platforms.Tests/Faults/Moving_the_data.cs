using System.Diagnostics;
using SupportBot.Platforms.Tests.Telegram;
using SupportBot.Simulators.Telegram;
using SupportBot.Storage;
using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Faults;

/// <summary><c>supportbot move</c> as people run it, and as it is killed.</summary>
public sealed class Moving_the_data
{
    private const int Rows = 60_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_refused_while_the_bot_runs_survives_a_kill_and_leaves_a_note()
    {
        await using var postgres = await EmptyPostgres.MakeAsync();
        await using var telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        await using var host = new HostProcess(telegram);
        telegram.People.Add(1, "Ada", "en", started: true);
        await DueAtOnce.SetAsync(host, [1], Cancel);
        host.Begin();
        await telegram.UntilAsync(() => telegram.People.Read(1).Any(message => message.FromBot), Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        Assert.Equal((2, true), await EndAsync(Move(host, postgres), "Stop the bot first"));
        Assert.Equal(0, await host.StopAsync(Cancel));
        await FillAsync(host);

        using (var killed = Move(host, postgres))
        {
            while (await HereAsync(postgres) == 0) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancel);
            killed.Kill();
            await killed.WaitForExitAsync(Cancel);
        }

        var before = await HereAsync(postgres);
        Assert.Equal((0, true), await EndAsync(Move(host, postgres), "every one equal"));

        Assert.InRange(before, 1, Rows);
        Assert.InRange(await HereAsync(postgres), Rows, long.MaxValue);
        Assert.EndsWith("move to PostgreSQL\n", await File.ReadAllTextAsync(Path.Combine(host.DataFolder, "acts.log"), Cancel), StringComparison.Ordinal);
        host.Begin();
        Assert.Equal(2, await host.EndedAsync(Cancel));
        Assert.Contains("was moved to PostgreSQL", host.Output, StringComparison.Ordinal);
    }

    private static async Task FillAsync(HostProcess host)
    {
        var database = new SqliteDatabase(Path.Combine(host.DataFolder, "supportbot.db"));
        await database.ExecuteAsync(
            """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < @Rows)
            INSERT INTO platform_update (platform, id, body, kept_at) SELECT 'test', n, NULL, n FROM number;
            """,
            new { Rows },
            Cancel);
        database.Close();
    }

    private static async Task<long> HereAsync(EmptyPostgres postgres)
    {
        try
        {
            return (await postgres.Open().QueryAsync<long>("SELECT COUNT(*) FROM platform_update;", new { }, Cancel))[0];
        }
        catch (System.Data.Common.DbException)
        {
            return 0; // No table yet.
        }
    }

    private static Process Move(HostProcess host, EmptyPostgres postgres)
    {
        var start = new ProcessStartInfo(HostProcess.Path, ["move", "--to", postgres.Connection]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SUPPORTBOT_DataFolder"] = host.DataFolder;
        start.Environment["SUPPORTBOT_KeyFolder"] = host.KeyFolder;

        return Process.Start(start)!;
    }

    private static async Task<(int Code, bool Says)> EndAsync(Process process, string text)
    {
        using (process)
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
            await process.WaitForExitAsync(Cancel);

            return (process.ExitCode, string.Concat(said).Contains(text, StringComparison.Ordinal));
        }
    }
}
