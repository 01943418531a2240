using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace SupportBot.Storage.Moving;

/// <summary>Reads rows whose columns are not known beforehand.</summary>
internal static class RowText
{
    /// <summary>All rows.</summary>
    public static async Task<IReadOnlyList<object?[]>> ReadAllAsync(DbDataReader reader)
    {
        var rows = new List<object?[]>();
        while (await reader.ReadAsync()) rows.Add(Values(reader));

        return rows;
    }

    /// <summary>One row after the other.</summary>
    public static async IAsyncEnumerable<object?[]> StreamAsync(
        DbConnection connection, string sql, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(sql, flags: CommandFlags.None, commandTimeout: 0, cancellationToken: cancel));
        while (await reader.ReadAsync(cancel)) yield return Values(reader);
    }

    private static object?[] Values(DbDataReader reader)
    {
        var values = new object?[reader.FieldCount];
        for (var i = 0; i < values.Length; i++) values[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);

        return values;
    }
}
