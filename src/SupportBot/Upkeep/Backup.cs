using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Upkeep;

/// <summary>
/// Copies the database of one machine while the bot runs, and restores such a copy. A copy counts as made only once it has
/// been restored, on the side, and every key in it has opened.
/// </summary>
internal sealed class Backup(KeyFolder keys)
{
    private static readonly InstantPattern NamePattern = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>Makes a copy in a folder. Returns its path and what is in it.</summary>
    /// <exception cref="BackupRefusedException">The copy is not sound; there is none.</exception>
    /// <exception cref="KeyRefusedException">The key is not here, so nobody could say whether the copy is sound.</exception>
    public async Task<(string File, Contents Contents)> MakeAsync(SqliteDatabase database, string folder, Instant now, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"supportbot-{NamePattern.Format(now)}.db");
        var (draft, trial) = ($"{file}.draft", $"{file}.trial");
        if (File.Exists(file)) throw new BackupRefusedException($"{file} is there already.");

        try
        {
            await CopyAsync(database, draft, cancel);
            var copy = new SqliteDatabase(draft);
            var text = await PersonKeys.TakeOutAsync(copy, cancel);
            await DropPassingAsync(copy, cancel);
            await CloseAsync(copy, cancel);

            var contents = await RestoreAsync(draft, text, trial, cancel);
            await ReplaceAsync(Path.Combine(folder, PersonKeys.FileName), text, cancel);
            File.Move(draft, file);

            return (file, contents);
        }
        finally
        {
            Remove(draft);
            Remove(trial);
        }
    }

    /// <summary>Restores a copy to where no database is.</summary>
    /// <param name="file">The copy.</param>
    /// <param name="text">The newest keys of people.</param>
    /// <param name="target">The database to make. It appears whole, or not at all.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BackupRefusedException">The copy is not sound, or there is a database already.</exception>
    /// <exception cref="KeyRefusedException">The master key is not here.</exception>
    public async Task<Contents> RestoreAsync(string file, string text, string target, CancellationToken cancel)
    {
        var master = keys.Find() ?? throw new KeyRefusedException($"There is no key: {keys.File} is missing. Restore it first: supportbot keys restore");

        if (File.Exists(target)) throw new BackupRefusedException($"There is a database already: {target}. It is not overwritten; move it away first.");
        if (!File.Exists(file)) throw new BackupRefusedException($"There is no file {file}.");

        var draft = $"{target}.restoring";

        try
        {
            Remove(draft);
            File.Copy(file, draft);
            OwnerOnly(draft);
            var database = new SqliteDatabase(draft);
            var contents = await CheckAsync(database, text, master, cancel);
            await CloseAsync(database, cancel);
            File.Move(draft, target);

            return contents;
        }
        catch (Microsoft.Data.Sqlite.SqliteException trouble)
        {
            throw new BackupRefusedException($"{file} is no sound copy (SQLite: {trouble.SqliteErrorCode}).");
        }
        finally
        {
            Remove(draft);
        }
    }

    private static async Task<Contents> CheckAsync(SqliteDatabase database, string text, MasterKeys master, CancellationToken cancel)
    {
        if (await database.QueryAsync<string>("PRAGMA integrity_check;", new { }, cancel) is not ["ok"]) throw new BackupRefusedException("The copy is damaged.");

        var forgotten = await PersonKeys.PutBackAsync(database, text, cancel);
        var (sound, lost) = await new WrappedKeys(database).CheckAsync(master, cancel);

        if (lost > 0) throw new KeyRefusedException($"{lost} of {sound + lost} keys in the copy do not open with the keys here ({string.Join(", ", master.Names)}).");

        var people = await database.QueryAsync<long>("SELECT COUNT(*) FROM person;", new { }, cancel);

        return new Contents(people[0], forgotten);
    }

    private static async Task CopyAsync(SqliteDatabase database, string draft, CancellationToken cancel)
    {
        Remove(draft);
        await File.WriteAllBytesAsync(draft, [], cancel);
        OwnerOnly(draft);
        await database.CopyAsync(draft, cancel);
    }

    /// <summary>What a platform tells again, and what is sealed with the installation's key: of a forgotten person it would stay readable.</summary>
    private static async Task DropPassingAsync(SqliteDatabase copy, CancellationToken cancel)
    {
        await copy.ExecuteAsync("DELETE FROM platform_note WHERE account_hash <> '';", new { }, cancel);
        await copy.ExecuteAsync("UPDATE platform_update SET body = NULL;", new { }, cancel);
        await copy.ExecuteAsync("VACUUM;", new { }, cancel);
    }

    /// <summary>Leaves one file, with nothing beside it.</summary>
    private static async Task CloseAsync(SqliteDatabase database, CancellationToken cancel)
    {
        await database.ScrubAsync(cancel);
        database.Close();
    }

    private static async Task ReplaceAsync(string file, string text, CancellationToken cancel)
    {
        var draft = $"{file}.draft";
        await File.WriteAllTextAsync(draft, text, cancel);
        OwnerOnly(draft);
        File.Move(draft, file, overwrite: true);
    }

    private static void OwnerOnly(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static void Remove(string file)
    {
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm", $"{file}-journal" }) File.Delete(part);
    }
}

/// <summary>What is in a copy.</summary>
/// <param name="People">How many people.</param>
/// <param name="Forgotten">How many more were in it, and have been forgotten since.</param>
internal sealed record Contents(long People, int Forgotten);
