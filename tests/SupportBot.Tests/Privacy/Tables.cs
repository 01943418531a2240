using SupportBot.Storage;

namespace SupportBot.Tests.Privacy;

/// <summary>What the schema itself says about its tables.</summary>
internal static class Tables
{
    /// <summary>All tables but the history of migrations.</summary>
    public static Task<IReadOnlyList<string>> OfAsync(Database database, CancellationToken cancel) => database.QueryAsync<string>(
        database is SqliteDatabase
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migration' ORDER BY name;"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migration' ORDER BY table_name;",
        new { },
        cancel);

    /// <summary>The columns of a table.</summary>
    public static Task<IReadOnlyList<string>> ColumnsAsync(Database database, string table, CancellationToken cancel) => database.QueryAsync<string>(
        database is SqliteDatabase
            ? "SELECT name FROM pragma_table_info(@table);"
            : "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = @table;",
        new { table },
        cancel);

    /// <summary>How many rows a table has.</summary>
    public static async Task<long> CountAsync(Database database, string table, CancellationToken cancel) =>
        (await database.QueryAsync<long>($"SELECT COUNT(*) FROM {table};", new { }, cancel))[0];
}
