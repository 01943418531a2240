using System.Diagnostics;
using System.Globalization;

namespace SupportBot.Benchmarks;

/// <summary>How long a person waits for the first prompt, beside a bare generic host with SQLite, turn by turn.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 15;

    /// <summary>Publishes both programs, starts and stops them by turns, and prints the medians and their ratio.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-start-").FullName;
        var bot = await Published.MakeAsync("src/SupportBot.Host", "supportbot.dll", folder);
        var bare = await Published.MakeAsync("tests/SupportBot.BareHost", "SupportBot.BareHost.dll", folder);
        var botTimes = new List<double>();
        var bareTimes = new List<double>();

        for (var round = 0; round <= Rounds; round++)
        {
            var ours = await TimeAsync(bot, [], ":quit\n", folder);
            var theirs = await TimeAsync(bare, [Path.Combine(folder, "bare.db")], "", folder);
            if (round == 0) continue; // The first of each makes its files.

            botTimes.Add(ours);
            bareTimes.Add(theirs);
        }

        var (median, bareMedian) = (Median(botTimes), Median(bareTimes));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"start to ready and out again, median of {Rounds}: supportbot {median:0} ms, bare host {bareMedian:0} ms, ratio {median / bareMedian:0.00}"));
        Directory.Delete(folder, recursive: true);

        return 0;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<double> TimeAsync(string dll, string[] args, string input, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [dll, .. args]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["SUPPORTBOT_DataFolder"] = Path.Combine(folder, "data");
        start.Environment["SUPPORTBOT_KeyFolder"] = Path.Combine(folder, "keys");
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
