using System.Collections.Concurrent;
using System.Diagnostics;
using SupportBot.Simulators.Discord;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The real program, as its own process, on a folder of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;

    private HostProcess(Process process) => _process = process;

    /// <summary>Everything it has logged.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts the bot and waits until its commands are offered and it is connected.</summary>
    /// <param name="discord">Where it connects.</param>
    /// <param name="folder">Where its data and its key are.</param>
    /// <param name="settings">What is set besides, by the names of the environment.</param>
    public static async Task<HostProcess> StartAsync(DiscordSimulator discord, string folder, params (string Name, string Value)[] settings)
    {
        var before = (Sessions: discord.Journal.Count("identified"), Commands: discord.Journal.Count("commands 200"));
        var start = new ProcessStartInfo("dotnet", [Program()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SUPPORTBOT_DataFolder"] = Path.Combine(folder, "data");
        start.Environment["SUPPORTBOT_KeyFolder"] = Path.Combine(folder, "keys");
        start.Environment["SUPPORTBOT_Discord__Token"] = discord.Token;
        start.Environment["SUPPORTBOT_Discord__ApiBaseUrl"] = discord.ApiBaseUrl.ToString();
        start.Environment["SUPPORTBOT_Logging__LogLevel__Default"] = "Trace";

        foreach (var (name, value) in settings) start.Environment[name] = value;

        var host = new HostProcess(Process.Start(start)!);
        host.Listen();

        try
        {
            await discord.Journal.HappensAsync("identified", before.Sessions + 1, TimeSpan.FromSeconds(90));
            await discord.Journal.HappensAsync("commands 200", before.Commands + 1, TimeSpan.FromSeconds(90));

            while (discord.Commands.Registered.Count is 0) await Task.Delay(20);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The bot did not start:\n{host.Output}");
        }

        return host;
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();

        _process.Dispose();
    }

    private static string Program()
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "SupportBot.Host", configuration, "supportbot.dll"));
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }
}
