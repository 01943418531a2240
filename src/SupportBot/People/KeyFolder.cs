using System.Security.Cryptography;

namespace SupportBot.People;

/// <summary>Where the master keys come from: a setting, or a file that only its owner can read.</summary>
/// <param name="folder">The folder of the key file; beside the data folder, never inside.</param>
/// <param name="given">The keys as a setting gave them; nothing to use the file.</param>
internal sealed class KeyFolder(string folder, string? given)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The key file.</summary>
    public string File { get; } = Path.Combine(folder, "master.key");

    /// <summary>The keys; nothing when there are none yet.</summary>
    /// <exception cref="KeyRefusedException">They cannot be used.</exception>
    public MasterKeys? Find() => given is { Length: > 0 }
        ? MasterKeys.Parse(given, "the setting MasterKey")
        : System.IO.File.Exists(File) ? MasterKeys.Parse(System.IO.File.ReadAllText(File), File) : null;

    /// <summary>Makes the first key and writes it down before anything is sealed with it.</summary>
    public MasterKeys Create()
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(folder, OwnerOnly | UnixFileMode.UserExecute);

        var text = $"# SupportBot: the key to everything people told the bot. Keep a copy apart from the data.\n{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;

        using (var file = new FileStream(File, options))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        return MasterKeys.Parse(text, File);
    }
}
