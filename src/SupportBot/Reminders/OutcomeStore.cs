using SupportBot.Storage;

namespace SupportBot.Reminders;

/// <summary>
/// Writes down what became of rings and what rings next, many in one go. With <see cref="DueStore"/> this is all the SQL
/// about the table <c>reminder_due</c>.
/// </summary>
internal sealed class OutcomeStore(Database database)
{
    /// <summary>Writes them all down, or none. No two may be of the same reminder.</summary>
    public Task FinishAsync(IReadOnlyList<(TakenRing Ring, Outcome Outcome)> dealt, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            await LeaveAsync(transaction, dealt.Where(one => one.Outcome.RepeatAt is null).Select(one => one.Ring));
            await RepeatAsync(transaction, dealt.Where(one => one.Outcome.RepeatAt is not null));
            await RingStore.NoteAsync(transaction, dealt.SelectMany(Notes));
            await DueList.AddAsync(transaction, dealt.Where(one => one.Outcome.Next is not null)
                .Select(one => (one.Ring.ReminderId, one.Outcome.Version, one.Outcome.Next!)));

            return true;
        },
        cancel);

    private static IEnumerable<RingNote> Notes((TakenRing Ring, Outcome Outcome) dealt)
    {
        var (ring, outcome) = dealt;
        if (outcome.State is { } state) yield return new(ring.ReminderId, ring.Occurrence, state, outcome.Unsure);

        foreach (var missed in outcome.Missed) yield return new(ring.ReminderId, missed, RingState.Missed, 0);
    }

    // A snooze or an answer that came meanwhile has taken the row over: the token is gone, and it stays as it is.
    private static async Task LeaveAsync(Transaction transaction, IEnumerable<TakenRing> rings)
    {
        var rows = new Rows(rings.Select(ring => new object[] { ring.ReminderId, ring.Occurrence.ToUnixTimeMilliseconds(), ring.Token }));
        if (rows.IsEmpty) return;

        await transaction.ExecuteAsync(
            $"""
            DELETE FROM reminder_due WHERE (reminder_id, occurrence, lease_token) IN (
                SELECT value ->> 0, CAST(value ->> 1 AS BIGINT), value ->> 2 FROM {transaction.Rows});
            """,
            new { rows = rows.Text });
    }

    private static async Task RepeatAsync(Transaction transaction, IEnumerable<(TakenRing Ring, Outcome Outcome)> dealt)
    {
        var rows = new Rows(dealt.Select(one => new object[]
        {
            one.Ring.ReminderId, one.Ring.Occurrence.ToUnixTimeMilliseconds(), one.Ring.Token,
            one.Outcome.RepeatAt!.Value.ToUnixTimeMilliseconds(),
        }));
        if (rows.IsEmpty) return;

        await transaction.ExecuteAsync(
            $"""
            WITH again (reminder_id, occurrence, token, due_at) AS (
                SELECT value ->> 0, CAST(value ->> 1 AS BIGINT), value ->> 2, CAST(value ->> 3 AS BIGINT) FROM {transaction.Rows})
            UPDATE reminder_due SET
                due_at = again.due_at, why = 'repeat', lease_until = 0, lease_token = '', attempt = 0, unsure = 0,
                unreported = 0, unsure_since = 0
            FROM again
            WHERE reminder_due.reminder_id = again.reminder_id AND reminder_due.occurrence = again.occurrence
                AND reminder_due.lease_token = again.token;
            """,
            new { rows = rows.Text });
    }
}
