using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>The bot as people run it: a process of its own, whose only way to the world is Telegram.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-host-").FullName;
    private readonly TelegramSimulator _telegram;
    private readonly (string Name, string Value)[] _settings;
    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _process;

    /// <summary>One that is not started yet, so that its folders can be filled before.</summary>
    public HostProcess(TelegramSimulator telegram, params (string Name, string Value)[] settings)
    {
        (_telegram, _settings) = (telegram, settings);
        Directory.CreateDirectory(DataFolder);
    }

    /// <summary>The program.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        AppContext.BaseDirectory, "..", "..", "SupportBot.Host", System.IO.Path.GetFileName(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar)), "supportbot"));

    /// <summary>Where its database is.</summary>
    public string DataFolder => System.IO.Path.Combine(_folder, "data");

    /// <summary>Where its master key is.</summary>
    public string KeyFolder => System.IO.Path.Combine(_folder, "keys");

    /// <summary>Everything it wrote, in all its lives.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Memory that the process holds, in megabytes.</summary>
    public double Memory => long.Parse(
        File.ReadLines($"/proc/{_process!.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024.0;

    /// <summary>The names of the program files that it has loaded.</summary>
    public IReadOnlyCollection<string> Loaded => [.. File.ReadLines($"/proc/{_process!.Id}/maps")
        .Where(line => line.EndsWith(".dll", StringComparison.Ordinal))
        .Select(line => System.IO.Path.GetFileName(line))
        .Distinct()];

    public static HostProcess Start(TelegramSimulator telegram)
    {
        var host = new HostProcess(telegram);
        host.Begin();

        return host;
    }

    /// <summary>Starts it, on the data of its earlier lives.</summary>
    public void Begin()
    {
        var start = new ProcessStartInfo(Path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
            Environment =
            {
                ["SUPPORTBOT_DataFolder"] = DataFolder,
                ["SUPPORTBOT_KeyFolder"] = KeyFolder,
                ["SUPPORTBOT_Telegram__Token"] = TelegramSimulator.Token,
                ["SUPPORTBOT_Telegram__ApiBaseUrl"] = _telegram.Address.AbsoluteUri,
            },
        };
        foreach (var (name, value) in _settings) start.Environment[$"SUPPORTBOT_{name}"] = value;

        _process?.Dispose();
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    /// <summary>Holds it, as a machine that sleeps or has no time for it.</summary>
    public Task PauseAsync(CancellationToken cancel) => SignalAsync("-STOP", cancel);

    /// <summary>Lets it go on.</summary>
    public Task ResumeAsync(CancellationToken cancel) => SignalAsync("-CONT", cancel);

    /// <summary>Asks it to stop, as a machine does that shuts down; returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancel)
    {
        await SignalAsync("-TERM", cancel);

        return await EndedAsync(cancel);
    }

    /// <summary>Ends when it has ended by itself; returns its exit code.</summary>
    public async Task<int> EndedAsync(CancellationToken cancel)
    {
        await _process!.WaitForExitAsync(cancel);

        return _process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) Kill();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);

        return ValueTask.CompletedTask;
    }

    private async Task SignalAsync(string signal, CancellationToken cancel)
    {
        using var kill = Process.Start("kill", [signal, $"{_process!.Id}"]);
        await kill.WaitForExitAsync(cancel);
    }
}
