using System.Diagnostics;

namespace SupportBot.Platforms.Tests.Terminal;

/// <summary>The program as people run it in a terminal, in a folder of its own that is thrown away.</summary>
internal sealed class Program : IDisposable
{
    /// <summary>The program's folder, home and working directory.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("supportbot-terminal-").FullName;

    /// <summary>Runs it once. Returns what it wrote.</summary>
    /// <param name="args">What stands behind its name.</param>
    /// <param name="lines">What is typed.</param>
    public async Task<(int Code, string Output)> RunAsync(IReadOnlyList<string> args, params IReadOnlyList<string> lines)
    {
        using var process = Process.Start(Start(args))!;
        await process.StandardInput.WriteAsync(string.Concat(lines.Select(line => $"{line}\n")));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, output);
    }

    /// <summary>Starts it and leaves it open.</summary>
    /// <param name="args">What stands behind its name.</param>
    public OpenTerminal Open(params IReadOnlyList<string> args) => new(Start(args));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ProcessStartInfo Start(IReadOnlyList<string> args)
    {
        var build = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

        return new ProcessStartInfo(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "SupportBot.Host", build, "supportbot")), args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Folder,
            Environment =
            {
                ["HOME"] = Folder,
                ["TMPDIR"] = Folder,
                ["SUPPORTBOT_DataFolder"] = Path.Combine(Folder, "data"),
                ["SUPPORTBOT_KeyFolder"] = Path.Combine(Folder, "keys"),
            },
        };
    }
}
