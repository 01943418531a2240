using System.Security.Cryptography;

namespace SupportBot.People;

/// <summary>Where the master keys come from: a setting, or a file that only its owner can read.</summary>
/// <param name="folder">The folder of the key file; beside the data folder, never inside.</param>
/// <param name="given">The keys as a setting gave them; nothing to use the file.</param>
internal sealed class KeyFolder(string folder, string? given)
{
    private const string Heading = "# SupportBot: the key to everything people told the bot. Keep a copy apart from the data.\n";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The key file.</summary>
    public string File { get; } = Path.Combine(folder, "master.key");

    /// <summary>The keys; nothing when there are none yet.</summary>
    /// <exception cref="KeyRefusedException">They cannot be used.</exception>
    public MasterKeys? Find() => given is { Length: > 0 }
        ? MasterKeys.Parse(given, "the setting MasterKey")
        : System.IO.File.Exists(File) ? MasterKeys.Parse(System.IO.File.ReadAllText(File), File) : null;

    /// <summary>Whether a setting gives the keys, so that no file holds them.</summary>
    public bool IsGiven => given is { Length: > 0 };

    /// <summary>Makes the first key and writes it down before anything is sealed with it.</summary>
    public MasterKeys Create() => Put($"{Heading}{New()}\n", overwrite: false);

    /// <summary>Puts a new key in front: it wraps from now on, and the others still open.</summary>
    /// <exception cref="KeyRefusedException">There is no key file to add to.</exception>
    public MasterKeys Add()
    {
        var lines = Lines();
        lines.Insert(lines.FindIndex(IsKey), New());

        return Put(string.Join('\n', lines) + "\n", overwrite: true);
    }

    /// <summary>Takes a key out of the file, by its name; never the newest.</summary>
    /// <exception cref="KeyRefusedException">There is no such key, or it is the newest.</exception>
    public MasterKeys Remove(string name)
    {
        var lines = Lines();
        var at = lines.FindIndex(line => IsKey(line) && MasterKeys.NameOf(MasterKeys.Read(line, File)) == name);

        if (at < 0) throw new KeyRefusedException($"There is no key {name} in {File}.");
        if (at == lines.FindIndex(IsKey)) throw new KeyRefusedException($"Key {name} is the newest and in use. Rotate first.");

        lines.RemoveAt(at);

        return Put(string.Join('\n', lines) + "\n", overwrite: true);
    }

    /// <summary>The keys as they stand in the file or the setting, to be copied.</summary>
    /// <exception cref="KeyRefusedException">There are none, or they cannot be used.</exception>
    public string Read()
    {
        if (Find() is null) throw new KeyRefusedException($"There is no key yet: {File} is missing.");

        return IsGiven ? given! : System.IO.File.ReadAllText(File);
    }

    /// <summary>Writes keys that were copied before, where there are none.</summary>
    /// <exception cref="KeyRefusedException">There are keys already, or these are none.</exception>
    public MasterKeys Write(string keys)
    {
        if (Find() is not null) throw new KeyRefusedException("There are keys here already, and they are not overwritten. Move them away first.");

        MasterKeys.Parse(keys, "the copy");

        return Put(keys, overwrite: false);
    }

    /// <summary>Takes the key file away for good. What was sealed with its keys opens nowhere any more.</summary>
    public void Destroy()
    {
        if (!System.IO.File.Exists(File)) return;

        // Overwritten first, for what that is worth on the disk at hand.
        System.IO.File.WriteAllBytes(File, RandomNumberGenerator.GetBytes((int)new FileInfo(File).Length));
        System.IO.File.Delete(File);
    }

    private static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static bool IsKey(string line) => line.Trim() is [not '#', ..];

    private List<string> Lines()
    {
        if (IsGiven) throw new KeyRefusedException("The keys come from the setting MasterKey. Put a new key in front of it there, separated by a comma, start every machine again, and then run: supportbot keys rewrap.");

        return [.. Read().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Whoever reads the file meanwhile sees the old one or the new one, whole.</summary>
    private MasterKeys Put(string text, bool overwrite)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(folder, OwnerOnly | UnixFileMode.UserExecute);

        var draft = $"{File}.new";
        System.IO.File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;

        using (var file = new FileStream(draft, options))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        System.IO.File.Move(draft, File, overwrite);

        return MasterKeys.Parse(text, File);
    }
}
