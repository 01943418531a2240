using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;
using SupportBot.Storage.Moving;
using SupportBot.Tests.Privacy;

namespace SupportBot.Tests.Upkeep;

public sealed class Moving_to_PostgreSQL
{
    private const string Start = "2026-03-02T08:00:00Z";
    private const int Updates = 2_500;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task brings_every_row_over_and_everything_a_person_can_export()
    {
        await using var postgres = await EmptyPostgres.MakeAsync();
        using var scene = await LivedInAsync();
        var before = await ExportAsync(scene);

        var moved = await MoveAsync(scene, postgres);

        using var after = await ElsewhereAsync(scene, postgres);
        Assert.Equal(before, await ExportAsync(after));
        Assert.Equal(await Tables.OfAsync(after.Database, Cancel), moved.Select(table => table.Table).Order(StringComparer.Ordinal));
        foreach (var (table, rows) in moved) Assert.Equal(rows, await Tables.CountAsync(after.Database, table, Cancel));
    }

    [Fact]
    public async Task interrupted_in_the_middle_of_a_table_goes_on_there_and_ends_with_the_same()
    {
        await using var postgres = await EmptyPostgres.MakeAsync();
        using var scene = await LivedInAsync();
        var before = await ExportAsync(scene);
        await InterruptAsync(scene, postgres);
        Assert.Equal(1_000, await Tables.CountAsync(postgres.Open(), "platform_update", Cancel));

        var counts = new Dictionary<string, long>();
        await MoveAsync(scene, postgres, (table, rows) => counts[table] = rows);

        Assert.Equal(Updates + 2 - 1_000, counts["platform_update"]);
        using var after = await ElsewhereAsync(scene, postgres);
        Assert.Equal(before, await ExportAsync(after));
    }

    [Fact]
    public async Task finds_a_row_that_is_not_the_same_and_brings_it_over_anew()
    {
        await using var postgres = await EmptyPostgres.MakeAsync();
        using var scene = await LivedInAsync();
        var before = await ExportAsync(scene);
        await InterruptAsync(scene, postgres);
        await postgres.Open().ExecuteAsync("UPDATE person SET consent_version = consent_version + 1;", new { }, Cancel);

        await MoveAsync(scene, postgres);

        using var after = await ElsewhereAsync(scene, postgres);
        Assert.Equal(before, await ExportAsync(after));
    }

    [Fact]
    public async Task is_refused_where_other_people_are_and_touches_nobody_there()
    {
        await using var postgres = await EmptyPostgres.MakeAsync();
        using var scene = await LivedInAsync();
        using var others = await Scene.WithStranger(Start, postgres.Open());
        await new Migrator(others.Database).RunAsync(Cancel);
        await others.Get<Vault>().OpenAsync(others.Now, Cancel);
        await others.Calls("consent yes", "1");

        var refused = await Assert.ThrowsAsync<MoveRefusedException>(() => MoveAsync(scene, postgres));

        Assert.Contains("holds other people", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Tables.CountAsync(others.Database, "person", Cancel));
        Assert.Null(await scene.Database.WhyClosedAsync(Cancel));
    }

    [Fact]
    public async Task is_refused_while_the_bot_runs()
    {
        await using var postgres = await EmptyPostgres.MakeAsync();
        using var scene = await LivedInAsync();

        await using (await scene.Database.OpenAsync(Cancel))
        {
            var refused = await Assert.ThrowsAsync<MoveRefusedException>(() => MoveAsync(scene, postgres));
            Assert.Contains("Stop the bot first", refused.Message, StringComparison.Ordinal);
        }

        await MoveAsync(scene, postgres);
    }

    [Fact]
    public async Task lets_no_bot_start_on_half_of_the_data_nor_afterwards_on_the_old_file()
    {
        await using var postgres = await EmptyPostgres.MakeAsync();
        using var scene = await LivedInAsync();

        await InterruptAsync(scene, postgres);
        Assert.Contains("was interrupted", await postgres.Open().WhyClosedAsync(Cancel), StringComparison.Ordinal);
        Assert.Null(await scene.Database.WhyClosedAsync(Cancel));

        await MoveAsync(scene, postgres);
        Assert.Null(await postgres.Open().WhyClosedAsync(Cancel));
        Assert.Contains("was moved to PostgreSQL", await scene.Database.WhyClosedAsync(Cancel), StringComparison.Ordinal);

        // Whoever was forgotten on the new server must not come back from the old file.
        await postgres.Open().ExecuteAsync("DELETE FROM person;", new { }, Cancel);
        await Assert.ThrowsAsync<MoveRefusedException>(() => MoveAsync(scene, postgres));
        Assert.Equal(0, await Tables.CountAsync(postgres.Open(), "person", Cancel));
    }

    private static async Task<Scene> LivedInAsync()
    {
        var scene = await Scene.WithStranger(Start);
        await PrivateLife.LiveAsync(scene);
        await scene.Database.ExecuteAsync(
            """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < @Updates)
            INSERT INTO platform_update (platform, id, body, kept_at) SELECT 'test', 1000 + n, NULL, n FROM number;
            """,
            new { Updates },
            Cancel);

        return scene;
    }

    private static Task<IReadOnlyList<(string Table, long Rows)>> MoveAsync(Scene scene, EmptyPostgres postgres, Action<string, long>? progress = null) =>
        new Move((SqliteDatabase)scene.Database, postgres.Open()).RunAsync(progress ?? ((_, _) => { }), Cancel);

    /// <summary>Ends in the middle of the largest table, as a kill would: what was under way is rolled back.</summary>
    private static async Task InterruptAsync(Scene scene, EmptyPostgres postgres)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => MoveAsync(
            scene, postgres, (table, _) => { if (table is "platform_update") throw new InvalidOperationException("Killed."); }));
    }

    private static async Task<Scene> ElsewhereAsync(Scene scene, EmptyPostgres postgres)
    {
        var after = await Scene.WithStranger(
            InstantPattern.General.Format(scene.Now), postgres.Open(), services => services.AddSingleton(scene.Get<KeyFolder>()));
        await after.Get<Vault>().OpenAsync(after.Now, Cancel);
        after.From = PrivateLife.Account;

        return after;
    }

    /// <summary>What the person gets with <c>/export</c>, read back.</summary>
    private static async Task<string> ExportAsync(Scene scene)
    {
        var reply = await scene.Calls("export");
        var archive = reply.Blocks.OfType<Block.Attachment>().Single();
        using var zip = new ZipArchive(new MemoryStream(archive.Content.ToArray()));
        using var reader = new StreamReader(await zip.GetEntry("everything.json")!.OpenAsync(Cancel));

        return await reader.ReadToEndAsync(Cancel);
    }
}
