using NodaTime;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Tests;

/// <summary>
/// What a store promises, on every engine: an abstract class of facts, and below it one empty class for each engine that
/// takes it as its class fixture. Each fact begins with nobody known.
/// </summary>
public abstract class StoreContract(TestDatabases databases) : IAsyncLifetime
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected TestDatabases Databases { get; } = databases;

    protected Database Database => Databases.Database;

    /// <summary>Leaves the fact out, visibly, where its engine is not installed; a build server has every engine.</summary>
    public virtual async ValueTask InitializeAsync()
    {
        if (Databases.Missing is { } missing && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(missing);

        Assert.SkipWhen(Databases.Missing is not null, Databases.Missing ?? "");
        await Database.ExecuteAsync("DELETE FROM person;", new { }, Cancel);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        return ValueTask.CompletedTask;
    }

    /// <summary>Someone who agreed.</summary>
    private protected Task<Person> Welcome(string account = "someone", Profile? profile = null) =>
        new PersonStore(Database, Databases.Vault).WelcomeAsync(
            Guid.CreateVersion7().ToString("N"),
            new Address("test", "chat", account),
            profile ?? new Profile(),
            Instant.FromUtc(2026, 3, 2, 9, 0),
            Cancel);
}
