using Npgsql;

namespace SupportBot.Benchmarks.Due;

/// <summary>A fresh database on the server that <c>SUPPORTBOT_TEST_POSTGRES</c> names (a connection string without database).</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly string _name = $"b{Guid.CreateVersion7():N}";

    private Server()
    {
    }

    /// <summary>Whether a server is named.</summary>
    public static bool IsThere => Given is { Length: > 0 };

    /// <summary>How to connect.</summary>
    public string Connection => To(_name);

    private static string? Given => Environment.GetEnvironmentVariable("SUPPORTBOT_TEST_POSTGRES");

    /// <summary>Makes one.</summary>
    public static async Task<Server> MakeAsync()
    {
        var server = new Server();
        await AdministerAsync($"CREATE DATABASE {server._name};");

        return server;
    }

    public async ValueTask DisposeAsync() => await AdministerAsync($"DROP DATABASE {_name} WITH (FORCE);");

    private static string To(string database) => new NpgsqlConnectionStringBuilder(Given) { Database = database, MaxPoolSize = 50 }.ToString();

    private static async Task AdministerAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(To("postgres"));
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
