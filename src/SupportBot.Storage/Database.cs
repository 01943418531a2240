using System.Data.Common;
using Dapper;

namespace SupportBot.Storage;

/// <summary>
/// The database behind the stores. The same SQL runs on every engine: columns are <c>TEXT</c>, <c>BIGINT</c> or
/// <c>DOUBLE PRECISION</c>, ids are made by us, and points in time are Unix milliseconds.
/// </summary>
public abstract class Database
{
    private const int MostTries = 3;

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    /// <summary>A statement that makes other migrators wait until the transaction ends.</summary>
    public abstract string LockSchema { get; }

    /// <summary>A question with the hole <c>@name</c> that counts the tables of that name.</summary>
    protected virtual string CountTables => "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = ANY (current_schemas(false)) AND table_name = @name;";

    /// <summary>
    /// Stands at the end of a <c>SELECT</c> of rows that are about to be changed: rows that another worker is changing are
    /// left out instead of waited for. Empty where one worker writes at a time anyway.
    /// </summary>
    public virtual string SkipLocked => "";

    /// <summary>See <see cref="Transaction.Hold"/>.</summary>
    protected virtual string Hold => "";

    /// <summary>The rows of the parameter <c>@rows</c> as a table; see <see cref="Storage.Rows"/>.</summary>
    protected virtual string Rows => "json_each(@rows)";

    /// <summary>
    /// How long to rest before trouble of the connection is tried once more; nothing where that would not help. Short: help in
    /// danger waits for nothing here.
    /// </summary>
    protected virtual TimeSpan? RetriesOn => null;

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

    /// <summary>Whether there is a table of this name.</summary>
    public async Task<bool> HasTableAsync(string name, CancellationToken cancel) => (await QueryAsync<long>(CountTables, new { name }, cancel))[0] > 0;

    /// <summary>
    /// Why no bot may run on this data although it can be read; nothing when one may. To be asked once it is up to date.
    /// </summary>
    public virtual Task<string?> WhyClosedAsync(CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>Runs one statement. Returns how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object values, CancellationToken cancel) => RunAsync(
        Kind.Writes, (connection, _) => connection.ExecuteAsync(new CommandDefinition(sql, values, cancellationToken: cancel)), cancel);

    /// <summary>Runs one statement. Returns its rows.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object values, CancellationToken cancel) => RunAsync<IReadOnlyList<T>>(
        Kind.Reads, async (connection, _) => [.. await connection.QueryAsync<T>(new CommandDefinition(sql, values, cancellationToken: cancel))], cancel);

    /// <summary>
    /// Runs several statements as one: all of them happen, or none. Runs them once more when they surely did not happen
    /// because the server went away or two got into each other's way.
    /// </summary>
    public Task<T> TransactAsync<T>(Func<Transaction, Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);

        return RunAsync(
            Kind.Transacts,
            async (connection, attempt) =>
            {
                await using var transaction = await connection.BeginTransactionAsync(cancel);
                var result = await work(new Transaction(connection, transaction, Rows, Hold, cancel));
                attempt.IsDecided = true;
                await transaction.CommitAsync(cancel);

                return result;
            },
            cancel);
    }

    /// <summary>
    /// Waits for its turn where the engine lets one write at a time, so that nobody holds a thread while waiting. Disposing
    /// gives the turn to the next.
    /// </summary>
    protected virtual ValueTask<IDisposable?> TurnToWriteAsync(CancellationToken cancel) => new((IDisposable?)null);

    /// <summary>Whether trouble says that a statement surely did not happen and may well happen when asked once more.</summary>
    protected virtual bool WasNotDone(Exception trouble) => false;

    /// <summary>Lets go of connections that may be dead.</summary>
    protected virtual void StartAnew()
    {
        // One file has nothing to lose its connection to.
    }

    private async Task<T> RunAsync<T>(Kind kind, Func<DbConnection, Attempt, Task<T>> work, CancellationToken cancel)
    {
        using var turn = kind is Kind.Reads ? null : await TurnToWriteAsync(cancel);

        for (var tries = 1; ; tries++)
        {
            var attempt = new Attempt();

            try
            {
                await using var connection = await OpenAsync(cancel);
                attempt.IsOpen = true;

                return await work(connection, attempt);
            }
            catch (Exception trouble) when (tries < MostTries && RetriesOn is { } rest && MayRepeat(trouble, attempt, kind))
            {
                StartAnew();
                await Task.Delay(rest * tries, TimeProvider.System, cancel);
            }
        }
    }

    /// <summary>What was not begun, was rolled back, or says so itself may be done once more.</summary>
    private bool MayRepeat(Exception trouble, Attempt attempt, Kind kind) =>
        WasNotDone(trouble) || (IsPassing(trouble) && (!attempt.IsOpen || (kind is Kind.Transacts && !attempt.IsDecided)));

    private enum Kind
    {
        Reads,
        Writes,
        Transacts,
    }

    private sealed class Attempt
    {
        public bool IsOpen { get; set; }

        public bool IsDecided { get; set; }
    }
}
