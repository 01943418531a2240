using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace SupportBot.Benchmarks;

/// <summary>How long a person waits for the first prompt, beside a bare generic host with SQLite, turn by turn.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 15;

    /// <summary>Publishes both programs, starts and stops them by turns, and prints the medians and their ratio.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-start-").FullName;
        var bot = await PublishAsync("src/SupportBot.Host", "supportbot.dll", folder);
        var bare = await PublishAsync("tests/SupportBot.BareHost", "SupportBot.BareHost.dll", folder);
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

    private static async Task<string> PublishAsync(string project, string dll, string folder, [CallerFilePath] string thisFile = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
        var to = Path.Combine(folder, Path.GetFileName(project));
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", to, "-v", "q", "-nologo"]) { WorkingDirectory = root })!;
        await publish.WaitForExitAsync();

        return Path.Combine(to, dll);
    }

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
