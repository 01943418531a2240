using System.CommandLine;
using SupportBot.Storage;
using SupportBot.Storage.Moving;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot move</c>: takes everything from the SQLite file to a PostgreSQL server.</summary>
internal static class MoveOperation
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var to = new Option<string>("--to")
        {
            Description = "An empty PostgreSQL database, as Host=db;Database=supportbot;Username=bot. Its password is better in PGPASSWORD.",
            Required = true,
        };
        var command = new Command("move", "Takes everything from the SQLite file to PostgreSQL and compares every row. The bot must not run. Goes on where it was interrupted.") { to };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, cancel) => RunAsync(
            HostOptions.From(SupportBotHost.Configuration([.. result.UnmatchedTokens])), result.GetRequiredValue(to), Console.Out, cancel));

        return command;
    }

    /// <summary>Moves it. Returns 0.</summary>
    public static async Task<int> RunAsync(HostOptions options, string to, TextWriter output, CancellationToken cancel)
    {
        if (options.Database is not null) throw new SettingRefusedException("Database is set, so the data is in PostgreSQL already. Leave it empty for this command");
        if (!File.Exists(options.DatabaseFile)) throw new SettingRefusedException($"There is no database yet: {options.DatabaseFile}");

        await using var target = new PostgresDatabase(to);
        var moved = await new Move(new SqliteDatabase(options.DatabaseFile), target)
            .RunAsync((table, rows) => output.WriteLine($"{table}: {rows}"), cancel);
        await Acts.NoteAsync(options, "move to PostgreSQL", cancel);
        foreach (var (table, rows) in moved) await output.WriteLineAsync($"{table,-22} {rows,10} rows, every one equal");
        await output.WriteLineAsync($"Set SUPPORTBOT_Database to this connection and start the bot. The keys stay where they are. {options.DatabaseFile} is no longer used;");
        await output.WriteLineAsync("delete it once all is well: whoever is forgotten from now on would stay in it.");

        return 0;
    }
}
