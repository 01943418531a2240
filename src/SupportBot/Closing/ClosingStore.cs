using NodaTime;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Closing;

/// <summary>
/// Keeps whether the bot closes, and who was told. All the SQL about the tables <c>closing</c> and <c>closing_notice</c> is in
/// this file, and the end of everything.
/// </summary>
internal sealed class ClosingStore(Database database) : IPersonalData
{
    /// <summary>Every other table hangs on one of these.</summary>
    private static readonly string[] Everything = ["person", "community", "platform_note", "platform_update", "instance"];

    /// <inheritdoc/>
    public string Table => "closing_notice";

    /// <summary>The plan to close; nothing while the bot stays.</summary>
    public async Task<ClosingPlan?> FindAsync(CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>("SELECT days, closes_at, is_over FROM closing WHERE id = 1;", new { }, cancel);

        return rows is [var row] ? new((int)row.Days, row.ClosesAt, row.IsOver != 0) : null;
    }

    /// <summary>Begins: the day is set, and everyone who agreed will be told. Returns how many.</summary>
    public Task<int> BeginAsync(int days, Instant now, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            await transaction.ExecuteAsync(
                "INSERT INTO closing (id, days, closes_at) VALUES (1, @days, @closesAt);", new { days, closesAt = now + Duration.FromDays(days) });
            await transaction.ExecuteAsync("DELETE FROM closing_notice;");

            return await transaction.ExecuteAsync(
                """
                INSERT INTO closing_notice (person_id, says, state, due_at)
                SELECT id, 'closes', 'waiting', @now FROM person WHERE consent_version > 0;
                """,
                new { now });
        },
        cancel);

    /// <summary>Takes it back: whoever may have heard that the bot closes is told that it stays. Returns how many; nothing when it does not close or is over.</summary>
    public Task<int?> CancelAsync(Instant now, CancellationToken cancel) => database.TransactAsync<int?>(
        async transaction =>
        {
            if (await transaction.ExecuteAsync("DELETE FROM closing WHERE id = 1 AND is_over = 0;") == 0) return null;

            await transaction.ExecuteAsync("DELETE FROM closing_notice WHERE state IN ('waiting', 'undelivered');");

            return await transaction.ExecuteAsync("UPDATE closing_notice SET says = 'stays', state = 'waiting', due_at = @now;", new { now });
        },
        cancel);

    /// <summary>Puts the day off, where nobody was told of it yet.</summary>
    public Task PutOffAsync(Instant until, CancellationToken cancel) =>
        database.ExecuteAsync("UPDATE closing SET closes_at = @until WHERE id = 1 AND is_over = 0;", new { until }, cancel);

    /// <summary>Takes people to tell, so that no other machine tells them before <paramref name="until"/>.</summary>
    public async Task<IReadOnlyList<(string PersonId, Notice Notice)>> TakeAsync(Instant now, Instant until, int most, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string PersonId, string Says)>(
            $"""
            WITH picked AS MATERIALIZED (
                SELECT person_id FROM closing_notice WHERE state IN ('waiting', 'trying') AND due_at <= @now
                ORDER BY due_at LIMIT @most {database.SkipLocked})
            UPDATE closing_notice SET state = 'trying', due_at = @until
            WHERE state IN ('waiting', 'trying') AND due_at <= @now AND person_id IN (SELECT person_id FROM picked)
            RETURNING person_id, says;
            """,
            new { now, until, most },
            cancel);

        return [.. rows.Select(row => (row.PersonId, row.Says is "stays" ? Notice.Stays : Notice.Closes))];
    }

    /// <summary>Notes what became of telling somebody.</summary>
    public Task SettleAsync(string personId, bool isTold, CancellationToken cancel) => database.ExecuteAsync(
        "UPDATE closing_notice SET state = @state WHERE person_id = @personId AND state = 'trying';",
        new { personId, state = isTold ? "told" : "undelivered" },
        cancel);

    /// <summary>Lets somebody be told later.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="at">When, at the earliest.</param>
    /// <param name="mayHaveArrived">Whether they may have it already.</param>
    /// <param name="cancel">Gives up.</param>
    public Task LaterAsync(string personId, Instant at, bool mayHaveArrived, CancellationToken cancel) => database.ExecuteAsync(
        "UPDATE closing_notice SET due_at = @at, state = @state WHERE person_id = @personId AND state = 'trying';",
        new { personId, at, state = mayHaveArrived ? "trying" : "waiting" },
        cancel);

    /// <summary>How many were told.</summary>
    public async Task<ToldSoFar> CountAsync(CancellationToken cancel)
    {
        var counts = (await database.QueryAsync<(string State, long Count)>("SELECT state, COUNT(*) FROM closing_notice GROUP BY state;", new { }, cancel))
            .ToDictionary(row => row.State, row => (int)row.Count);

        return new(Of("waiting") + Of("trying"), Of("told"), Of("undelivered"));

        int Of(string state) => counts.GetValueOrDefault(state);
    }

    /// <summary>Ends it: every person with their key, what platforms remember, and the installation's own key. Doing it twice does the same.</summary>
    public async Task EraseEverythingAsync(CancellationToken cancel)
    {
        await database.TransactAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync("UPDATE closing SET is_over = 1 WHERE id = 1;");
                foreach (var table in Everything) await transaction.ExecuteAsync($"DELETE FROM {table};");

                return true;
            },
            cancel);
        await database.ScrubAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string Says, string State)>(
            "SELECT says, state FROM closing_notice WHERE person_id = @Id;", new { person.Id }, cancel);

        return [.. rows.Select(row => new Dictionary<string, string> { ["says"] = row.Says, ["state"] = row.State })];
    }

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        // Whoever still waits to be told is told; each person has one row.
        await joining.Transaction.ExecuteAsync(
            """
            DELETE FROM closing_notice WHERE person_id = @to AND state <> 'waiting'
                AND EXISTS (SELECT 1 FROM closing_notice other WHERE other.person_id = @from AND other.state = 'waiting');
            """,
            new { from = joining.From.Id, to = joining.To.Id });
        await joining.MoveAsync(Table);
    }

    private sealed record Row(long Days, Instant ClosesAt, long IsOver);
}
