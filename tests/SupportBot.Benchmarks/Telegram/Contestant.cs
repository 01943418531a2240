using System.Diagnostics;
using System.Globalization;

namespace SupportBot.Benchmarks.Telegram;

/// <summary>A bot in a process of its own.</summary>
internal sealed class Contestant(string name, string program, params string[] arguments) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    private Process? _process;

    public string Name { get; } = name;

    /// <summary>Processor time it has used so far, its own and the system's for it.</summary>
    public TimeSpan Processor
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{_process!.Id}/stat").Split(") ")[1].Split(' ');

            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) * Tick;
        }
    }

    /// <summary>Memory it holds, in megabytes.</summary>
    public double Memory => long.Parse(
        File.ReadLines($"/proc/{_process!.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024.0;

    public void Start(string token, Uri address)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TOKEN"] = token;
        start.Environment["API"] = address.GetLeftPart(UriPartial.Authority);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => { if (line.Data is { } text) Console.Error.WriteLine($"{Name}: {text}"); };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public async Task<TimeSpan> StopAsync()
    {
        var watch = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));

        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        return watch.Elapsed;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
    }
}
