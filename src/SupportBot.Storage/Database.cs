using System.Data.Common;
using Dapper;

namespace SupportBot.Storage;

/// <summary>
/// The database behind the stores. The same SQL runs on every engine: columns are <c>TEXT</c>, <c>BIGINT</c> or
/// <c>DOUBLE PRECISION</c>, ids are made by us, and points in time are Unix milliseconds.
/// </summary>
public abstract class Database
{
    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    /// <summary>A statement that makes other migrators wait until the transaction ends.</summary>
    public abstract string LockSchema { get; }

    /// <summary>
    /// Stands at the end of a <c>SELECT</c> of rows that are about to be changed: rows that another worker is changing are
    /// left out instead of waited for. Empty where one worker writes at a time anyway.
    /// </summary>
    public virtual string SkipLocked => "";

    /// <summary>
    /// Overwrites what was deleted where the engine itself keeps old pages for a while: SQLite's journal. Other engines
    /// reuse their pages in their own time.
    /// </summary>
    public virtual Task ScrubAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>
    /// Whether trouble passes without anything being wrong with what was asked: the server is away, the disk is full.
    /// Nothing is known about whether it was done.
    /// </summary>
    public virtual bool IsPassing(Exception trouble) => trouble is DbException { IsTransient: true };

    /// <summary>Opens a connection. The caller disposes of it, which gives it back to the pool.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancel);

    /// <summary>Runs one statement. Returns how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql, object values, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);

        return await connection.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancel));
    }

    /// <summary>Runs one statement. Returns its rows.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object values, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);

        return [.. await connection.QueryAsync<T>(new CommandDefinition(sql, values, cancellationToken: cancel))];
    }

    /// <summary>Runs several statements as one: all of them happen, or none.</summary>
    public async Task<T> TransactAsync<T>(Func<Transaction, Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var result = await work(new Transaction(connection, transaction, cancel));
        await transaction.CommitAsync(cancel);

        return result;
    }
}
