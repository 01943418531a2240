using Microsoft.Extensions.DependencyInjection;
using SupportBot.Storage;

namespace SupportBot.Tests.Privacy;

/// <summary>What is left of a person who asked to be forgotten, on every engine: nothing.</summary>
public abstract class ForgettingContract(TestDatabases databases) : StoreContract(databases)
{
    /// <summary>Tables and rows that say nothing about this person: the installation's own, and updates that are nobody's yet.</summary>
    private static readonly string[] Nobodys = ["instance", "platform_update", "community", "community_code"];

    [Fact]
    public async Task Being_forgotten_leaves_no_row_no_key_and_no_sealed_text()
    {
        using var scene = await SceneAsync();
        await PrivateLife.LiveAsync(scene);
        var before = await CellsAsync();

        // While somebody holds the database open, the engine does not tidy up by itself.
        await using var open = await Database.OpenAsync(Cancel);
        Assert.True(before.Count > 20);

        await ForgetAsync(scene);

        Assert.Empty((await CellsAsync()).Intersect(before));
        foreach (var table in await Tables.OfAsync(Database, Cancel))
        {
            if (!Nobodys.Contains(table) && table is not "platform_note") Assert.Equal(0, await Tables.CountAsync(Database, table, Cancel));
        }

        await NothingOnDiskAsync(before);
    }

    [Fact]
    public async Task Being_forgotten_ends_reminders_and_unfinished_questions()
    {
        using var scene = await SceneAsync();
        await PrivateLife.LiveAsync(scene);
        await scene.Says("/checkin");
        await ForgetAsync(scene);
        var sent = scene.Sent.Count;

        await scene.Waits(days: 3);
        await scene.Says("7");

        Assert.Equal(sent, scene.Sent.Count);
        Assert.StartsWith("I only understand commands", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_forgotten_leaves_others_as_they_were()
    {
        using var scene = await SceneAsync();
        await scene.Calls("consent yes", "1");
        await scene.Says("/checkin mood=5 note=\"of another\"");
        var others = await CellsAsync();
        await PrivateLife.LiveAsync(scene);

        await ForgetAsync(scene);

        Assert.Equal(others, await CellsAsync());
    }

    /// <summary>Looks where an engine leaves old pages lying about.</summary>
    /// <param name="gone">What must not be found.</param>
    private protected virtual Task NothingOnDiskAsync(IReadOnlySet<string> gone) => Task.CompletedTask;

    private static async Task ForgetAsync(Scene scene)
    {
        await scene.Says("/forget");
        await scene.Presses("Yes, erase it all");
    }

    private async Task<Scene> SceneAsync()
    {
        await Database.ExecuteAsync("DELETE FROM platform_note;", new { }, Cancel);

        return await Scene.WithStranger("2026-03-02T08:00:00Z", Database, services => services.AddSingleton(Databases.Vault));
    }

    /// <summary>Every text in the database that is long enough to be somebody's: ids, hashes, keys, sealed bodies.</summary>
    private async Task<SortedSet<string>> CellsAsync()
    {
        var cells = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var table in (await Tables.OfAsync(Database, Cancel)).Except(Nobodys))
        {
            // How far a platform has been read is nobody's.
            var whose = table is "platform_note" ? " AND account_hash <> ''" : "";

            foreach (var column in await Tables.ColumnsAsync(Database, table, Cancel))
            {
                cells.UnionWith(await Database.QueryAsync<string>(
                    $"SELECT CAST({column} AS TEXT) FROM {table} WHERE LENGTH(CAST({column} AS TEXT)) >= 16{whose};", new { }, Cancel));
            }
        }

        // A server or group stays when somebody leaves.
        cells.ExceptWith(await Database.QueryAsync<string>("SELECT id FROM community;", new { }, Cancel));

        return cells;
    }
}

public sealed class Forgetting_on_SQLite(OnSqlite databases) : ForgettingContract(databases), IClassFixture<OnSqlite>
{
    private protected override async Task NothingOnDiskAsync(IReadOnlySet<string> gone)
    {
        var files = await Files_of_the_database.ReadAsync(((SqliteDatabase)Database).Path, Cancel);

        Assert.DoesNotContain(gone, text => Files_of_the_database.Holds(files, text));
    }
}

public sealed class Forgetting_on_PostgreSQL(OnPostgres databases) : ForgettingContract(databases), IClassFixture<OnPostgres>;
