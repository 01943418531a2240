using System.Collections.Concurrent;
using System.Diagnostics;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>The bot as people run it: a process of its own, whose only way to the world is Telegram.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-host-").FullName;
    private readonly TelegramSimulator _telegram;
    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _process;

    private HostProcess(TelegramSimulator telegram) => _telegram = telegram;

    /// <summary>Everything it wrote, in all its lives.</summary>
    public string Output => string.Join('\n', _lines);

    public static HostProcess Start(TelegramSimulator telegram)
    {
        var host = new HostProcess(telegram);
        host.Begin();

        return host;
    }

    /// <summary>Starts it, on the data of its earlier lives.</summary>
    public void Begin()
    {
        var build = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var start = new ProcessStartInfo(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "SupportBot.Host", build, "supportbot")))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
            Environment =
            {
                ["SUPPORTBOT_DataFolder"] = Path.Combine(_folder, "data"),
                ["SUPPORTBOT_KeyFolder"] = Path.Combine(_folder, "keys"),
                ["SUPPORTBOT_Telegram__Token"] = TelegramSimulator.Token,
                ["SUPPORTBOT_Telegram__ApiBaseUrl"] = _telegram.Address.AbsoluteUri,
            },
        };
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

    /// <summary>Asks it to stop, as a machine does that shuts down; returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancel)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await _process.WaitForExitAsync(cancel);

        return _process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        if (!_process!.HasExited) Kill();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);

        return ValueTask.CompletedTask;
    }
}
