using System.Data.Common;
using Dapper;

namespace SupportBot.Storage;

/// <summary>Statements that happen together or not at all. Alive only inside <see cref="Database.TransactAsync"/>.</summary>
public sealed class Transaction
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly CancellationToken _cancel;

    internal Transaction(DbConnection connection, DbTransaction transaction, string rows, string hold, CancellationToken cancel) =>
        (_connection, _transaction, Rows, Hold, _cancel) = (connection, transaction, rows, hold, cancel);

    /// <summary>
    /// Stands at the end of a <c>SELECT</c> of rows that nobody else may change, or hang others on, until the transaction
    /// ends. Empty where one worker writes at a time anyway.
    /// </summary>
    public string Hold { get; }

    /// <summary>Stands where a table would: the rows of the parameter <c>@rows</c>, each as <c>value</c>; see <see cref="Storage.Rows"/>.</summary>
    public string Rows { get; }

    /// <summary>Runs one statement. Returns how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? values = null) =>
        _connection.ExecuteAsync(new CommandDefinition(sql, values, _transaction, cancellationToken: _cancel));

    /// <summary>Runs one statement. Returns its rows.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values = null) =>
        [.. await _connection.QueryAsync<T>(new CommandDefinition(sql, values, _transaction, cancellationToken: _cancel))];
}
