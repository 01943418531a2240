using System.Text;

namespace SupportBot.Host.Operations;

/// <summary>Writes files that only their owner can read, and overwrites none.</summary>
internal static class PrivateFile
{
    /// <summary>Writes a text.</summary>
    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        await using var file = new FileStream(path, options);
        await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
    }
}
