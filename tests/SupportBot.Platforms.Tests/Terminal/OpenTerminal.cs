using System.Diagnostics;
using System.Text;

namespace SupportBot.Platforms.Tests.Terminal;

/// <summary>A terminal that stays open: lines are typed one by one, and what is shown is waited for.</summary>
internal sealed class OpenTerminal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _shown = new();
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _read;

    public OpenTerminal(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _ = ListenAsync();
    }

    /// <summary>Everything it has shown.</summary>
    public string Shown
    {
        get
        {
            lock (_shown) return _shown.ToString();
        }
    }

    /// <summary>Types a line, and waits until something is shown, after what was waited for before.</summary>
    public async Task TypesAsync(string line, string answer)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        await ShowsAsync(answer);
    }

    /// <summary>Waits until something is shown, after what was waited for before.</summary>
    public async Task ShowsAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);

        while (true)
        {
            Task more;

            lock (_shown)
            {
                if (_shown.ToString().IndexOf(text, _read, StringComparison.Ordinal) is >= 0 and var found)
                {
                    _read = found + text.Length;

                    return;
                }

                more = _more.Task;
            }

            try
            {
                await more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"'{text}' was not shown:\n{Shown[_read..]}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        var letters = new char[4096];

        while (await _process.StandardOutput.ReadAsync(letters) is > 0 and var count)
        {
            lock (_shown)
            {
                _shown.Append(letters, 0, count);
                _more.SetResult();
                _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}
