using Npgsql;

namespace SupportBot.Storage.Moving;

/// <summary>
/// Moves all data from a SQLite file to a PostgreSQL database, and compares every row afterwards. Keys are moved as they
/// are, sealed. When it is interrupted, the next one goes on where it was.
/// </summary>
/// <param name="source">Where the data is.</param>
/// <param name="target">Where it goes; an empty database.</param>
public sealed class Move(SqliteDatabase source, PostgresDatabase target)
{
    private const int AtOnce = 1_000;

    /// <summary>Moves. Returns the tables and how many rows of each are there now, every one equal to its original.</summary>
    /// <param name="progress">Told of each table how many rows have come since the start.</param>
    /// <param name="cancel">Gives up; the next move goes on there.</param>
    /// <exception cref="MoveRefusedException">The bot is running, or the target holds something else.</exception>
    public async Task<IReadOnlyList<(string Table, long Rows)>> RunAsync(Action<string, long> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(progress);
        await using var locked = await LockAsync(cancel);
        await new Migrator(target).RunAsync(cancel);
        await using var connection = (NpgsqlConnection)await target.OpenAsync(cancel);
        var to = new MoveTarget(connection);
        await AdmitAsync(locked, to);
        var tables = await locked.TablesAsync();

        for (var isSecond = false; ; isSecond = true)
        {
            foreach (var table in tables) await CopyAsync(locked, to, table, progress, cancel);

            if (await CompareAsync(locked, to, tables) is not { } different) break;

            // The source changed between two parts of an interrupted move: what came before is thrown away.
            if (isSecond) throw new MoveRefusedException($"{different} in PostgreSQL is not what it is in the file");

            await to.ClearAsync(tables);
        }

        await locked.MarkAsync();
        await to.EndAsync();

        var counts = new List<(string, long)>();
        foreach (var table in tables) counts.Add((table.Name, await locked.CountAsync(table)));

        return counts;
    }

    private async Task<LockedSource> LockAsync(CancellationToken cancel)
    {
        // First without anything of ours open, or the file would never be free.
        source.Close();
        await using (await LockedSource.OpenAsync(source.Path, cancel))
        {
            // The bot is not running.
        }

        await new Migrator(source).RunAsync(cancel);
        source.Close();

        return await LockedSource.OpenAsync(source.Path, cancel);
    }

    private static async Task AdmitAsync(LockedSource from, MoveTarget to)
    {
        var instance = await from.InstanceAsync() ?? throw new MoveRefusedException("Nobody has used this bot yet; there is nothing to move");

        if (await to.IsBegunAsync())
        {
            if (await to.MovingAsync() != instance) throw new MoveRefusedException("A move of another bot's data into this database has begun");

            return;
        }

        if (await from.IsMovedAsync()) throw new MoveRefusedException("The data in this file was moved already");
        if (await to.InstanceAsync() is not null || await to.HasPeopleAsync()) throw new MoveRefusedException("The database holds other people already; make an empty one");

        await to.BeginAsync(instance);
    }

    private static async Task CopyAsync(LockedSource from, MoveTarget to, MovedTable table, Action<string, long> progress, CancellationToken cancel)
    {
        var position = await to.PositionAsync(table);
        var count = 0L;

        while (await from.RowsAsync(table, position, AtOnce) is { Count: > 0 } rows)
        {
            cancel.ThrowIfCancellationRequested();
            await to.AddAsync(table, rows, cancel);
            position = (long)rows[^1][0]!;
            count += rows.Count;
            progress(table.Name, count);
        }
    }

    /// <summary>The first table in which a row differs, is missing or is too many; nothing when all are equal.</summary>
    private static async Task<string?> CompareAsync(LockedSource from, MoveTarget to, IReadOnlyList<MovedTable> tables)
    {
        foreach (var table in tables)
        {
            await using var theirs = to.InOrderAsync(table).GetAsyncEnumerator();

            await foreach (var ours in from.InOrderAsync(table))
            {
                if (!await theirs.MoveNextAsync() || !ours.SequenceEqual(theirs.Current)) return table.Name;
            }

            if (await theirs.MoveNextAsync()) return table.Name;
        }

        return null;
    }
}
