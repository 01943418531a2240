using NodaTime;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Tests.People;

public sealed class Changing_the_master_key : IAsyncLifetime
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-keys-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SqliteDatabase Database => new(Path.Combine(_folder, "supportbot.db"));

    private KeyFolder Keys => new(Path.Combine(_folder, "keys"), given: null);

    private WrappedKeys Wrapped => new(Database);

    public async ValueTask InitializeAsync() => await new Migrator(Database).RunAsync(Cancel);

    [Fact]
    public async Task seals_the_keys_anew_and_rewrites_nothing_that_people_wrote()
    {
        var (people, _) = await RunningAsync();
        await WelcomeAsync(people, "a");
        var before = await Database.QueryAsync<string>("SELECT profile FROM person;", new { }, Cancel);

        var master = Keys.Add();
        Assert.Equal(2, await Wrapped.RewrapAsync(master, Cancel));

        Assert.Equal(before, await Database.QueryAsync<string>("SELECT profile FROM person;", new { }, Cancel));
        Assert.Equal([(master.Names[0], 2)], (await Wrapped.CountAsync(Cancel)).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal((2, 0), await Wrapped.CheckAsync(master, Cancel));
        Assert.Equal(0, await Wrapped.RewrapAsync(master, Cancel));
    }

    [Fact]
    public async Task goes_unnoticed_by_a_bot_that_runs()
    {
        var (people, _) = await RunningAsync();
        var known = await WelcomeAsync(people, "a");

        var master = Keys.Add();
        await Wrapped.RewrapAsync(master, Cancel);
        Keys.Remove(master.Names[1]);
        var newcomer = await WelcomeAsync(people, "b");

        Assert.Equal("GB", (await people.FindAsync(known.Id, Cancel))!.Profile.Country);
        Assert.Equal("GB", (await people.FindAsync(newcomer.Id, Cancel))!.Profile.Country);
        Assert.Equal((3, 0), await Wrapped.CheckAsync(Keys.Find()!, Cancel));
    }

    [Fact]
    public async Task makes_a_key_that_was_taken_away_open_nothing()
    {
        var (people, _) = await RunningAsync();
        await WelcomeAsync(people, "a");
        var old = Keys.Read();
        var master = Keys.Add();
        await Wrapped.RewrapAsync(master, Cancel);

        Assert.Equal((0, 2), await Wrapped.CheckAsync(MasterKeys.Parse(old, "the old file"), Cancel));
    }

    [Fact]
    public async Task keeps_the_newest_key_from_being_taken_away()
    {
        await RunningAsync();

        var refused = Assert.Throws<KeyRefusedException>(() => Keys.Remove(Keys.Find()!.Names[0]));

        Assert.Contains("is the newest", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_a_key_file_that_only_its_owner_can_read()
    {
        await RunningAsync();

        Keys.Add();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Keys.File));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "keys")));
    }

    [Fact]
    public void is_refused_where_a_setting_gives_the_keys()
    {
        var given = new KeyFolder(_folder, Convert.ToBase64String(new byte[32]));

        Assert.Contains("supportbot keys rewrap", Assert.Throws<KeyRefusedException>(given.Add).Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);

        return ValueTask.CompletedTask;
    }

    private async Task<(PersonStore People, Vault Vault)> RunningAsync()
    {
        var vault = new Vault(Database, Keys);
        await vault.OpenAsync(Now, Cancel);

        return (new PersonStore(Database, vault), vault);
    }

    private static Task<Person> WelcomeAsync(PersonStore people, string account) =>
        people.WelcomeAsync(Guid.CreateVersion7().ToString("N"), new("test", "chat", account), new Profile { Country = "GB" }, Now, Cancel);
}
