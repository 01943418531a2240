using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SupportBot.Benchmarks;

/// <summary>A program as people run it.</summary>
internal static class Published
{
    /// <summary>Publishes a project. Returns the path of its program.</summary>
    public static async Task<string> MakeAsync(string project, string dll, string folder)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));
        var to = Path.Combine(folder, Path.GetFileName(project));
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", to, "-v", "q", "-nologo"]) { WorkingDirectory = root })!;
        await publish.WaitForExitAsync();

        return Path.Combine(to, dll);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
