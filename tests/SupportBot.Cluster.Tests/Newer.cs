using SupportBot.Storage;

namespace SupportBot.Cluster.Tests;

/// <summary>The tables as a newer version may make them: it adds columns and tables, and takes nothing away.</summary>
internal static class Newer
{
    /// <summary>Adds a column to every table, and a table, and says that a script did it.</summary>
    public static async Task ApplyAsync(PostgresDatabase database, CancellationToken cancel)
    {
        var tables = await database.QueryAsync<string>(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' ORDER BY tablename;", new { }, cancel);

        foreach (var table in tables)
        {
            await database.ExecuteAsync($"ALTER TABLE {table} ADD COLUMN added_later TEXT NOT NULL DEFAULT '';", new { }, cancel);
        }

        await database.ExecuteAsync("CREATE TABLE made_later (id TEXT NOT NULL PRIMARY KEY);", new { }, cancel);
        await database.ExecuteAsync("INSERT INTO migration (script) VALUES ('SupportBot.Storage.Migrations.9999_later.sql');", new { }, cancel);
    }
}
