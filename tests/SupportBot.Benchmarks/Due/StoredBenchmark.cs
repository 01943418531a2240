using System.Diagnostics;
using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Reminders;
using SupportBot.Storage;

namespace SupportBot.Benchmarks.Due;

/// <summary>What stored reminders cost while nothing is due: memory, start, and looking for what is due.</summary>
internal static class StoredBenchmark
{
    private const int Rounds = 7;
    private static readonly int[] Sizes = [10_000, 1_000_000];

    /// <summary>Runs and prints. Returns 0.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-stored-").FullName;
        var bot = await Published.MakeAsync("src/SupportBot.Host", "supportbot.dll", folder);
        var homes = Sizes.ToDictionary(size => size, size => Path.Combine(folder, $"{size}"));
        foreach (var (size, home) in homes) await FillAsync(bot, home, size);
        var (starts, memory) = (Sizes.ToDictionary(size => size, _ => new List<double>()), Sizes.ToDictionary(size => size, _ => new List<double>()));

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var size in Sizes)
            {
                var (start, megabytes) = await LiveAsync(bot, homes[size]);
                starts[size].Add(start);
                memory[size].Add(megabytes);
            }
        }

        foreach (var size in Sizes)
        {
            var pass = Median(await PassesAsync(homes[size]));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,9} stored: {Median(memory[size]):0.0} MB, start {Median(starts[size]):0} ms, a pass with nothing due {pass:0.00} ms, {new FileInfo(FileOf(homes[size])).Length / 1_000_000.0:0} MB on disk"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a hundred times as many: memory {Median(memory[Sizes[1]]) / Median(memory[Sizes[0]]):0.000} times, start {Median(starts[Sizes[1]]) / Median(starts[Sizes[0]]):0.000} times"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);

        return 0;
    }

    private static string FileOf(string home) => Path.Combine(home, "data", "supportbot.db");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>The bot makes its own database and keys; the people are added while it is off.</summary>
    private static async Task FillAsync(string bot, string home, int size)
    {
        await LiveAsync(bot, home);
        var database = new SqliteDatabase(FileOf(home));
        await Population.AddAsync(database, size, SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1), Duration.FromMilliseconds(80));
        await database.ScrubAsync(default);
        database.Close();
    }

    /// <summary>Starts it, talks with it once, and reads its memory. Returns milliseconds until the answer, and megabytes.</summary>
    private static async Task<(double Start, double Memory)> LiveAsync(string bot, string home)
    {
        var start = new ProcessStartInfo("dotnet", [bot]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["SUPPORTBOT_DataFolder"] = Path.Combine(home, "data");
        start.Environment["SUPPORTBOT_KeyFolder"] = Path.Combine(home, "keys");
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync("/privacy");
        await process.StandardInput.FlushAsync();
        await process.StandardOutput.ReadLineAsync();
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;

        // Two passes of the loop, so that the memory is that of a bot at work.
        await process.StandardInput.WriteLineAsync(":wait 6s\n/privacy");
        await process.StandardInput.FlushAsync();
        await Task.Delay(TimeSpan.FromSeconds(6.5), TimeProvider.System);
        var memory = (await File.ReadAllLinesAsync($"/proc/{process.Id}/status")).First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
        await process.StandardInput.WriteLineAsync(":quit");
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return (took, double.Parse(memory.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024);
    }

    private static async Task<List<double>> PassesAsync(string home)
    {
        var due = new DueStore(new SqliteDatabase(FileOf(home)));
        var times = new List<double>();

        for (var i = 0; i < 300; i++)
        {
            var now = TimeProvider.System.GetCurrentInstant();
            var began = Stopwatch.GetTimestamp();
            await due.TakeAsync(now, now + Duration.FromMinutes(1), 100, "", default);
            await due.NextAsync(now, default);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }
}
