using System.CommandLine;
using SupportBot.People;
using SupportBot.Upkeep;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot restore</c>: puts a copy back where no database is.</summary>
internal static class RestoreOperation
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "The copy, as supportbot backup made it." };
        var keys = new Option<string?>("--person-keys") { Description = $"The newest {PersonKeys.FileName}; the one beside the copy unless given." };
        var command = new Command("restore", "Puts a copy back where no database is. People who were forgotten since do not come back.") { file, keys };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, cancel) => RunAsync(
            HostOptions.From(SupportBotHost.Configuration([.. result.UnmatchedTokens])), result.GetRequiredValue(file), result.GetValue(keys), Console.Out, cancel));

        return command;
    }

    /// <summary>Restores it. Returns 0.</summary>
    public static async Task<int> RunAsync(HostOptions options, string file, string? keys, TextWriter output, CancellationToken cancel)
    {
        if (options.Database is not null) throw new SettingRefusedException("The data is in PostgreSQL, which has its own: pg_restore");

        keys ??= Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, PersonKeys.FileName);
        if (!File.Exists(keys)) throw new BackupRefusedException($"There is no file {keys}.");

        SupportBotHost.DatabaseOf(options);
        var contents = await new Backup(new KeyFolder(options.KeyFolder, options.MasterKey))
            .RestoreAsync(file, await File.ReadAllTextAsync(keys, cancel), options.DatabaseFile, cancel);
        await Acts.NoteAsync(options, "restore", cancel);
        await output.WriteLineAsync($"{options.DatabaseFile}: people: {contents.People}; forgotten since the copy, and not brought back: {contents.Forgotten}");

        return 0;
    }
}
