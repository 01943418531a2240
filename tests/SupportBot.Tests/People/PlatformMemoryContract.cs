using Microsoft.Extensions.Time.Testing;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Tests.People;

/// <summary>What the memory of a platform promises on every engine.</summary>
public abstract class PlatformMemoryContract(TestDatabases databases) : StoreContract(databases)
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly string _platform = $"p{Guid.CreateVersion7():N}";

    private PlatformMemory Memory => new(Database, Databases.Vault, new PersonStore(Database, Databases.Vault), _time);

    [Fact]
    public async Task A_note_is_recalled_until_it_is_taken_away()
    {
        await Memory.NoteAsync(_platform, "someone", "dm", "4711", Cancel);
        await Memory.NoteAsync(_platform, "someone", "dm", "4712", Cancel);
        Assert.Equal("4712", await Memory.RecallAsync(_platform, "someone", "dm", Cancel));

        await Memory.NoteAsync(_platform, "someone", "dm", null, Cancel);

        Assert.Null(await Memory.RecallAsync(_platform, "someone", "dm", Cancel));
    }

    [Fact]
    public async Task Of_machines_that_replace_a_note_at_the_same_time_one_has_it()
    {
        Assert.False(await Memory.ReplaceAsync(_platform, "someone else", "mine", Cancel));
        Assert.True(await Memory.ReplaceAsync(_platform, null, "first", Cancel));
        Assert.False(await Memory.ReplaceAsync(_platform, null, "late", Cancel));

        var replaced = await Task.WhenAll(Enumerable.Range(0, 8).Select(machine => Memory.ReplaceAsync(_platform, "first", $"machine {machine}", Cancel)));

        Assert.Single(replaced, has => has);
        Assert.Equal($"machine {Array.IndexOf(replaced, true)}", await Memory.ReadAsync(_platform, Cancel));
        Assert.True(await Memory.ReplaceAsync(_platform, await Memory.ReadAsync(_platform, Cancel), null, Cancel));
        Assert.Null(await Memory.ReadAsync(_platform, Cancel));
    }

    [Fact]
    public async Task Updates_wait_in_order_until_they_are_finished()
    {
        await Memory.KeepAsync(_platform, [new(12, "b"), new(11, "a")], Cancel);
        await Memory.FinishAsync(_platform, 11, Cancel);

        Assert.Equal([new WaitingUpdate(12, "b")], await Memory.WaitingAsync(_platform, Cancel));
    }

    [Fact]
    public async Task An_update_that_comes_again_is_passed_over_even_when_it_is_finished()
    {
        await Memory.KeepAsync(_platform, [new(11, "a")], Cancel);
        await Memory.FinishAsync(_platform, 11, Cancel);

        var added = await Memory.KeepAsync(_platform, [new(11, "a"), new(12, "b")], Cancel);

        Assert.Equal([12], added);
        Assert.Equal([new WaitingUpdate(12, "b")], await Memory.WaitingAsync(_platform, Cancel));
    }

    [Fact]
    public async Task Finished_updates_are_forgotten_after_two_days()
    {
        await Memory.KeepAsync(_platform, [new(11, "a")], Cancel);
        await Memory.FinishAsync(_platform, 11, Cancel);
        _time.Advance(TimeSpan.FromDays(3));
        await Memory.KeepAsync(_platform, [], Cancel);

        Assert.Equal([11], await Memory.KeepAsync(_platform, [new(11, "a")], Cancel));
    }

    [Fact]
    public async Task Nothing_of_it_can_be_read_in_the_database()
    {
        await Memory.NoteAsync(_platform, "canary-account", "dm", "canary-note", Cancel);
        await Memory.KeepAsync(_platform, [new(11, "canary-update")], Cancel);

        var kept = await Database.QueryAsync<string>(
            "SELECT account_hash || name || body FROM platform_note UNION ALL SELECT COALESCE(body, '') FROM platform_update;", new { }, Cancel);

        Assert.DoesNotContain(kept, row => row.Contains("canary", StringComparison.Ordinal));
    }
}

public sealed class Platform_memory_on_SQLite(OnSqlite databases) : PlatformMemoryContract(databases), IClassFixture<OnSqlite>;

public sealed class Platform_memory_on_PostgreSQL(OnPostgres databases) : PlatformMemoryContract(databases), IClassFixture<OnPostgres>;
