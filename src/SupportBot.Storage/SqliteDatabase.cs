using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SupportBot.Storage;

/// <summary>A database in one file, for one machine. The default.</summary>
/// <param name="path">The file; made when it is not there.</param>
#pragma warning disable CA1001 // The semaphore holds nothing that must be given back: nobody asks for its wait handle.
public sealed class SqliteDatabase(string path) : Database
#pragma warning restore CA1001
{
    // WAL: without it, two workers that write at once get "database is locked" instead of a turn.
    // synchronous FULL: what the bot called saved must survive a power cut; NORMAL may lose the last transactions.
    // secure_delete: what a person erased is overwritten, not only unlinked.
    private const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;";

    internal const string MovedMark = "moved_away";
    internal const string FindMovedMark = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @mark;";

    // A connection from the pool keeps its settings, so they are made once for each.
    private readonly ConditionalWeakTable<sqlite3, object> _set = [];

    // SQLite's own way to wait is to sleep in the thread that waits.
    private readonly SemaphoreSlim _writing = new(1, 1);

    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <inheritdoc/>
    public override string LockSchema => "SELECT 1;"; // A transaction that may write is the only one of its kind.

    /// <inheritdoc/>
    protected override string CountTables => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @name;";

    /// <summary>
    /// Copies the whole as it is at one moment into a new file, while others read and write. The copy is in one piece,
    /// with no journal beside it.
    /// </summary>
    public async Task CopyAsync(string copy, CancellationToken cancel)
    {
        await using var from = (SqliteConnection)await OpenAsync(cancel);
        await using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        await to.OpenAsync(cancel);
        from.BackupDatabase(to);
        await to.ExecuteAsync(new CommandDefinition("PRAGMA journal_mode = DELETE;", cancellationToken: cancel));
    }

    /// <inheritdoc/>
    public override async Task<string?> WhyClosedAsync(CancellationToken cancel) =>
        (await QueryAsync<long>(FindMovedMark, new { mark = MovedMark }, cancel))[0] > 0
            ? $"The data in {Path} was moved to PostgreSQL. Set SUPPORTBOT_Database to where it is now"
            : null;

    /// <summary>Lets go of the file: idle connections are closed.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <inheritdoc/>
    public override bool IsPassing(Exception trouble) => trouble is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN,
    };

    /// <inheritdoc/>
    public override Task ScrubAsync(CancellationToken cancel) => ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE);", new { }, cancel);

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connectionString);

        try
        {
            await connection.OpenAsync(cancel);
            await SetAsync(connection, cancel);
        }
        catch
        {
            await connection.DisposeAsync();

            throw;
        }

        return connection;
    }

    /// <inheritdoc/>
    protected override async ValueTask<IDisposable?> TurnToWriteAsync(CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);

        return new Turn(_writing);
    }

    private async Task SetAsync(SqliteConnection connection, CancellationToken cancel)
    {
        if (connection.Handle is not { } handle || _set.TryGetValue(handle, out _)) return;

        await connection.ExecuteAsync(new CommandDefinition(Settings, cancellationToken: cancel));
        _set.TryAdd(handle, Settings);
    }

    private sealed class Turn(SemaphoreSlim writing) : IDisposable
    {
        public void Dispose() => writing.Release();
    }
}
