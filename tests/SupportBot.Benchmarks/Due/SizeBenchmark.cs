using System.Globalization;
using NodaTime;
using SupportBot.CheckIns;
using SupportBot.People;
using SupportBot.Reminders;
using SupportBot.Storage;

namespace SupportBot.Benchmarks.Due;

/// <summary>How many bytes on disk a person costs, and each of what they keep, written with the product's own stores.</summary>
internal static class SizeBenchmark
{
    private const int Count = 3_000;

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>Runs and prints. Returns 0.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-size-").FullName;
        var sqlite = new SqliteDatabase(Path.Combine(folder, "size.db"));
        await MeasureAsync("SQLite", sqlite, folder, async () =>
        {
            await sqlite.ExecuteAsync("VACUUM;", new { }, default);
            await sqlite.ScrubAsync(default);

            return new FileInfo(sqlite.Path).Length;
        });
        sqlite.Close();

        if (Server.IsThere)
        {
            await using var server = await Server.MakeAsync();
            await using var postgres = new PostgresDatabase(server.Connection);
            await MeasureAsync("PostgreSQL", postgres, folder, async () =>
            {
                await postgres.ExecuteAsync("VACUUM FULL;", new { }, default);

                return (await postgres.QueryAsync<long>("SELECT pg_database_size(current_database());", new { }, default))[0];
            });
        }

        Directory.Delete(folder, recursive: true);

        return 0;
    }

    private static async Task MeasureAsync(string engine, Database database, string folder, Func<Task<long>> size)
    {
        await new Migrator(database).RunAsync(default);
        var vault = new Vault(database, new KeyFolder(Path.Combine(folder, $"keys-{engine}"), given: null));
        await vault.OpenAsync(Now, default);
        var (people, reminders, checkIns, outcomes) = (new PersonStore(database, vault), new ReminderStore(database), new CheckInStore(database), new OutcomeStore(database));
        var persons = new List<Person>();
        var before = await size();

        for (var i = 0; i < Count; i++)
        {
            persons.Add(await people.WelcomeAsync(NewId(), new("telegram", $"{700_000_000 + i}", $"{700_000_000 + i}"), new() { Zone = "Europe/Berlin", Country = "DE", Language = "en" }, Now, default));
        }

        before = await SayAsync(engine, "a person", before, size);
        foreach (var person in persons) await SetAsync(person, reminders);
        before = await SayAsync(engine, "a reminder", before, size);

        for (var day = 0; day < 3; day++)
        {
            var ring = Now + Duration.FromDays(day);
            var taken = await new DueStore(database).TakeAsync(ring, ring, Count, "", default);
            var next = new NextRing(ring + Duration.FromDays(1), ring + Duration.FromDays(1));
            foreach (var part in taken.Chunk(100)) await outcomes.FinishAsync([.. part.Select(one => (one, new Outcome(RingState.Sent, [], null, next, 2)))], default);
        }

        before = await SayAsync(engine, "a ring", before, size, 3);

        foreach (var person in persons)
        {
            await checkIns.AddAsync(person, new(NewId(), new LocalDate(2026, 3, 2), Now, new() { Mood = 5, Energy = 4, Sleep = 7, Note = "a walk in the park" }), default);
        }

        await SayAsync(engine, "a check-in with a short note", before, size);
    }

    private static async Task SetAsync(Person person, ReminderStore reminders)
    {
        var reminder = new Reminder(NewId(), "take the morning tablet", ReminderKind.Medicine)
        {
            State = ReminderState.Active,
            Schedule = new RingsOnDays(Unit.Day, 1, [new(9, 0)], new LocalDate(2026, 3, 2)),
            IsChosen = true,
            CreatedAt = Now,
        };
        await reminders.AddAsync(person, reminder, default);
        await reminders.ChangeAsync(person, reminder, new(Now, Now), default);
    }

    private static async Task<long> SayAsync(string engine, string what, long before, Func<Task<long>> size, int each = 1)
    {
        var after = await size();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine}: {what} {(after - before) / (double)(Count * each):0} bytes"));

        return after;
    }

    private static string NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
}
