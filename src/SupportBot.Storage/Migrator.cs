namespace SupportBot.Storage;

/// <summary>Brings the database up to date: runs, in order, each migration script that has not run yet.</summary>
public sealed class Migrator(Database database)
{
    /// <summary>
    /// Runs the missing scripts, all in one transaction. Machines that start together wait for each other.
    /// </summary>
    /// <returns>The names of the scripts that ran.</returns>
    public Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel) => database.TransactAsync<IReadOnlyList<string>>(
        async transaction =>
        {
            await transaction.QueryAsync<object>(database.LockSchema);
            await transaction.ExecuteAsync("CREATE TABLE IF NOT EXISTS migration (script TEXT NOT NULL PRIMARY KEY);");
            string[] missing = [.. Scripts().Except(await transaction.QueryAsync<string>("SELECT script FROM migration;"))];

            foreach (var script in missing)
            {
                await transaction.ExecuteAsync(await ReadAsync(script, cancel));
                await transaction.ExecuteAsync("INSERT INTO migration (script) VALUES (@script);", new { script });
            }

            return missing;
        },
        cancel);

    private static IEnumerable<string> Scripts() => typeof(Migrator).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static async Task<string> ReadAsync(string script, CancellationToken cancel)
    {
        await using var stream = typeof(Migrator).Assembly.GetManifestResourceStream(script)!;
        using var reader = new StreamReader(stream);

        return await reader.ReadToEndAsync(cancel);
    }
}
