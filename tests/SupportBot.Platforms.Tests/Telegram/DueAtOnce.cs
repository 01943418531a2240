using System.Globalization;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Reminders;
using SupportBot.Storage;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>
/// People who have long agreed and set a reminder, all for the same minute: written with the product's own stores into
/// the database that the host will start on.
/// </summary>
internal sealed class DueAtOnce(Database database)
{
    private readonly Dictionary<string, long> _chats = [];

    /// <summary>Gives each chat a person with one daily reminder that is due since the minute began.</summary>
    public static async Task<DueAtOnce> SetAsync(HostProcess host, IEnumerable<long> chats, CancellationToken cancel)
    {
        return await SetAsync(new SqliteDatabase(Path.Combine(host.DataFolder, "supportbot.db")), host.KeyFolder, chats, [], cancel);
    }

    /// <summary>As before, on any database; some people have no reminder.</summary>
    public static async Task<DueAtOnce> SetAsync(
        Database database, string keys, IEnumerable<long> chats, IEnumerable<long> others, CancellationToken cancel) =>
        await SetAsync(database, new KeyFolder(keys, given: null), chats, others, cancel);

    /// <summary>As before, with any master key.</summary>
    public static async Task<DueAtOnce> SetAsync(
        Database database, KeyFolder keys, IEnumerable<long> chats, IEnumerable<long> others, CancellationToken cancel)
    {
        var due = new DueAtOnce(database);
        await due.SetAsync(keys, chats, others, cancel);

        return due;
    }

    /// <summary>How many check-ins somebody has kept.</summary>
    public async Task<long> CheckInsAsync(long chat, CancellationToken cancel) => (await database.QueryAsync<long>(
        "SELECT COUNT(*) FROM check_in WHERE person_id = @person;",
        new { person = _chats.First(pair => pair.Value == chat).Key },
        cancel))[0];

    /// <summary>The chats whose reminder a host has taken and not yet noted as said, for example because it was killed.</summary>
    public async Task<IReadOnlyList<long>> InFlightAsync(CancellationToken cancel)
    {
        var people = await database.QueryAsync<string>(
            "SELECT person_id FROM reminder_due WHERE why = 'time' AND lease_token <> '';", new { }, cancel);

        return [.. people.Select(person => _chats[person])];
    }

    private async Task SetAsync(KeyFolder keys, IEnumerable<long> chats, IEnumerable<long> others, CancellationToken cancel)
    {
        var vault = new Vault(database, keys);
        var (people, reminders) = (new PersonStore(database, vault), new ReminderStore(database));
        var set = new List<(Person Person, Reminder Reminder)>();
        var now = SystemClock.Instance.GetCurrentInstant();
        await new Migrator(database).RunAsync(cancel);
        await vault.OpenAsync(now, cancel);

        foreach (var chat in others) await WelcomeAsync(chat);

        foreach (var chat in chats)
        {
            var (id, person) = await WelcomeAsync(chat);
            var reminder = new Reminder(id, "take the tablet", ReminderKind.Medicine) { CreatedAt = now, IsChosen = true };
            await reminders.AddAsync(person, reminder, cancel);
            set.Add((person, reminder));
        }

        var minute = SystemClock.Instance.GetCurrentInstant().InUtc().LocalDateTime.With(TimeAdjusters.TruncateToMinute);
        var daily = new RingsOnDays(Unit.Day, 1, [minute.TimeOfDay], minute.Date);
        var due = minute.InUtc().ToInstant();

        foreach (var (person, reminder) in set)
        {
            await reminders.ChangeAsync(person, reminder with { State = ReminderState.Active, Schedule = daily }, new(due, due), cancel);
        }

        async Task<(string Id, Person Person)> WelcomeAsync(long chat)
        {
            var (id, account) = (Guid.CreateVersion7().ToString("N"), chat.ToString(CultureInfo.InvariantCulture));
            _chats[id] = chat;

            return (id, await people.WelcomeAsync(id, new("telegram", account, account), new() { Zone = "Etc/UTC" }, now, cancel));
        }
    }
}
