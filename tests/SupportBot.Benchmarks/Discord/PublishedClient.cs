using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SupportBot.Benchmarks.Discord;

/// <summary>Our client as it is shipped: compiled ahead for this platform, and run as in the container.</summary>
internal static class PublishedClient
{
    // In a copy: publishing for one platform would change the lock files.
    private const string Publish = """
        set -eu
        mkdir "$0/source"
        git ls-files -z --cached --others --exclude-standard | tar c --null -T - | tar x -C "$0/source"
        cd "$0/source"
        dotnet publish tests/SupportBot.Benchmarks -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true -p:DebugType=none \
          -o "$0/client" -v q -nologo >&2
        """;

    /// <summary>Publishes it into a folder and tells the program's path.</summary>
    public static async Task<string> MakeAsync(string folder, [CallerFilePath] string thisFile = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
        using var publish = Process.Start(new ProcessStartInfo("bash", ["-c", Publish, folder]) { WorkingDirectory = root })!;
        await publish.WaitForExitAsync();

        return publish.ExitCode is 0
            ? Path.Combine(folder, "client", "SupportBot.Benchmarks")
            : throw new InvalidOperationException("The client could not be published.");
    }
}
