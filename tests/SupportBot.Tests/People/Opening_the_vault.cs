using System.Security.Cryptography;
using NodaTime;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Tests.People;

public sealed class Opening_the_vault : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-vault-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string KeyFile => Path.Combine(_folder, "keys", "master.key");

    [Fact]
    public async Task for_the_first_time_makes_a_key_that_only_its_owner_can_read()
    {
        await Open();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public async Task again_finds_the_same_people()
    {
        var before = (await Open()).HashOf("test", "someone");

        Assert.Equal(before, (await Open()).HashOf("test", "someone"));
    }

    [Fact]
    public async Task without_the_key_is_refused_and_makes_no_new_one()
    {
        await Open();
        File.Delete(KeyFile);

        var refused = await Assert.ThrowsAsync<KeyRefusedException>(() => Open());

        Assert.Contains("is missing", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyFile));
    }

    [Fact]
    public async Task with_another_key_is_refused_and_overwrites_nothing()
    {
        await Open();
        var other = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await File.WriteAllTextAsync(KeyFile, other, Cancel);

        var refused = await Assert.ThrowsAsync<KeyRefusedException>(() => Open());

        Assert.Contains("is not among the keys here", refused.Message, StringComparison.Ordinal);
        Assert.Equal(other, await File.ReadAllTextAsync(KeyFile, Cancel));
    }

    [Theory]
    [InlineData("not base64 at all")]
    [InlineData("c2hvcnQ=")]
    [InlineData("# only a comment")]
    public async Task with_something_that_is_no_key_is_refused(string key)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        await File.WriteAllTextAsync(KeyFile, key, Cancel);

        await Assert.ThrowsAsync<KeyRefusedException>(() => Open());
    }

    [Fact]
    public async Task with_a_key_from_a_setting_writes_no_key_file()
    {
        var given = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var before = (await Open(given)).HashOf("test", "someone");

        Assert.Equal(before, (await Open(given)).HashOf("test", "someone"));
        Assert.False(File.Exists(KeyFile));
    }

    [Fact]
    public async Task with_an_older_key_beside_a_newer_one_still_opens()
    {
        var old = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var before = (await Open(old)).HashOf("test", "someone");
        var newer = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        Assert.Equal(before, (await Open($"{newer},{old}")).HashOf("test", "someone"));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Vault> Open(string? given = null)
    {
        var database = new SqliteDatabase(Path.Combine(_folder, "supportbot.db"));
        await new Migrator(database).RunAsync(Cancel);
        var vault = new Vault(database, new KeyFolder(Path.Combine(_folder, "keys"), given));
        await vault.OpenAsync(Instant.FromUtc(2026, 3, 2, 9, 0), Cancel);

        return vault;
    }
}
