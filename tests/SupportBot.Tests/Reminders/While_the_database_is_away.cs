using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SupportBot.People;
using SupportBot.Reminders;
using SupportBot.Storage;
using SupportBot.Tests.Safety;

namespace SupportBot.Tests.Reminders;

public sealed class While_the_database_is_away : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-away-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_was_said_is_written_down_when_it_is_back_and_not_said_again()
    {
        using var database = new UnreliableDatabase(Path.Combine(_folder, "supportbot.db"));
        await new Migrator(database).RunAsync(Cancel);
        using var scene = await Scene.WithStranger("2026-03-02T07:00:00Z", database);
        await scene.Get<Vault>().OpenAsync(scene.Now, Cancel);
        await scene.Calls("consent yes", "1");
        await scene.Says("/settings zone Europe/Berlin");
        await scene.Sets("every day at 9: take the morning dose");
        scene.Sent.Clear();
        scene.Time.Advance(TimeSpan.FromHours(1));
        scene.Sending = (_, _) =>
        {
            database.Trouble = Trouble.ReadOnly;

            return Task.CompletedTask;
        };

        var due = scene.Get<DueReminders>();
        Assert.Equal(1, await due.TakeAsync(Cancel));
        while (!scene.Get<Finishing>().IsBehind) await Task.Yield();
        database.Trouble = Trouble.None;

        // Its lease is long over: whoever forgot that it was said would say it again.
        scene.Time.Advance(TimeSpan.FromMinutes(2));
        await due.SettledAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await scene.Delivers();

        Assert.Single(scene.Sent);
        Assert.Equal(RingState.Sent, (await scene.Get<RingStore>().LastAsync(await scene.Person(), Cancel))!.State);
    }

    [Fact]
    public async Task nothing_is_taken_that_could_not_be_written_down()
    {
        using var database = new UnreliableDatabase(Path.Combine(_folder, "supportbot.db"));
        await new Migrator(database).RunAsync(Cancel);
        using var scene = await Scene.WithStranger("2026-03-02T07:00:00Z", database);
        await scene.Get<Vault>().OpenAsync(scene.Now, Cancel);
        await scene.Calls("consent yes", "1");
        await scene.Says("/settings zone Europe/Berlin");
        await scene.Sets("every day at 9: take the morning dose");
        scene.Sent.Clear();
        scene.Time.Advance(TimeSpan.FromHours(1));
        database.Trouble = Trouble.ReadOnly;

        var refused = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => scene.Get<DueReminders>().TakeAsync(Cancel));

        Assert.True(database.IsPassing(refused));
        Assert.Empty(scene.Sent);
        database.Trouble = Trouble.None;
        await scene.Delivers();
        Assert.Single(scene.Sent);
    }

    [Fact]
    public async Task nothing_is_taken_until_the_last_of_what_was_said_meanwhile_is_written_down()
    {
        using var database = new UnreliableDatabase(Path.Combine(_folder, "supportbot.db"));
        await new Migrator(database).RunAsync(Cancel);
        var finishing = new Finishing(new OutcomeStore(database), database, TimeProvider.System, NullLogger<Finishing>.Instance);
        var isBehind = new ConcurrentQueue<bool>();
        database.Trouble = Trouble.ReadOnly;
        var first = finishing.FinishAsync(Ring("first"), Outcome.Nothing);
        while (!finishing.IsBehind) await Task.Yield();

        var gathered = finishing.FinishAsync(Ring("gathered meanwhile"), Outcome.Nothing);
        database.Opening = () => isBehind.Enqueue(finishing.IsBehind);
        database.Trouble = Trouble.None;
        await Task.WhenAll(first, gathered);

        Assert.InRange(isBehind.Count, 2, int.MaxValue);
        Assert.All(isBehind, Assert.True);
        while (finishing.IsBehind) await Task.Yield();

        static TakenRing Ring(string reminder) => new(reminder, "person", default, default, Why.Time, 1, 0, "token", default);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
