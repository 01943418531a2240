using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Reminders;

/// <summary>
/// Keeps what is due, and who is delivering it. All the SQL about the table <c>reminder_due</c> is in this file.
/// </summary>
internal sealed class DueStore(Database database) : IPersonalData
{
    /// <inheritdoc/>
    public string Table => "reminder_due";

    /// <summary>
    /// Takes what is due, oldest first, so that no other worker takes it before <paramref name="until"/>. When a worker
    /// dies, its lease runs out: a reminder may then ring twice, but it is never lost.
    /// </summary>
    public async Task<IReadOnlyList<TakenRing>> TakeAsync(Instant now, Instant until, int limit, CancellationToken cancel)
    {
        var token = Guid.CreateVersion7(now.ToDateTimeOffset()).ToString("N");

        // The lease is asked for in the outer statement as well: another worker may have taken the row in between.
        var rows = await database.QueryAsync<Row>(
            $"""
            WITH picked AS MATERIALIZED (
                SELECT reminder_id, occurrence FROM reminder_due
                WHERE due_at <= @now AND lease_until <= @now ORDER BY due_at LIMIT @limit {database.SkipLocked})
            UPDATE reminder_due SET
                lease_until = @until, lease_token = @token, attempt = attempt + 1,
                unsure = unsure + CASE WHEN lease_token = '' THEN 0 ELSE 1 END
            WHERE lease_until <= @now AND (reminder_id, occurrence) IN (SELECT reminder_id, occurrence FROM picked)
            RETURNING reminder_id, person_id, occurrence, due_at, why, attempt, unsure;
            """,
            new { now, until, token, limit },
            cancel);

        return [.. rows.OrderBy(row => row.DueAt).Select(row => row.ToRing(token, until))];
    }

    /// <summary>Holds a ring longer. Returns false when it is another worker's by now.</summary>
    public async Task<bool> HoldAsync(TakenRing ring, Instant until, CancellationToken cancel) => await database.ExecuteAsync(
        "UPDATE reminder_due SET lease_until = @until WHERE reminder_id = @ReminderId AND occurrence = @Occurrence AND lease_token = @Token;",
        new { ring.ReminderId, ring.Occurrence, ring.Token, until },
        cancel) > 0;

    /// <summary>Gives a ring back, to be taken again from a point in time on.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="from">When it may be taken again.</param>
    /// <param name="mayHaveArrived">Whether nobody knows if it arrived.</param>
    /// <param name="cancel">Gives up.</param>
    public Task GiveBackAsync(TakenRing ring, Instant from, bool mayHaveArrived, CancellationToken cancel) => database.ExecuteAsync(
        """
        UPDATE reminder_due SET lease_until = @from, lease_token = @left
        WHERE reminder_id = @ReminderId AND occurrence = @Occurrence AND lease_token = @Token;
        """,
        new { ring.ReminderId, ring.Occurrence, ring.Token, from, left = mayHaveArrived ? "?" : "" },
        cancel);

