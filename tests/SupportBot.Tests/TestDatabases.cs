using Npgsql;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Tests;

/// <summary>
/// A migrated database of its own for one test class, with an open vault. Each engine is a class fixture; a
/// <see cref="StoreContract"/> runs on both.
/// </summary>
public abstract class TestDatabases : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-store-").FullName;
    private Vault? _vault;

    /// <summary>Why the engine cannot be used here; nothing when it can.</summary>
    public virtual string? Missing => null;

    /// <summary>The database, on one pool of connections.</summary>
    public Database Database => field ??= Another();

    /// <summary>The keys of the database.</summary>
    internal Vault Vault => _vault ?? throw new InvalidOperationException("There is no database to keep keys for.");

    /// <summary>Where the master key is.</summary>
    internal KeyFolder Keys => field ??= new KeyFolder(Path.Combine(_folder, "keys"), given: null);

    /// <summary>A place for files, gone after the class.</summary>
    protected string Folder => _folder;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The same data seen from another machine: nothing is shared but the database itself.</summary>
    public abstract Database Another();

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;

        await CreateAsync();
        await new Migrator(Database).RunAsync(Cancel);
        _vault = new Vault(Database, Keys);
        await _vault.OpenAsync(NodaTime.Instant.FromUnixTimeSeconds(0), Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (Missing is null) await DropAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected virtual Task CreateAsync() => Task.CompletedTask;

    protected abstract Task DropAsync();
}

/// <summary>One file.</summary>
public sealed class OnSqlite : TestDatabases
{
    public override Database Another() => new SqliteDatabase(Path.Combine(Folder, "supportbot.db"));

    protected override Task DropAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        return Task.CompletedTask;
    }
}

/// <summary>A fresh database on the server that <c>SUPPORTBOT_TEST_POSTGRES</c> names (a connection string without database).</summary>
public sealed class OnPostgres : TestDatabases
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("SUPPORTBOT_TEST_POSTGRES");

    private readonly string _name = $"t{Guid.CreateVersion7():N}";
    private readonly List<PostgresDatabase> _opened = [];

    public override string? Missing => Server is { Length: > 0 } ? null : "SUPPORTBOT_TEST_POSTGRES names no server.";

    public override Database Another()
    {
        var database = new PostgresDatabase(ConnectionTo(_name));
        _opened.Add(database);

        return database;
    }

    protected override Task CreateAsync() => AdministerAsync($"CREATE DATABASE {_name};");

    protected override async Task DropAsync()
    {
        foreach (var database in _opened) await database.DisposeAsync();
        await AdministerAsync($"DROP DATABASE {_name} WITH (FORCE);");
    }

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString();

    private static async Task AdministerAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
