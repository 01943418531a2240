using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace SupportBot.Benchmarks.Discord;

/// <summary>The simulated Discord as a process of its own, without limits.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private const int Port = 57_931;

    private readonly HttpClient _http = new() { BaseAddress = new($"http://127.0.0.1:{Port}/"), Timeout = TimeSpan.FromMinutes(5) };
    private readonly Process _process;

    private SimulatorProcess(Process process) => _process = process;

    public string Api { get; } = $"http://127.0.0.1:{Port}/api/v10/";

    public string Token { get; private set; } = "";

    public static async Task<SimulatorProcess> StartAsync([CallerFilePath] string thisFile = "")
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var dll = Path.GetFullPath(Path.Combine(
            Path.GetDirectoryName(thisFile)!, "..", "..", "..", "artifacts", "bin", "SupportBot.Simulators", configuration, "SupportBot.Simulators.dll"));
        var process = Process.Start(new ProcessStartInfo("dotnet", [dll, "discord", "--port", $"{Port}", "--no-limits"]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadLineAsync();
        var simulator = new SimulatorProcess(process);
        simulator.Token = (await simulator._http.GetFromJsonAsync<JsonObject>("_simulator"))!["token"]!.ToString();

        return simulator;
    }

    /// <summary>Sends interactions and tells how they were answered.</summary>
    public async Task<JsonObject> DriveAsync(string query)
    {
        using var response = await _http.PostAsync(new Uri($"_simulator/drive?{query}", UriKind.Relative), null);

        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }
}
