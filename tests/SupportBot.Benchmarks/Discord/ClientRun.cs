using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SupportBot.Benchmarks.Discord;

/// <summary>Starts a client, lets it rest, and sends it interactions.</summary>
internal static class ClientRun
{
    /// <summary>Enough for both to have compiled what they use.</summary>
    private const int Warm = 20_000;

    private const int Slash = 20_000;
    private const int Mixed = 20_000;
    private const int Steady = 3_000;

    public static async Task<Measures> MeasureAsync(SimulatorProcess simulator, string program, IReadOnlyList<string> arguments, bool onlyFirst = false)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_EnableDiagnostics"] = "0" },
        })!;

        try
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line && line != "READY") { }

            var start = Stopwatch.GetElapsedTime(began).TotalMilliseconds;

            // What a client holds when nothing has happened for a while.
            await Task.Delay(TimeSpan.FromSeconds(5));
            var idle = Megabytes(process);
            var first = await simulator.DriveAsync("count=1");

            if (onlyFirst) return new(start, idle, At(first, "p50"), 0, 0, 0, 0, 0, Megabytes(process));

            await simulator.DriveAsync($"count={Warm}&at-once=64&mix=slash,button,auto,modal");
            var (slash, slashed) = await CpuAsync(process, Slash, () => simulator.DriveAsync($"count={Slash}&at-once=64"));
            var (mixed, _) = await CpuAsync(process, Mixed, () => simulator.DriveAsync($"count={Mixed}&at-once=64&mix=slash,button,auto,modal"));
            var steady = await simulator.DriveAsync($"count={Steady}&rate=300");

            return new(start, idle, At(first, "p50"), slash, mixed, At(slashed, "perSecond"), At(steady, "p50"), At(steady, "p99"), Megabytes(process));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<(double Microseconds, JsonObject Report)> CpuAsync(Process process, int count, Func<Task<JsonObject>> drive)
    {
        process.Refresh();
        var before = process.TotalProcessorTime;
        var report = await drive();
        process.Refresh();

        return report["answered"]!.GetValue<int>() == count
            ? ((process.TotalProcessorTime - before).TotalMicroseconds / count, report)
            : throw new InvalidOperationException($"Not all were answered: {report.ToJsonString()}");
    }

    private static double Megabytes(Process process)
    {
        process.Refresh();

        return process.WorkingSet64 / 1048576.0;
    }

    private static double At(JsonObject report, string name) => report[name]!.GetValue<double>();
}
