using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace SupportBot.Benchmarks.Discord;

/// <summary>
/// Our Discord client, as it is shipped, beside discord.js: the same simulator, the same bot, by turns in one run. Prints
/// the medians and their ratios. Needs node and, in <c>peer</c>, <c>npm ci</c>.
/// </summary>
internal static class PeerBenchmark
{
    private const int Rounds = 5;

    /// <summary>Runs and prints. Returns 0.</summary>
    /// <param name="onlyFirst">Whether only the start, the memory at rest and the first interaction are measured, in 15 rounds.</param>
    public static async Task<int> RunAsync(bool onlyFirst)
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-discord-").FullName;
        var client = await PublishedClient.MakeAsync(folder);
        await using var simulator = await SimulatorProcess.StartAsync();

        // The simulator is to be as warm for the first as for the last.
        await ClientRun.MeasureAsync(simulator, "node", [Peer(), simulator.Api, simulator.Token]);
        var (ours, theirs) = (new List<Measures>(), new List<Measures>());

        for (var round = 0; round < (onlyFirst ? 3 * Rounds : Rounds); round++)
        {
            ours.Add(await ClientRun.MeasureAsync(simulator, client, ["discord", "client", simulator.Api, simulator.Token], onlyFirst));
            theirs.Add(await ClientRun.MeasureAsync(simulator, "node", [Peer(), simulator.Api, simulator.Token], onlyFirst));
            Console.WriteLine($"round {round + 1}\n  ours       {ours[^1]}\n  discord.js {theirs[^1]}");
        }

        if (!onlyFirst)
        {
            Print("CPU per slash command, us", ours, theirs, m => m.SlashMicroseconds);
            Print("CPU per interaction, mixed, us", ours, theirs, m => m.MixedMicroseconds);
            Print("slash commands a second, 64 at once", ours, theirs, m => m.PerSecond);
            Print("p50 at 300 a second, ms", ours, theirs, m => m.P50);
            Print("p99 at 300 a second, ms", ours, theirs, m => m.P99);
        }

        Print("first interaction, ms", ours, theirs, m => m.First);
        Print("start to ready, ms", ours, theirs, m => m.Start);
        Print("memory idle, MB", ours, theirs, m => m.IdleMegabytes);
        if (!onlyFirst) Print("memory after, MB", ours, theirs, m => m.AfterMegabytes);
        Console.WriteLine($"load {await File.ReadAllTextAsync("/proc/loadavg")}");
        Directory.Delete(folder, recursive: true);

        return 0;
    }

    private static string Peer([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "peer", "bot.js");

    private static void Print(string what, List<Measures> ours, List<Measures> theirs, Func<Measures, double> of)
    {
        var (one, other) = (Median(ours.Select(of)), Median(theirs.Select(of)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-38} ours {one,8:0.00}   discord.js {other,8:0.00}   ratio {one / other:0.00}"));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();

        return sorted[sorted.Count / 2];
    }
}
