using SupportBot.People;
using SupportBot.Reminders;
using SupportBot.Storage;

namespace SupportBot.Tests;

/// <summary>A PostgreSQL server of its own, stopped and started while the bot works.</summary>
public sealed class When_the_server_restarts : IAsyncLifetime
{
    private readonly OwnPostgres _server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task nobody_notices_though_every_connection_in_the_pool_is_dead()
    {
        await using var database = new PostgresDatabase(_server.Connection);
        await new Migrator(database).RunAsync(Cancel);
        var open = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => database.OpenAsync(Cancel)));
        foreach (var connection in open) await connection.DisposeAsync();

        await _server.RestartAsync();

        for (var i = 0; i < 20; i++)
        {
            Assert.Single(await database.QueryAsync<long>("SELECT COUNT(*) FROM person;", new { }, Cancel));
            await database.TransactAsync(transaction => transaction.ExecuteAsync("DELETE FROM person;"), Cancel);
        }
    }

    [Fact]
    public async Task a_reminder_that_was_said_meanwhile_is_written_down_afterwards_and_said_once()
    {
        await using var database = new PostgresDatabase(_server.Connection);
        await new Migrator(database).RunAsync(Cancel);
        using var scene = await Scene.WithStranger("2026-03-02T07:00:00Z", database);
        await scene.Get<Vault>().OpenAsync(scene.Now, Cancel);
        await scene.Calls("consent yes", "1");
        await scene.Says("/settings zone Europe/Berlin");
        await scene.Says("/remind every day at 9: take the morning dose");
        await scene.Presses("Yes, remind me");
        scene.Sent.Clear();
        scene.Time.Advance(TimeSpan.FromHours(1));
        scene.Sending = (_, _) => _server.StopAsync();

        Assert.Equal(1, await scene.Get<DueReminders>().TakeAsync(Cancel));
        while (!scene.Get<Finishing>().IsBehind) await Task.Yield();
        Assert.Equal(0, await scene.Get<DueReminders>().TakeAsync(Cancel));
        await _server.StartAsync();
        var settled = scene.Get<DueReminders>().SettledAsync();

        // The clock stands still by itself; whenever someone rests for half a second, it passes.
        while (!settled.IsCompleted)
        {
            var rest = scene.Time.TimerAsync(Cancel);
            await Task.WhenAny(settled, rest).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
            if (rest.IsCompleted && await rest <= TimeSpan.FromSeconds(5)) scene.Time.Advance(await rest);
        }

        scene.Sending = (_, _) => Task.CompletedTask;
        scene.Time.Advance(TimeSpan.FromMinutes(5));
        await scene.Delivers();
        Assert.Single(scene.Sent);
        Assert.Equal(RingState.Sent, (await scene.Get<RingStore>().LastAsync(await scene.Person(), Cancel))!.State);
    }

    [Fact]
    public async Task what_may_have_happened_is_not_done_twice()
    {
        await using var database = new PostgresDatabase(_server.Connection);
        await new Migrator(database).RunAsync(Cancel);
        await database.ExecuteAsync("CREATE TABLE counted (n BIGINT NOT NULL);", new { }, Cancel);

        for (var i = 0; i < 5; i++)
        {
            var adding = Task.WhenAll(Enumerable.Range(0, 20).Select(n => AddAsync(database, n)));
            await _server.RestartAsync();
            var added = (await adding).Count(was => was);
            var kept = (await database.QueryAsync<long>("SELECT COUNT(*) FROM counted;", new { }, Cancel))[0];

            // What was said to be done is there, and nothing is there more often than it was asked for.
            Assert.InRange(kept, added, 20);
            await database.ExecuteAsync("DELETE FROM counted;", new { }, Cancel);
        }
    }

    private static async Task<bool> AddAsync(PostgresDatabase database, long n)
    {
        try
        {
            await database.TransactAsync(
                async transaction =>
                {
                    await transaction.QueryAsync<object>("SELECT pg_sleep(random() / 5);");

                    return await transaction.ExecuteAsync("INSERT INTO counted (n) VALUES (@n);", new { n });
                },
                Cancel);

            return true;
        }
        catch (Exception away) when (database.IsPassing(away))
        {
            return false;
        }
    }
}
