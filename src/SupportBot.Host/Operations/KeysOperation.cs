using System.CommandLine;
using SupportBot.People;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot keys</c>: looks after the master keys. The bot may run meanwhile.</summary>
internal static class KeysOperation
{
    /// <summary>The variable that holds the passphrase of a copy; without it the passphrase is asked for.</summary>
    private const string PassphraseVariable = "SUPPORTBOT_PASSPHRASE";

    /// <summary>The command.</summary>
    public static Command Command() => new("keys", "Looks after the master keys. The bot may run meanwhile.")
    {
        Sub("list", "Names the keys, newest first, and how much each holds.", ListAsync),
        Sub("check", "Opens everybody's key. Changes nothing.", CheckAsync),
        Sub("rotate", "Makes a new key and seals everybody's key with it; what people wrote is not touched.", RotateAsync),
        Sub("rewrap", "Seals everybody's key with the newest key, where the keys come from a setting.", RewrapAsync),
        SubWith("revoke", "Takes an older key away for good, once it holds nothing.", "name", RevokeAsync),
        SubWith("backup", $"Writes a copy of the keys, sealed with a passphrase ({PassphraseVariable}, or asked for).", "file", BackUpAsync),
        SubWith("restore", "Writes the keys of such a copy where there are none.", "file", RestoreAsync),
    };

    private static async Task<int> ListAsync(HostOptions options, CancellationToken cancel)
    {
        var counts = await Held(options).CountAsync(cancel);
        foreach (var name in Keys(options).Names) await SayAsync($"{name}  holds {counts.GetValueOrDefault(name)}");
        foreach (var lost in counts.Keys.Except(Keys(options).Names)) await SayAsync($"{lost}  holds {counts[lost]}, and is not here");

        return 0;
    }

    private static async Task<int> CheckAsync(HostOptions options, CancellationToken cancel)
    {
        var (sound, lost) = await Held(options).CheckAsync(Keys(options), cancel);
        await SayAsync($"{sound} keys open, {lost} do not");

        return lost == 0 ? 0 : 1;
    }

    private static async Task<int> RotateAsync(HostOptions options, CancellationToken cancel)
    {
        var before = Keys(options).Names[0];
        var master = Folder(options).Add();
        await SayAsync($"Key {master.Names[0]} is the newest. It sealed {await Held(options).RewrapAsync(master, cancel)} keys anew; nothing else was written.");
        await Acts.NoteAsync(options, $"keys rotate: {master.Names[0]} is the newest", cancel);
        await SayAsync($"Make a new copy now (supportbot keys backup). When the bot has run well for a while: supportbot keys revoke {before}");

        return 0;
    }

    private static async Task<int> RewrapAsync(HostOptions options, CancellationToken cancel)
    {
        var master = Keys(options);
        await SayAsync($"Key {master.Names[0]} sealed {await Held(options).RewrapAsync(master, cancel)} keys anew; nothing else was written.");

        return 0;
    }

    private static async Task<int> RevokeAsync(HostOptions options, string name, CancellationToken cancel)
    {
        if ((await Held(options).CountAsync(cancel)).GetValueOrDefault(name) is var held and > 0)
        {
            throw new KeyRefusedException($"Key {name} still holds {held} keys. Run: supportbot keys rotate");
        }

        Folder(options).Remove(name);
        await Acts.NoteAsync(options, $"keys revoke: {name}", cancel);
        await SayAsync($"Key {name} is gone from {Folder(options).File}. Backups that were made under it no longer open.");

        return 0;
    }

    private static async Task<int> BackUpAsync(HostOptions options, string file, CancellationToken cancel)
    {
        var copy = KeyCopy.Seal(Folder(options).Read(), Passphrase());
        await PrivateFile.WriteAsync(file, copy, cancel);
        await Acts.NoteAsync(options, "keys backup", cancel);
        await SayAsync($"{Path.GetFullPath(file)}: keys {string.Join(", ", Keys(options).Names)}. It opens with the passphrase and with nothing else.");

        return 0;
    }

    private static async Task<int> RestoreAsync(HostOptions options, string file, CancellationToken cancel)
    {
        if (options.MasterKey is not null) throw new KeyRefusedException("The keys come from the setting MasterKey, so a key file would not be read.");

        var master = Folder(options).Write(KeyCopy.Open(await File.ReadAllTextAsync(file, cancel), Passphrase()));
        await Acts.NoteAsync(options, "keys restore", cancel);
        await SayAsync($"{Folder(options).File}: keys {string.Join(", ", master.Names)}");

        return 0;
    }

    private static string Passphrase()
    {
        if (Environment.GetEnvironmentVariable(PassphraseVariable) is { Length: > 0 } given) return given;
        if (!Console.IsInputRedirected) Console.Error.Write("Passphrase (it is shown): ");

        return Console.ReadLine() ?? "";
    }

    private static Command Sub(string name, string help, Func<HostOptions, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, help) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((result, cancel) => run(Options(result.UnmatchedTokens), cancel));

        return command;
    }

    private static Command SubWith(string name, string help, string what, Func<HostOptions, string, CancellationToken, Task<int>> run)
    {
        var argument = new Argument<string>(what);
        var command = new Command(name, help) { argument };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, cancel) => run(Options(result.UnmatchedTokens), result.GetRequiredValue(argument), cancel));

        return command;
    }

    private static Task SayAsync(string text) => Console.Out.WriteLineAsync(text);

    private static HostOptions Options(IReadOnlyList<string> args) => HostOptions.From(SupportBotHost.Configuration([.. args]));

    private static KeyFolder Folder(HostOptions options) => new(options.KeyFolder, options.MasterKey);

    private static MasterKeys Keys(HostOptions options) =>
        Folder(options).Find() ?? throw new KeyRefusedException($"There is no key: {Folder(options).File} is missing.");

    private static WrappedKeys Held(HostOptions options) => new(SupportBotHost.DatabaseOf(options));
}
