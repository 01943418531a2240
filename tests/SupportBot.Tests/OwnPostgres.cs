using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SupportBot.Tests;

/// <summary>
/// A PostgreSQL server that one test may stop and start as it likes. Made with the binaries that
/// <c>SUPPORTBOT_TEST_POSTGRES_BIN</c> names; root runs it as the user <c>postgres</c>.
/// </summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private static readonly string? Binaries = Environment.GetEnvironmentVariable("SUPPORTBOT_TEST_POSTGRES_BIN");

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-postgres-").FullName;
    private readonly int _port = FreePort();

    /// <summary>How to connect.</summary>
    public string Connection => $"Host=127.0.0.1;Port={_port};Username=supportbot;Database=postgres";

    private string Data => Path.Combine(_folder, "data");

    private static bool IsRoot => Environment.UserName is "root";

    /// <summary>Makes it and starts it; leaves the test out, visibly, where it is not installed.</summary>
    public async Task InitializeAsync()
    {
        if (string.IsNullOrEmpty(Binaries) && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("SUPPORTBOT_TEST_POSTGRES_BIN names no folder.");

        Assert.SkipWhen(string.IsNullOrEmpty(Binaries), "SUPPORTBOT_TEST_POSTGRES_BIN names no folder.");

        if (IsRoot) await RunAsync("chown", ["postgres", _folder], asPostgres: false);

        await RunAsync(Path.Combine(Binaries!, "initdb"), ["-D", Data, "-U", "supportbot", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        await StartAsync();
    }

    /// <summary>Starts it.</summary>
    public Task StartAsync() => ControlAsync(
        "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c max_connections=50", "-l", Path.Combine(_folder, "log"), "start");

    /// <summary>Stops it at once: every connection is cut.</summary>
    public Task StopAsync() => ControlAsync("-m", "fast", "stop");

    /// <summary>Stops and starts it.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) await ControlAsync("-m", "immediate", "stop");

        Directory.Delete(_folder, recursive: true);
    }

    private Task ControlAsync(params string[] args) => RunAsync(Path.Combine(Binaries!, "pg_ctl"), ["-D", Data, "-w", "-t", "60", .. args]);

    private static async Task RunAsync(string program, string[] args, bool asPostgres = true)
    {
        var start = asPostgres && IsRoot
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. args])
            : new ProcessStartInfo(program, args);
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = start.RedirectStandardError = program.EndsWith("initdb", StringComparison.Ordinal);
        using var process = Process.Start(start)!;
        var said = start.RedirectStandardError ? await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync() : "";
        await process.WaitForExitAsync();

        if (process.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}. {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
