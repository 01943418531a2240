using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

// What any program on the generic host with a SQLite file costs at least: the measure for our own start.
var builder = Host.CreateApplicationBuilder(args);
using var host = builder.Build();
await using (var connection = new SqliteConnection($"Data Source={args[0]}"))
{
    await connection.OpenAsync();
    await connection.ExecuteAsync("PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS thing (id TEXT PRIMARY KEY, body TEXT);");
    await connection.ExecuteAsync("INSERT INTO thing VALUES (@id, 'x') ON CONFLICT (id) DO NOTHING;", new { id = "1" });
    await connection.QueryAsync<string>("SELECT body FROM thing WHERE id = @id;", new { id = "1" });
}

await host.StartAsync();
await Console.Out.WriteLineAsync("ready");
await host.StopAsync();
