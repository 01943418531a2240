using Dapper;
using Microsoft.Data.Sqlite;

namespace SupportBot.Storage.Moving;

/// <summary>A SQLite file that nobody else can use meanwhile, neither to read nor to write.</summary>
internal sealed class LockedSource : IAsyncDisposable
{
    private readonly SqliteConnection _connection;

    private LockedSource(SqliteConnection connection) => _connection = connection;

    /// <summary>Locks it.</summary>
    /// <exception cref="MoveRefusedException">Another program has it open: the bot is running.</exception>
    public static async Task<LockedSource> OpenAsync(string path, CancellationToken cancel)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());

        try
        {
            await connection.OpenAsync(cancel);

            await connection.ExecuteAsync(new CommandDefinition("PRAGMA busy_timeout = 0;", cancellationToken: cancel));

            // The file leaves its write-ahead log only when nobody else has it open; otherwise it stays as it is, without a word.
            var mode = await connection.ExecuteScalarAsync<string>(new CommandDefinition("PRAGMA journal_mode = DELETE;", cancellationToken: cancel));
            if (mode is not "delete") throw InUse(path);

            await connection.ExecuteAsync(new CommandDefinition("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;", cancellationToken: cancel));

            return new(connection);
        }
        catch (SqliteException inUse) when (inUse.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            await connection.DisposeAsync();

            throw InUse(path);
        }
        catch
        {
            await connection.DisposeAsync();

            throw;
        }
    }

    /// <summary>Its tables, each after those that it refers to.</summary>
    public async Task<IReadOnlyList<MovedTable>> TablesAsync()
    {
        var names = (await _connection.QueryAsync<string>(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('migration', @moved) ORDER BY name;",
            new { moved = SqliteDatabase.MovedMark })).ToList();
        var refersTo = new Dictionary<string, HashSet<string>>();
        foreach (var name in names) refersTo[name] = [.. await _connection.QueryAsync<string>("SELECT \"table\" FROM pragma_foreign_key_list(@name);", new { name })];

        var tables = new List<MovedTable>();

        while (names.Count > 0)
        {
            var next = names.First(name => !refersTo[name].Overlaps(names.Where(other => other != name)));
            names.Remove(next);
            tables.Add(await TableAsync(next));
        }

        return tables;
    }

    /// <summary>Rows after one of them: its number first, then its values.</summary>
    public async Task<IReadOnlyList<object?[]>> RowsAsync(MovedTable table, long after, int limit)
    {
        using var reader = await _connection.ExecuteReaderAsync(
            $"SELECT rowid, {table.ColumnList} FROM {table.Name} WHERE rowid > @after ORDER BY rowid LIMIT @limit;", new { after, limit });

        return await RowText.ReadAllAsync(reader);
    }

    /// <summary>How many rows it has.</summary>
    public Task<long> CountAsync(MovedTable table) => _connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table.Name};");

    /// <summary>All rows in the order of the key.</summary>
    public IAsyncEnumerable<object?[]> InOrderAsync(MovedTable table) =>
        RowText.StreamAsync(_connection, $"SELECT {table.ColumnList} FROM {table.Name} ORDER BY {string.Join(", ", table.Keys)};");

    /// <summary>The sealed key of the installation; nothing when there is none yet.</summary>
    public Task<string?> InstanceAsync() => _connection.ExecuteScalarAsync<string?>("SELECT wrapped_key FROM instance WHERE id = 1;");

    /// <summary>Whether the data was moved away.</summary>
    public async Task<bool> IsMovedAsync() => await _connection.ExecuteScalarAsync<long>(SqliteDatabase.FindMovedMark, new { mark = SqliteDatabase.MovedMark }) > 0;

    /// <summary>Says that the data is elsewhere now, so that no bot goes on here by mistake.</summary>
    public Task MarkAsync() => _connection.ExecuteAsync($"CREATE TABLE IF NOT EXISTS {SqliteDatabase.MovedMark} (id BIGINT NOT NULL PRIMARY KEY);");

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static MoveRefusedException InUse(string path) => new($"{path} is in use. Stop the bot first");

    private async Task<MovedTable> TableAsync(string name)
    {
        var columns = (await _connection.QueryAsync<(string Name, string Type, long Key)>("SELECT name, type, pk FROM pragma_table_info(@name);", new { name })).ToList();

        return new(
            name,
            [.. columns.Select(column => new MovedColumn(column.Name, column.Type))],
            [.. columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => column.Name)]);
    }
}
