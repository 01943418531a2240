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
            $"SELECT {Columns} FROM reminder WHERE id = @id AND person_id = @person;", new { id, person = person.Id }, cancel);

        return rows is [var row] ? Open(person, row) : null;
    }

    /// <summary>All reminders of a person, the oldest first, those that are over as well.</summary>
    public async Task<IReadOnlyList<Reminder>> AllAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"SELECT {Columns} FROM reminder WHERE person_id = @person ORDER BY created_at, id;", new { person = person.Id }, cancel);

        return [.. rows.Select(row => Open(person, row))];
    }

    /// <summary>
    /// Keeps a change, and in the same step what rings next: everything that was due is dropped. Nothing happens when the
    /// reminder was changed since it was read. Returns whether it was kept.
    /// </summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="reminder">The reminder as it is now, with the version it was read with.</param>
    /// <param name="next">What rings next; nothing when it does not ring.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<bool> ChangeAsync(Person person, Reminder reminder, NextRing? next, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            var changed = await transaction.ExecuteAsync(
                "UPDATE reminder SET body = @body, version = version + 1 WHERE id = @Id AND person_id = @person AND version = @Version;",
                new { reminder.Id, person = person.Id, body = ReminderBody.Seal(person, reminder), reminder.Version });
            if (changed == 0) return false;

            await DueStore.DropAsync(transaction, reminder.Id);
            if (next is not null) await DueStore.AddAsync(transaction, reminder.Id, reminder.Version + 1, next);

            return true;
        },
        cancel);

    /// <summary>
    /// Keeps what does not change when it rings: a proposal, its words, its kind. What is due stays as it is. Nothing happens
    /// when the reminder was changed since it was read.
    /// </summary>
    public Task KeepAsync(Person person, Reminder reminder, CancellationToken cancel) => database.ExecuteAsync(
        "UPDATE reminder SET body = @body WHERE id = @Id AND person_id = @person AND version = @Version;",
        new { reminder.Id, person = person.Id, body = ReminderBody.Seal(person, reminder), reminder.Version },
        cancel);

    /// <summary>Takes a reminder away with all that is kept about it.</summary>
    public Task RemoveAsync(Person person, string id, CancellationToken cancel) => database.ExecuteAsync(
        "DELETE FROM reminder WHERE id = @id AND person_id = @person;", new { id, person = person.Id }, cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel) =>
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

    private static Reminder Open(Person person, Row row) => ReminderBody.Open(person, row.Id, row.Body, row.Version, row.CreatedAt);

    private sealed record Row(string Id, string Body, long Version, Instant CreatedAt);
}
