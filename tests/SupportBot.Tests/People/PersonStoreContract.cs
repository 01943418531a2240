using NodaTime;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Tests.People;

/// <summary>What the store of people promises on every engine.</summary>
public abstract class PersonStoreContract(TestDatabases databases) : StoreContract(databases)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    private readonly Address _account = new("test", "canary-chat", $"canary-{Guid.CreateVersion7():N}");

    private PersonStore Store => new(Database, Databases.Vault);

    [Fact]
    public async Task A_stranger_leaves_no_row()
    {
        Assert.True((await Store.MeetAsync(_account, Cancel)).IsStranger);
        Assert.True((await Store.MeetAsync(_account, Cancel)).IsStranger);
    }

    [Fact]
    public async Task Who_agreed_is_met_again_with_what_they_chose()
    {
        var welcomed = await Welcome();
        await Store.ChangeAsync(welcomed, welcomed.Profile with { Country = "GB", Zone = "Europe/London", QuietFrom = 0 }, Cancel);

        var met = await Store.MeetAsync(_account with { Chat = "another chat" }, Cancel);

        Assert.Equal(welcomed.Id, met.Id);
        Assert.Equal(new Profile { Country = "GB", Zone = "Europe/London", QuietFrom = 0 }, met.Profile);
        Assert.True(met.HasAgreed);
        Assert.Equal(_account, await Store.AddressOfAsync(met, Cancel));
    }

    [Fact]
    public async Task An_account_that_takes_no_messages_is_not_written_to_until_it_does()
    {
        var person = await Welcome();
        await Store.ReachableAsync(_account.Platform, _account.User, reachable: false, Cancel);
        Assert.Null(await Store.AddressOfAsync(person, Cancel));

        await Store.ReachableAsync(_account.Platform, _account.User, reachable: true, Cancel);

        Assert.Equal(_account, await Store.AddressOfAsync(person, Cancel));
    }

    [Fact]
    public async Task Who_took_their_consent_back_has_not_agreed()
    {
        var person = await Welcome();

        await Store.AgreeAsync(person, version: 0, Now, Cancel);

        Assert.False((await Store.MeetAsync(_account, Cancel)).HasAgreed);
    }

    [Fact]
    public async Task Erasing_leaves_a_stranger()
    {
        var person = await Welcome();

        await Store.EraseAsync(person, Cancel);

        Assert.True((await Store.MeetAsync(_account, Cancel)).IsStranger);
        Assert.Null(await Store.FindAsync(person.Id, Cancel));
    }

    [Fact]
    public async Task Nothing_a_platform_knows_them_by_can_be_read_in_the_database()
    {
        await Welcome();

        var kept = await Database.QueryAsync<string>(
            "SELECT account_hash || address FROM account UNION ALL SELECT wrapped_key || profile FROM person;", new { }, Cancel);

        Assert.DoesNotContain(kept, row => row.Contains("canary", StringComparison.Ordinal));
    }

    private Task<Person> Welcome() => Store.WelcomeAsync(Guid.CreateVersion7().ToString("N"), _account, new Profile(), Now, Cancel);
}

public sealed class Person_store_on_SQLite(OnSqlite databases) : PersonStoreContract(databases), IClassFixture<OnSqlite>;

public sealed class Person_store_on_PostgreSQL(OnPostgres databases) : PersonStoreContract(databases), IClassFixture<OnPostgres>;
