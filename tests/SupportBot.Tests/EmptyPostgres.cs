using Npgsql;
using SupportBot.Storage;

namespace SupportBot.Tests;

/// <summary>A database with nothing in it, not even tables, on the server that <c>SUPPORTBOT_TEST_POSTGRES</c> names.</summary>
internal sealed class EmptyPostgres : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("SUPPORTBOT_TEST_POSTGRES");

    private readonly string _name = $"t{Guid.CreateVersion7():N}";
    private readonly List<PostgresDatabase> _opened = [];

    /// <summary>How a program connects to it.</summary>
    public string Connection => ConnectionTo(_name);

    /// <summary>Makes one; leaves the test out, visibly, where there is no server.</summary>
    public static async Task<EmptyPostgres> MakeAsync()
    {
        if (string.IsNullOrEmpty(Server) && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("SUPPORTBOT_TEST_POSTGRES names no server.");

        Assert.SkipWhen(string.IsNullOrEmpty(Server), "SUPPORTBOT_TEST_POSTGRES names no server.");
        var made = new EmptyPostgres();
        await AdministerAsync($"CREATE DATABASE {made._name};");

        return made;
    }

    /// <summary>A pool of connections to it.</summary>
    public PostgresDatabase Open()
    {
        var database = new PostgresDatabase(Connection);
        _opened.Add(database);

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened) await database.DisposeAsync();
        await AdministerAsync($"DROP DATABASE {_name} WITH (FORCE);");
    }

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString();

    private static async Task AdministerAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
