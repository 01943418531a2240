using System.Data.Common;
using Npgsql;

namespace SupportBot.Storage;

/// <summary>A PostgreSQL server, for several machines.</summary>
/// <param name="connection">A connection string, for example <c>Host=db;Database=supportbot;Username=bot</c>.</param>
public sealed class PostgresDatabase(string connection) : Database, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connection);

    /// <inheritdoc/>
    public override string LockSchema => "SELECT pg_advisory_xact_lock(7305809);"; // Any number that nobody else uses.

    /// <inheritdoc/>
    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenAsync(CancellationToken cancel) =>
        await _source.OpenConnectionAsync(cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
