using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Tests.People;

/// <summary>What the store of people promises on every engine.</summary>
public abstract class PersonStoreContract(TestDatabases databases) : StoreContract(databases)
{
    [Fact]
    public async Task Whoever_agreed_is_met_again_with_what_they_chose()
    {
        var person = await Welcome("a", new Profile { Zone = "Europe/Kyiv" });

        var met = await new PersonStore(Databases.Another(), Databases.Vault).MeetAsync(new Address("test", "elsewhere", "a"), Cancel);

        Assert.Equal((person.Id, "Europe/Kyiv"), (met.Id, met.Profile.Zone));
    }

    [Fact]
    public async Task Nobody_is_met_as_someone_else()
    {
        await Welcome("a");

        var met = await new PersonStore(Database, Databases.Vault).MeetAsync(new Address("test", "chat", "b"), Cancel);

        Assert.True(met.IsStranger);
    }
}

public sealed class Person_store_on_SQLite(OnSqlite databases) : PersonStoreContract(databases), IClassFixture<OnSqlite>;

public sealed class Person_store_on_PostgreSQL(OnPostgres databases) : PersonStoreContract(databases), IClassFixture<OnPostgres>;
