using System.Data.Common;
using Npgsql;

namespace SupportBot.Storage;

/// <summary>A PostgreSQL server, for several machines.</summary>
/// <param name="connection">A connection string, for example <c>Host=db;Database=supportbot;Username=bot</c>.</param>
public sealed class PostgresDatabase(string connection) : Database, IAsyncDisposable
{
    internal const string MovingMark = "move_under_way";

    /// <summary>
    /// A server takes a hundred connections unless told otherwise; whoever waits here for one of these waits for nobody else.
    /// </summary>
    private const int MostConnections = 20;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(WithLimit(connection));

    /// <inheritdoc/>
    public override string LockSchema => "SELECT pg_advisory_xact_lock(7305809);"; // Any number that nobody else uses.

    /// <inheritdoc/>
    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    /// <inheritdoc/>
    protected override string Hold => "FOR UPDATE";

    /// <inheritdoc/>
    protected override string Rows => "json_array_elements(CAST(@rows AS json))";

    /// <inheritdoc/>
    protected override TimeSpan? RetriesOn => TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public override bool IsPassing(Exception trouble) => trouble is NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException }
        || WasNotDone(trouble);

    /// <inheritdoc/>
    public override async Task<string?> WhyClosedAsync(CancellationToken cancel) =>
        (await QueryAsync<bool>($"SELECT to_regclass('{MovingMark}') IS NOT NULL;", new { }, cancel))[0]
            ? "A move into this database was interrupted. Finish it first: supportbot move"
            : null;

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenAsync(CancellationToken cancel) =>
        await _source.OpenConnectionAsync(cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <inheritdoc/>
    protected override bool WasNotDone(Exception trouble) => trouble is PostgresException
    {
        SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
    };

    private static string WithLimit(string connection)
    {
        var given = new NpgsqlConnectionStringBuilder(connection);
        if (given.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize) given.MaxPoolSize = MostConnections;

        return given.ToString();
    }

    /// <summary>After the server was away every connection in the pool is dead, and each would fail once.</summary>
    protected override void StartAnew() => _source.Clear();
}
