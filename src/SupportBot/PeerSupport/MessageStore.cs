using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>
/// What is on its way to people: kept until it arrived, so that nothing is lost when the bot stops in between. All the SQL about
/// the table <c>support_message</c>, but for putting on its way, is in this file.
/// </summary>
internal sealed class MessageStore(Database database) : IPersonalData
{
    /// <inheritdoc/>
    public string Table => "support_message";

    /// <summary>Puts messages on their way.</summary>
    public Task AddAsync(IReadOnlyList<MessageRow> messages, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            foreach (var message in messages) await transaction.ExecuteAsync(MessageRow.Insert, message);

            return messages.Count;
        },
        cancel);

    /// <summary>
    /// Takes the oldest message of each of some people, so that nobody else says it before <paramref name="until"/>. To one person
    /// one thing is said at a time, in order.
    /// </summary>
    public async Task<IReadOnlyList<(string Id, string PersonId, string Body, Instant MadeAt)>> TakeAsync(Instant now, Instant until, int most, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"""
            WITH picked AS MATERIALIZED (
                SELECT id FROM support_message m
                WHERE m.due_at <= @now AND m.lease_until <= @now
                  AND NOT EXISTS (SELECT 1 FROM support_message o WHERE o.person_id = m.person_id AND o.id <> m.id
                      AND (o.lease_until > @now OR o.made_at < m.made_at OR (o.made_at = m.made_at AND o.id < m.id)))
                ORDER BY m.made_at LIMIT @most {database.SkipLocked})
            UPDATE support_message SET lease_until = @until
            WHERE lease_until <= @now AND id IN (SELECT id FROM picked)
            RETURNING id, person_id, body, made_at;
            """,
            new { now, until, most },
            cancel);

        return [.. rows.Select(row => (row.Id, row.PersonId, row.Body, row.MadeAt))];
    }

    /// <summary>Takes a message away: it arrived, or never will.</summary>
    public Task RemoveAsync(string id, CancellationToken cancel) => database.ExecuteAsync("DELETE FROM support_message WHERE id = @id;", new { id }, cancel);

    /// <summary>Lets a message be said later.</summary>
    public Task LaterAsync(string id, Instant at, CancellationToken cancel) =>
        database.ExecuteAsync("UPDATE support_message SET due_at = @at, lease_until = 0 WHERE id = @id;", new { id, at }, cancel);

    /// <summary>Takes away every message of a talk, because one of the two leaves for good.</summary>
    public Task RemoveOfAsync(string requestId, CancellationToken cancel) =>
        database.ExecuteAsync("DELETE FROM support_message WHERE request_id = @requestId;", new { requestId }, cancel);

    /// <summary>When the next message is due; nothing when none waits.</summary>
    public async Task<Instant?> NextAsync(CancellationToken cancel) =>
        (await database.QueryAsync<Instant?>("SELECT MIN(CASE WHEN due_at > lease_until THEN due_at ELSE lease_until END) FROM support_message;", new { }, cancel))[0];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>("SELECT id, person_id, body, made_at FROM support_message WHERE person_id = @Id ORDER BY made_at;", new { person.Id }, cancel);

        return
        [
            .. rows.Select(row => (row, Message: MessageRow.Open(person, row.Id, row.Body))).Select(one => new Dictionary<string, string>
            {
                ["kind"] = $"{one.Message.Kind}",
                ["words"] = one.Message.Words,
                ["made"] = InstantPattern.General.Format(one.row.MadeAt),
            }),
        ];
    }

    private sealed record Row(string Id, string PersonId, string Body, Instant MadeAt);
}
