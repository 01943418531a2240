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
    private const string Columns = "reminder_id, person_id, occurrence, due_at, why, attempt, unsure, unreported, unsure_since";

    /// <summary>Stands in place of a worker's token where nobody knows whether the ring arrived.</summary>
    private const string MayHaveArrived = "?";

    /// <inheritdoc/>
    public string Table => "reminder_due";

    /// <summary>
    /// Takes what is due, oldest first, so that no other worker takes it before <paramref name="until"/>. When a worker
    /// dies, its lease runs out: a reminder may then ring twice, but it is never lost. That it was held says nothing
    /// about whether it arrived, so it is taken again however often a worker died with it.
    /// </summary>
    /// <remarks>Nothing is taken of a person while something older of theirs is held or waits for another attempt.</remarks>
    /// <param name="now">Now.</param>
    /// <param name="until">How long they are held.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="closed">Platforms that take nothing for now, as <c>/discord/telegram/</c>; empty for none.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<TakenRing>> TakeAsync(
        Instant now, Instant until, int limit, string closed, CancellationToken cancel)
    {
        var token = Guid.CreateVersion7(now.ToDateTimeOffset()).ToString("N");

        // The lease is asked for in the outer statement as well: another worker may have taken the row in between.
        var rows = await database.QueryAsync<Row>(
            $"""
            WITH picked AS MATERIALIZED (
                SELECT d.reminder_id, d.occurrence FROM reminder_due d
                WHERE d.due_at <= @now AND d.lease_until <= @now
                    AND COALESCE((
                        SELECT MAX(older.lease_until) FROM reminder_due older
                        WHERE older.person_id = d.person_id AND older.due_at < d.due_at), 0) <= @now
                    AND (@closed = '' OR EXISTS (
                        SELECT 1 FROM account a
                        WHERE a.person_id = d.person_id AND @closed NOT LIKE '%/' || a.platform || '/%'))
                ORDER BY d.due_at LIMIT @limit {database.SkipLocked})
            UPDATE reminder_due SET
                lease_until = @until, lease_token = @token, attempt = attempt + 1,
                unsure = unsure + CASE WHEN lease_token = @mayHaveArrived THEN 1 ELSE 0 END,
                unreported = unreported + CASE WHEN lease_token IN ('', @mayHaveArrived) THEN 0 ELSE 1 END,
                unsure_since = CASE WHEN unsure_since = 0 AND lease_token <> '' THEN taken_at ELSE unsure_since END,
                taken_at = @now
            WHERE lease_until <= @now AND (reminder_id, occurrence) IN (SELECT reminder_id, occurrence FROM picked)
            RETURNING {Columns}, (
                SELECT MIN(a.platform) FROM account a WHERE a.person_id = reminder_due.person_id AND a.reachable = 1) AS platform;
            """,
            new { now, until, token, limit, closed, mayHaveArrived = MayHaveArrived },
            cancel);

        return [.. rows.OrderBy(row => row.DueAt).Select(row => row.ToRing(token, until))];
    }

    /// <summary>Holds a ring longer. Returns false when it is another worker's by now.</summary>
    public async Task<bool> HoldAsync(
        TakenRing ring, Instant until, CancellationToken cancel) => await database.ExecuteAsync(
        """
        UPDATE reminder_due SET lease_until = @until
        WHERE reminder_id = @ReminderId AND occurrence = @Occurrence AND lease_token = @Token;
        """,
        new { ring.ReminderId, ring.Occurrence, ring.Token, until },
        cancel) > 0;

    /// <summary>Gives a ring back, to be taken again from a point in time on.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="from">When it may be taken again.</param>
    /// <param name="mayHaveArrived">Whether nobody knows if it arrived.</param>
    /// <param name="cancel">Gives up.</param>
    public Task GiveBackAsync(
        TakenRing ring, Instant from, bool mayHaveArrived, CancellationToken cancel) => database.ExecuteAsync(
        """
        UPDATE reminder_due SET lease_until = @from, lease_token = @left
        WHERE reminder_id = @ReminderId AND occurrence = @Occurrence AND lease_token = @Token;
        """,
        new { ring.ReminderId, ring.Occurrence, ring.Token, from, left = mayHaveArrived ? MayHaveArrived : "" },
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
            "SELECT reminder_id, MIN(due_at) FROM reminder_due WHERE person_id = @Id GROUP BY reminder_id;",
            new { person.Id },
            cancel);

    /// <summary>The time until which a ring is put off; nothing when it is not.</summary>
    public async Task<Instant?> SnoozedUntilAsync(
        Person person, string reminderId, Instant occurrence, Instant now, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Instant>(
            """
            SELECT due_at FROM reminder_due
            WHERE person_id = @Id AND reminder_id = @reminderId AND occurrence = @occurrence
                AND why = 'snooze' AND due_at > @now;
            """,
            new { person.Id, reminderId, occurrence, now },
            cancel);

        return rows is [var until] ? until : null;
    }

    /// <summary>
    /// Takes a ring off the list because it was answered, or puts it off. Returns the reason for which it stood there,
    /// if it did: when its time had not been dealt with, what rings next is not known yet.
    /// </summary>
    public static async Task<Why?> ReplaceAsync(
        Transaction transaction, string reminderId, Instant occurrence, Instant? snoozedUntil)
    {
        var before = await transaction.QueryAsync<string>(
            "DELETE FROM reminder_due WHERE reminder_id = @reminderId AND occurrence = @occurrence RETURNING why;",
            new { reminderId, occurrence });

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

    /// <summary>
    /// Puts a reminder's next ring on the list, unless the reminder was changed since that was found.
    /// </summary>
    public static Task AddAsync(Transaction transaction, string reminderId, long version, NextRing next) =>
        AddAsync(transaction, [(reminderId, version, next)]);

    /// <summary>
    /// As <see cref="AddAsync(Transaction, string, long, NextRing)"/>, for many reminders.
    /// </summary>
    public static async Task AddAsync(Transaction transaction, IEnumerable<(string ReminderId, long Version, NextRing Next)> added)
    {
        var rows = new Rows(added.Select(one => new object[]
        {
            one.ReminderId, one.Version, one.Next.Occurrence.ToUnixTimeMilliseconds(), one.Next.DueAt.ToUnixTimeMilliseconds(),
        }));
        if (rows.IsEmpty) return;

        await transaction.ExecuteAsync(
            $"""
            WITH added (reminder_id, person_id, occurrence, due_at) AS (
                SELECT
                    value ->> 0,
                    (SELECT r.person_id FROM reminder r WHERE r.id = value ->> 0 AND r.version = CAST(value ->> 1 AS BIGINT)),
                    CAST(value ->> 2 AS BIGINT), CAST(value ->> 3 AS BIGINT)
                FROM {transaction.Rows})
            INSERT INTO reminder_due (reminder_id, person_id, occurrence, due_at, why)
            SELECT reminder_id, person_id, occurrence, due_at, 'time' FROM added WHERE person_id IS NOT NULL
            ON CONFLICT (reminder_id, occurrence) DO NOTHING;
            """,
            new { rows = rows.Text });
    }

    /// <summary>Takes a reminder off the list; also what the person has put off, if that is wanted.</summary>
    public static Task DropAsync(
        Transaction transaction, string reminderId, bool dropsPutOff) => transaction.ExecuteAsync(
        "DELETE FROM reminder_due WHERE reminder_id = @reminderId AND why <> @kept;",
        new { reminderId, kept = dropsPutOff ? "" : "snooze" });

    /// <summary>Drops what a reminder would have said, for another says the same; what the person put off is said by the other.</summary>
    public static async Task HandOverAsync(Transaction transaction, string reminderId, string toId)
    {
        await transaction.ExecuteAsync(
            """
            UPDATE reminder_due SET reminder_id = @toId
            WHERE reminder_id = @reminderId AND why = 'snooze' AND NOT EXISTS (
                SELECT 1 FROM reminder_due other WHERE other.reminder_id = @toId AND other.occurrence = reminder_due.occurrence);
            """,
            new { reminderId, toId });
        await transaction.ExecuteAsync("DELETE FROM reminder_due WHERE reminder_id = @reminderId;", new { reminderId });
    }

    /// <summary>Moves the next ring of a reminder to another clock. What is due already, or put off, stays.</summary>
    public static async Task MoveAsync(Joining joining, string reminderId, long version, NextRing? next)
    {
        if (next is null) return;

        await joining.Transaction.ExecuteAsync(
            "DELETE FROM reminder_due WHERE reminder_id = @reminderId AND why = 'time' AND due_at > @Now;", new { reminderId, joining.Now });
        await AddAsync(joining.Transaction, reminderId, version, next);
    }

    /// <inheritdoc/>
    public Task JoinAsync(Joining joining) => joining.Transaction.ExecuteAsync(
        // Whoever is delivering one right now does not know the person any more: then it is said once more rather than never.
        """
        UPDATE reminder_due SET person_id = @to, lease_token = CASE WHEN lease_token = '' THEN '' ELSE @mayHaveArrived END
        WHERE person_id = @from;
        """,
        new { from = joining.From.Id, to = joining.To.Id, mayHaveArrived = MayHaveArrived });

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(
        Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"SELECT {Columns} FROM reminder_due WHERE person_id = @Id ORDER BY due_at;",
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

    private sealed record Row
    {
        public string ReminderId { get; init; } = "";

        public string PersonId { get; init; } = "";

        public Instant Occurrence { get; init; }

        public Instant DueAt { get; init; }

        public string Why { get; init; } = "";

        public long Attempt { get; init; }

        public long Unsure { get; init; }

        public long Unreported { get; init; }

        public Instant UnsureSince { get; init; }

        public string? Platform { get; init; }

        public TakenRing ToRing(string token, Instant until) => new(
            ReminderId, PersonId, Occurrence, DueAt, Enum.Parse<Why>(Why, ignoreCase: true), (int)Attempt, (int)Unsure, token, until)
        {
            Unreported = (int)Unreported,
            UnsureSince = UnsureSince == Instant.FromUnixTimeSeconds(0) ? null : UnsureSince,
            Platform = Platform ?? "",
        };
    }
}
