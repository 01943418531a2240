using NodaTime;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Reminders;

/// <summary>
/// Changes what is due, in the transaction of whatever is the reason: a ring was answered or put off, a reminder was changed. It
/// is delivered by <see cref="DueStore"/>.
/// </summary>
internal static class DueList
{
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
}