    /// <summary>Writes down what became of a ring and what rings next, all or nothing.</summary>
    public Task FinishAsync(TakenRing ring, Outcome outcome, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            // A snooze or an answer that came meanwhile has taken the row over; it stays as it is.
            await transaction.ExecuteAsync(
                outcome.RepeatAt is null
                    ? "DELETE FROM reminder_due WHERE reminder_id = @ReminderId AND occurrence = @Occurrence AND lease_token = @Token;"
                    : """
                      UPDATE reminder_due SET due_at = @RepeatAt, why = 'repeat', lease_until = 0, lease_token = '', attempt = 0, unsure = 0
                      WHERE reminder_id = @ReminderId AND occurrence = @Occurrence AND lease_token = @Token;
                      """,
                new { ring.ReminderId, ring.Occurrence, ring.Token, outcome.RepeatAt });

            if (outcome.State is { } state) await RingStore.NoteAsync(transaction, ring.ReminderId, ring.Occurrence, state);
            foreach (var missed in outcome.Missed) await RingStore.NoteAsync(transaction, ring.ReminderId, missed, RingState.Missed);
            if (outcome.Next is not null) await AddAsync(transaction, ring.ReminderId, outcome.Version, outcome.Next);

            return true;
        },
        cancel);

    /// <summary>The next moment after now at which something is due; nothing when nothing is.</summary>
    public async Task<Instant?> NextAsync(Instant now, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Instant>(
            "SELECT due_at FROM reminder_due WHERE due_at > @now ORDER BY due_at LIMIT 1;", new { now }, cancel);

        return rows is [var next] ? next : null;
    }

    /// <summary>What is due of a person's reminders: the reminder, and when it is said next.</summary>
    public Task<IReadOnlyList<(string ReminderId, Instant DueAt)>> OfAsync(Person person, CancellationToken cancel) =>
        database.QueryAsync<(string ReminderId, Instant DueAt)>(
            "SELECT reminder_id, MIN(due_at) FROM reminder_due WHERE person_id = @Id GROUP BY reminder_id;", new { person.Id }, cancel);

    /// <summary>The time until which a ring is put off; nothing when it is not.</summary>
    public async Task<Instant?> SnoozedUntilAsync(Person person, string reminderId, Instant occurrence, Instant now, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Instant>(
            """
            SELECT due_at FROM reminder_due
            WHERE person_id = @Id AND reminder_id = @reminderId AND occurrence = @occurrence AND why = 'snooze' AND due_at > @now;
            """,
            new { person.Id, reminderId, occurrence, now },
            cancel);

        return rows is [var until] ? until : null;
    }

    /// <summary>
    /// Takes a ring off the list because it was answered, or puts it off. Returns the reason for which it stood there, if it
    /// did: when its time had not been dealt with, what rings next is not known yet.
    /// </summary>
    public static async Task<Why?> ReplaceAsync(Transaction transaction, string reminderId, Instant occurrence, Instant? snoozedUntil)
    {
        var before = await transaction.QueryAsync<string>(
            "DELETE FROM reminder_due WHERE reminder_id = @reminderId AND occurrence = @occurrence RETURNING why;", new { reminderId, occurrence });

        if (snoozedUntil is { } dueAt)
        {
            await transaction.ExecuteAsync(
                """
                INSERT INTO reminder_due (reminder_id, person_id, occurrence, due_at, why)
                SELECT id, person_id, @occurrence, @dueAt, 'snooze' FROM reminder WHERE id = @reminderId;
                """,
                new { reminderId, occurrence, dueAt });
        }

        return before is [var why] ? Enum.Parse<Why>(why, ignoreCase: true) : null;
    }

    /// <summary>Puts a reminder's next ring on the list, unless the reminder was changed since that was found.</summary>
    public static Task AddAsync(Transaction transaction, string reminderId, long version, NextRing next) => transaction.ExecuteAsync(
        """
        INSERT INTO reminder_due (reminder_id, person_id, occurrence, due_at, why)
        SELECT id, person_id, @Occurrence, @DueAt, 'time' FROM reminder WHERE id = @reminderId AND version = @version
        ON CONFLICT (reminder_id, occurrence) DO NOTHING;
        """,
        new { reminderId, version, next.Occurrence, next.DueAt });

    /// <summary>Takes everything of a reminder off the list.</summary>
    public static Task DropAsync(Transaction transaction, string reminderId) =>
        transaction.ExecuteAsync("DELETE FROM reminder_due WHERE reminder_id = @reminderId;", new { reminderId });

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            "SELECT reminder_id, person_id, occurrence, due_at, why, attempt, unsure FROM reminder_due WHERE person_id = @Id ORDER BY due_at;",
            new { person.Id },
            cancel);

        return
        [
            .. rows.Select(row => new Dictionary<string, string>
            {
                ["reminder"] = row.ReminderId,
                ["occurrence"] = InstantPattern.General.Format(row.Occurrence),
                ["due_at"] = InstantPattern.General.Format(row.DueAt),
                ["why"] = row.Why,
                ["attempts"] = row.Attempt.ToString(CultureInfo.InvariantCulture),
            }),
        ];
    }

    private sealed record Row(string ReminderId, string PersonId, Instant Occurrence, Instant DueAt, string Why, long Attempt, long Unsure)
    {
        public TakenRing ToRing(string token, Instant until) => new(
            ReminderId, PersonId, Occurrence, DueAt, Enum.Parse<Why>(Why, ignoreCase: true), (int)Attempt, (int)Unsure, token, until);
    }
}
