using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace SupportBot.Storage.Moving;

/// <summary>
/// A PostgreSQL database on its way to hold what was in a SQLite file. A table beside the data says how far the move has
/// come; while it is there no bot starts on this database.
/// </summary>
internal sealed class MoveTarget(NpgsqlConnection connection)
{
    private const string Mark = PostgresDatabase.MovingMark;

    /// <summary>Whether a move into this database has begun and not ended.</summary>
    public Task<bool> IsBegunAsync() => connection.ExecuteScalarAsync<bool>($"SELECT to_regclass('{Mark}') IS NOT NULL;");

    /// <summary>The sealed key of the installation whose data is here; nothing when there is none.</summary>
    public Task<string?> InstanceAsync() => connection.ExecuteScalarAsync<string?>("SELECT wrapped_key FROM instance WHERE id = 1;");

    /// <summary>Whether people are here.</summary>
    public async Task<bool> HasPeopleAsync() => await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM person;") > 0;

    /// <summary>The installation whose move has begun.</summary>
    public Task<string?> MovingAsync() => connection.ExecuteScalarAsync<string?>($"SELECT name FROM {Mark} WHERE position < 0;");

    /// <summary>Begins.</summary>
    public Task BeginAsync(string instance) => connection.ExecuteAsync(
        $"""
        BEGIN;
        CREATE TABLE {Mark} (name TEXT NOT NULL PRIMARY KEY, position BIGINT NOT NULL);
        INSERT INTO {Mark} (name, position) VALUES (@instance, -1);
        COMMIT;
        """,
        new { instance });

    /// <summary>Up to which row of the source a table is here.</summary>
    public Task<long> PositionAsync(MovedTable table) =>
        connection.ExecuteScalarAsync<long>($"SELECT COALESCE(MAX(position), 0) FROM {Mark} WHERE name = @Name;", new { table.Name });

    /// <summary>Adds rows and notes how far that is, both or neither. The first value of each row is its number.</summary>
    public async Task AddAsync(MovedTable table, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);

        await using (var import = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancel))
        {
            foreach (var row in rows)
            {
                await import.StartRowAsync(cancel);
                for (var i = 0; i < table.Columns.Count; i++) await WriteAsync(import, row[i + 1], table.Columns[i].Type, cancel);
            }

            await import.CompleteAsync(cancel);
        }

        await connection.ExecuteAsync(
            $"INSERT INTO {Mark} (name, position) VALUES (@Name, @position) ON CONFLICT (name) DO UPDATE SET position = excluded.position;",
            new { table.Name, position = (long)rows[^1][0]! },
            transaction);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>All rows in the order of the key, as the source orders it.</summary>
    public IAsyncEnumerable<object?[]> InOrderAsync(MovedTable table) => RowText.StreamAsync(
        connection, $"SELECT {table.ColumnList} FROM {table.Name} ORDER BY {string.Join(", ", table.Keys.Select(key => InOrder(table, key)))};");

    /// <summary>Throws away what has come so far.</summary>
    public Task ClearAsync(IReadOnlyList<MovedTable> tables) => connection.ExecuteAsync(
        $"BEGIN; TRUNCATE {string.Join(", ", tables.Select(table => table.Name))}; DELETE FROM {Mark} WHERE position >= 0; COMMIT;");

    /// <summary>Ends: from now on a bot may run on it.</summary>
    public Task EndAsync() => connection.ExecuteAsync($"DROP TABLE {Mark};");

    private static string InOrder(MovedTable table, string key) =>
        table.Columns.First(column => column.Name == key).Type is "TEXT" ? $"{key} COLLATE \"C\"" : key;

    private static Task WriteAsync(NpgsqlBinaryImporter import, object? value, string type, CancellationToken cancel) => (value, type) switch
    {
        (null, _) => import.WriteNullAsync(cancel),
        (_, "BIGINT") => import.WriteAsync((long)value, NpgsqlDbType.Bigint, cancel),
        (_, "TEXT") => import.WriteAsync((string)value, NpgsqlDbType.Text, cancel),
        _ => import.WriteAsync((double)value, NpgsqlDbType.Double, cancel),
    };
}
