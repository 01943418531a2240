using Microsoft.Extensions.DependencyInjection;
using SupportBot.People;
using SupportBot.Storage;
using SupportBot.Tests.Privacy;
using SupportBot.Upkeep;

namespace SupportBot.Tests.Upkeep;

public sealed class Backing_up : IDisposable
{
    private const int Newcomers = 200;
    private const string Start = "2026-03-02T08:00:00Z";

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-backup-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Elsewhere => Path.Combine(_folder, "elsewhere.db");

    [Fact]
    public async Task under_load_and_restoring_elsewhere_gives_the_same_rows_and_the_same_export()
    {
        using var scene = await Scene.WithStranger(Start);
        await PrivateLife.LiveAsync(scene);
        var before = await ExportAsync(scene);
        var done = await Task.WhenAll(BackUpAsync(scene), WriteAsync(scene));
        var contents = await RestoreAsync(scene, done[0]);

        Assert.Equal(0, contents.Forgotten);
        Assert.InRange(contents.People, 1, 1 + Newcomers);
        using var restored = await ElsewhereAsync(scene);
        Assert.Equal(before, await ExportAsync(restored));
        foreach (var table in (await Tables.OfAsync(scene.Database, Cancel)).Where(table => table is not ("person" or "account" or "platform_note")))
        {
            Assert.Equal(await Tables.CountAsync(scene.Database, table, Cancel), await Tables.CountAsync(restored.Database, table, Cancel));
        }
    }

    [Fact]
    public async Task and_restoring_without_the_key_is_refused_and_leaves_nothing()
    {
        using var scene = await Scene.StartsAt(Start);
        var copy = await BackUpAsync(scene);
        var others = new KeyFolder(Path.Combine(_folder, "other-keys"), null);

        var missing = await Assert.ThrowsAsync<KeyRefusedException>(() => new Backup(others).RestoreAsync(copy, PersonKeysText(), Elsewhere, Cancel));
        others.Create();
        var wrong = await Assert.ThrowsAsync<KeyRefusedException>(() => new Backup(others).RestoreAsync(copy, PersonKeysText(), Elsewhere, Cancel));

        Assert.Contains("There is no key", missing.Message, StringComparison.Ordinal);
        Assert.Contains("2 of 2 keys in the copy do not open", wrong.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Elsewhere));
    }

    [Fact]
    public async Task before_somebody_is_forgotten_does_not_bring_them_back_with_the_keys_of_today()
    {
        using var scene = await Scene.WithStranger(Start);
        await PrivateLife.LiveAsync(scene);
        var yesterday = await BackUpAsync(scene);
        await scene.Calls("forget", "yes");
        scene.Time.Advance(TimeSpan.FromDays(1));
        await BackUpAsync(scene);

        var contents = await RestoreAsync(scene, yesterday);

        Assert.Equal(new Contents(People: 0, Forgotten: 1), contents);
        using var restored = await ElsewhereAsync(scene);
        Assert.True((await restored.Person()).IsStranger);
        foreach (var table in (await Tables.OfAsync(restored.Database, Cancel)).Except(["instance", "platform_note", "platform_update", "community", "community_code"]))
        {
            Assert.Equal(0, await Tables.CountAsync(restored.Database, table, Cancel));
        }
    }

    [Fact]
    public async Task leaves_no_key_of_a_person_in_the_copy()
    {
        using var scene = await Scene.WithStranger(Start);
        await PrivateLife.LiveAsync(scene);
        var key = (await scene.Database.QueryAsync<string>("SELECT wrapped_key FROM person;", new { }, Cancel))[0];
        var note = (await scene.Database.QueryAsync<string>("SELECT body FROM platform_note WHERE account_hash <> '';", new { }, Cancel))[0];

        var copy = await File.ReadAllBytesAsync(await BackUpAsync(scene), Cancel);

        Assert.False(Files_of_the_database.Holds(copy, key));
        Assert.False(Files_of_the_database.Holds(copy, note));
        Assert.Contains(key, PersonKeysText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task overwrites_no_database_that_is_there()
    {
        using var scene = await Scene.StartsAt(Start);
        var copy = await BackUpAsync(scene);
        await File.WriteAllTextAsync(Elsewhere, "precious", Cancel);

        await Assert.ThrowsAsync<BackupRefusedException>(() => RestoreAsync(scene, copy));

        Assert.Equal("precious", await File.ReadAllTextAsync(Elsewhere, Cancel));
    }

    [Fact]
    public async Task and_restoring_a_damaged_copy_is_refused()
    {
        using var scene = await Scene.WithStranger(Start);
        await PrivateLife.LiveAsync(scene);
        var copy = await BackUpAsync(scene);
        var bytes = await File.ReadAllBytesAsync(copy, Cancel);
        Array.Fill(bytes, (byte)0x5a, 4096, bytes.Length - 8192);
        await File.WriteAllBytesAsync(copy, bytes, Cancel);

        await Assert.ThrowsAsync<BackupRefusedException>(() => RestoreAsync(scene, copy));

        Assert.False(File.Exists(Elsewhere));
    }

    [Fact]
    public async Task leaves_nothing_beside_the_copy_and_the_keys()
    {
        using var scene = await Scene.StartsAt(Start);

        var copy = await BackUpAsync(scene);

        Assert.Equal([Path.GetFileName(copy), PersonKeys.FileName], Directory.EnumerateFiles(Path.Combine(_folder, "copies")).Select(Path.GetFileName).OrderDescending());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> BackUpAsync(Scene scene) =>
        (await new Backup(scene.Get<KeyFolder>()).MakeAsync((SqliteDatabase)scene.Database, Path.Combine(_folder, "copies"), scene.Now, Cancel)).File;

    private Task<Contents> RestoreAsync(Scene scene, string copy) => new Backup(scene.Get<KeyFolder>()).RestoreAsync(copy, PersonKeysText(), Elsewhere, Cancel);

    private string PersonKeysText() => File.ReadAllText(Path.Combine(_folder, "copies", PersonKeys.FileName));

    private async Task<Scene> ElsewhereAsync(Scene scene)
    {
        var restored = await Scene.WithStranger(Start, new SqliteDatabase(Elsewhere), services => services.AddSingleton(scene.Get<KeyFolder>()));
        await restored.Get<Vault>().OpenAsync(restored.Now, Cancel);
        restored.From = PrivateLife.Account;

        return restored;
    }

    /// <summary>Newcomers who agree, one after the other.</summary>
    private static async Task<string> WriteAsync(Scene scene)
    {
        for (var number = 0; number < Newcomers; number++)
        {
            await scene.Get<PersonStore>().WelcomeAsync(Guid.CreateVersion7().ToString("N"), new("test", "chat", $"newcomer {number}"), new Profile(), scene.Now, Cancel);
        }

        return "";
    }

    /// <summary>Everything the person is given out, but the notes of the platform, which are not in a copy.</summary>
    private static async Task<IReadOnlyList<string>> ExportAsync(Scene scene)
    {
        var (person, lines) = (await scene.Person(), new List<string>());

        foreach (var kind in scene.Get<IEnumerable<IPersonalData>>().Where(kind => kind.Table is not "platform_note").OrderBy(kind => kind.Table, StringComparer.Ordinal))
        {
            lines.AddRange((await kind.ExportAsync(person, Cancel)).Select(row => $"{kind.Table} {string.Join(' ', row.Select(pair => $"{pair.Key}={pair.Value}"))}"));
        }

        Assert.True(lines.Count > 10);

        return lines;
    }
}
