using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Reminders;

/// <summary>Keeps reminders. All the SQL about the table <c>reminder</c> is in this file.</summary>
internal sealed class ReminderStore(Database database) : IPersonalData
{
    private const string Columns = "id, body, version, created_at";

    /// <summary>More than a week of anything that comes several times a day.</summary>
    private const int RingsCompared = 50;

    /// <inheritdoc/>
    public string Table => "reminder";

    /// <summary>Keeps a new reminder; one with the same id is left as it is.</summary>
    public Task AddAsync(Person person, Reminder reminder, CancellationToken cancel) => database.ExecuteAsync(
        """
        INSERT INTO reminder (id, person_id, body, version, created_at) VALUES (@Id, @person, @body, 1, @CreatedAt)
        ON CONFLICT (id) DO NOTHING;
        """,
        new { reminder.Id, person = person.Id, body = ReminderBody.Seal(person, reminder), reminder.CreatedAt },
        cancel);

    /// <summary>A reminder of a person; nothing when they have none of this id.</summary>
    public async Task<Reminder?> FindAsync(Person person, string id, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"SELECT {Columns} FROM reminder WHERE id = @id AND person_id = @person;",
            new { id, person = person.Id },
            cancel);

        return rows is [var row] ? Open(person, row) : null;
    }

    /// <summary>All reminders of a person, the oldest first, those that are over as well.</summary>
    public async Task<IReadOnlyList<Reminder>> AllAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"SELECT {Columns} FROM reminder WHERE person_id = @person ORDER BY created_at, id;",
            new { person = person.Id },
            cancel);

        return [.. rows.Select(row => Open(person, row))];
    }

    /// <summary>
    /// Keeps a change, and in the same step what rings next: everything that was due is dropped. Nothing happens when
    /// the reminder was changed since it was read. Returns whether it was kept.
    /// </summary>
    /// <remarks>Only <see cref="MoveAsync"/> leaves what the person has put off.</remarks>
    /// <param name="person">Whose it is.</param>
    /// <param name="reminder">The reminder as it is now, with the version it was read with.</param>
    /// <param name="next">What rings next; nothing when it does not ring.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<bool> ChangeAsync(Person person, Reminder reminder, NextRing? next, CancellationToken cancel) =>
        ChangeAsync(person, reminder, next, dropsPutOff: true, cancel);

    /// <summary>
    /// As <see cref="ChangeAsync(Person, Reminder, NextRing?, CancellationToken)"/>, but what was put off stays.
    /// </summary>
    public Task<bool> MoveAsync(Person person, Reminder reminder, NextRing? next, CancellationToken cancel) =>
        ChangeAsync(person, reminder, next, dropsPutOff: false, cancel);

    /// <summary>
    /// Keeps what does not change when it rings: a proposal, its words, its kind. What is due stays as it is. Nothing
    /// happens when the reminder was changed since it was read.
    /// </summary>
    public Task KeepAsync(Person person, Reminder reminder, CancellationToken cancel) => database.ExecuteAsync(
        "UPDATE reminder SET body = @body WHERE id = @Id AND person_id = @person AND version = @Version;",
        new { reminder.Id, person = person.Id, body = ReminderBody.Seal(person, reminder), reminder.Version },
        cancel);

    /// <summary>Takes a reminder away with all that is kept about it.</summary>
    public Task RemoveAsync(Person person, string id, CancellationToken cancel) => database.ExecuteAsync(
        "DELETE FROM reminder WHERE id = @id AND person_id = @person;", new { id, person = person.Id }, cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(
        Person person, CancellationToken cancel) =>
    [
        .. (await AllAsync(person, cancel)).Select(reminder => new Dictionary<string, string>
        {
            ["id"] = reminder.Id,
            ["text"] = reminder.Text,
            ["kind"] = $"{reminder.Kind}",
            ["state"] = $"{reminder.State}",
            ["schedule"] = $"{reminder.Schedule ?? reminder.Proposal?.Schedule}",
            ["said"] = reminder.Proposal?.Said ?? "",
            ["changes"] = reminder.Version.ToString(CultureInfo.InvariantCulture),
            ["created_at"] = InstantPattern.General.Format(reminder.CreatedAt),
        }),
    ];

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        var (from, to) = (joining.From, joining.To);
        var here = await HeldAsync(joining, to);

        foreach (var reminder in await HeldAsync(joining, from))
        {
            // A reminder that both sides have must not ring twice. The other stays for its counts.
            var same = reminder.State is ReminderState.Active ? here.FirstOrDefault(one => SaysTheSame(one, reminder, joining)) : null;
            var moved = same is null ? reminder : reminder with { State = ReminderState.Stopped };
            await joining.Transaction.ExecuteAsync(
                "UPDATE reminder SET person_id = @to, body = @body, version = version + 1 WHERE id = @Id;",
                new { reminder.Id, to = to.Id, body = ReminderBody.Seal(to, moved) });

            if (same is not null) await DueStore.HandOverAsync(joining.Transaction, reminder.Id, same.Id);
            else if (Follows(reminder, joining)) await DueStore.MoveAsync(joining, reminder.Id, reminder.Version + 1, Upcoming.Next(reminder, to, joining.Now));
        }
    }

    /// <summary>Whether a reminder rings at another time now: it goes by the clock, and who stays has another clock or other quiet hours.</summary>
    private static bool Follows(Reminder reminder, Joining joining) =>
        reminder is { State: ReminderState.Active, Schedule: not (null or RingsAt or RingsEvery) }
        && (!joining.From.Zone.Equals(joining.To.Zone)
            || joining.From.Profile.QuietFrom != joining.To.Profile.QuietFrom || joining.From.Profile.QuietTo != joining.To.Profile.QuietTo);

    /// <summary>Whether two reminders say the same at the same times from now on, whenever they were made.</summary>
    private static bool SaysTheSame(Reminder one, Reminder other, Joining joining) =>
        one.State is ReminderState.Active && one.Kind == other.Kind
        && string.Equals(one.Text.Trim(), other.Text.Trim(), StringComparison.OrdinalIgnoreCase)
        && Coming(one, joining).SequenceEqual(Coming(other, joining));

    private static List<Instant> Coming(Reminder reminder, Joining joining)
    {
        var rings = new List<Instant>();
        for (var at = joining.Now; rings.Count < RingsCompared && reminder.Schedule?.Next(at, joining.To.Zone) is { } next; at = next) rings.Add(next);

        return rings;
    }

    private static async Task<IReadOnlyList<Reminder>> HeldAsync(Joining joining, Person whose)
    {
        var rows = await joining.Transaction.QueryAsync<Row>(
            $"SELECT {Columns} FROM reminder WHERE person_id = @Id ORDER BY id {joining.Transaction.Hold};", new { whose.Id });

        return [.. rows.Select(row => Open(whose, row))];
    }

    private Task<bool> ChangeAsync(
        Person person, Reminder reminder, NextRing? next, bool dropsPutOff, CancellationToken cancel) =>
        database.TransactAsync(
        async transaction =>
        {
            var changed = await transaction.ExecuteAsync(
                """
                UPDATE reminder SET body = @body, version = version + 1
                WHERE id = @Id AND person_id = @person AND version = @Version;
                """,
                new { reminder.Id, person = person.Id, body = ReminderBody.Seal(person, reminder), reminder.Version });
            if (changed == 0) return false;

            await DueStore.DropAsync(transaction, reminder.Id, dropsPutOff);
            if (next is not null) await DueStore.AddAsync(transaction, reminder.Id, reminder.Version + 1, next);

            return true;
        },
        cancel);

    private static Reminder Open(Person person, Row row) =>
        ReminderBody.Open(person, row.Id, row.Body, row.Version, row.CreatedAt);

    private sealed record Row(string Id, string Body, long Version, Instant CreatedAt);
}
