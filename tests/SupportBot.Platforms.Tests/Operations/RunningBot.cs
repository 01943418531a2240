using System.Collections.Concurrent;
using System.Diagnostics;

namespace SupportBot.Platforms.Tests.Operations;

/// <summary>The bot of an installation while it runs, with everything it writes.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    public RunningBot(Installation installation, params IEnumerable<(string Name, string Value)> settings)
    {
        _process = Process.Start(installation.Start([], settings))!;
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it wrote.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Asks it to stop; returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancel)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(cancel);

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
