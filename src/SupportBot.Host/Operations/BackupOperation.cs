using System.CommandLine;
using NodaTime.Extensions;
using SupportBot.People;
using SupportBot.Storage;
using SupportBot.Upkeep;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot backup</c>: copies the data while the bot runs, and proves the copy by restoring it on the side.</summary>
internal static class BackupOperation
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var folder = new Argument<string>("folder") { Description = "Where to, best on another disk." };
        var command = new Command("backup", "Copies the data while the bot runs. The copy is restored on the side before it counts. It holds no keys.") { folder };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, cancel) => RunAsync(
            HostOptions.From(SupportBotHost.Configuration([.. result.UnmatchedTokens])), result.GetRequiredValue(folder), Console.Out, cancel));

        return command;
    }

    /// <summary>Makes the copy. Returns 0.</summary>
    public static async Task<int> RunAsync(HostOptions options, string folder, TextWriter output, CancellationToken cancel)
    {
        if (options.Database is not null)
        {
            throw new SettingRefusedException(
                "The data is in PostgreSQL, which has its own: pg_dump, while the bot runs, and pg_restore. A dump holds the sealed key of each "
                + "person, so whoever was forgotten stays readable in older dumps for as long as these are kept");
        }

        if (!File.Exists(options.DatabaseFile)) throw new SettingRefusedException($"There is no database yet: {options.DatabaseFile}");

        var (file, contents) = await new Backup(new KeyFolder(options.KeyFolder, options.MasterKey))
            .MakeAsync(new SqliteDatabase(options.DatabaseFile), Path.GetFullPath(folder), TimeProvider.System.GetCurrentInstant(), cancel);
        await Acts.NoteAsync(options, "backup", cancel);
        await output.WriteLineAsync($"{file}: people: {contents.People}, restored on the side and opened.");
        await output.WriteLineAsync($"The keys of people are in {PersonKeys.FileName} beside it, the newest only. The master key is in neither: supportbot keys backup");

        return 0;
    }
}
