using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Reminders;

/// <summary>Keeps what became of each ring. All the SQL about the table <c>reminder_ring</c> is in this file.</summary>
internal sealed class RingStore(Database database) : IPersonalData
{
    private const string Columns = "reminder_id, occurrence, state, rung, answer, unsure";

    /// <inheritdoc/>
    public string Table => "reminder_ring";

    /// <summary>
    /// Notes what became of rings, no two the same. One that was sent before stays sent; the person is told when it was
    /// missed at the time to which they had put it off.
    /// </summary>
    public static async Task NoteAsync(Transaction transaction, IEnumerable<RingNote> notes)
    {
        var rows = new Rows(notes.Select(note => new object[]
        {
            note.ReminderId, note.Occurrence.ToUnixTimeMilliseconds(), Text(note.State),
            note.State is RingState.Sent or RingState.Unknown ? 1L : 0L, note.State is RingState.Sent ? 1L : 0L, (long)note.Unsure,
        }));
        if (rows.IsEmpty) return;

        await transaction.ExecuteAsync(
            $"""
            WITH noted (reminder_id, person_id, occurrence, state, rung, told, unsure) AS (
                SELECT
                    value ->> 0, (SELECT r.person_id FROM reminder r WHERE r.id = value ->> 0), CAST(value ->> 1 AS BIGINT), value ->> 2,
                    CAST(value ->> 3 AS BIGINT), CAST(value ->> 4 AS BIGINT), CAST(value ->> 5 AS BIGINT)
                FROM {transaction.Rows})
            INSERT INTO reminder_ring (reminder_id, person_id, occurrence, state, rung, told, unsure)
            SELECT reminder_id, person_id, occurrence, state, rung, told, unsure FROM noted WHERE person_id IS NOT NULL
            ON CONFLICT (reminder_id, occurrence) DO UPDATE SET
                state = CASE WHEN reminder_ring.state = 'sent' THEN 'sent' ELSE excluded.state END,
                told = CASE WHEN reminder_ring.state = 'sent' AND excluded.state <> 'missed' THEN 1 ELSE excluded.told END,
                rung = reminder_ring.rung + excluded.rung,
                unsure = reminder_ring.unsure + excluded.unsure;
            """,
            new { rows = rows.Text });
    }

    /// <summary>
    /// Keeps a person's answer to a ring and does what follows from it, all or nothing. Returns whether it is their
    /// reminder.
    /// </summary>
    /// <param name="person">Who answered.</param>
    /// <param name="reminder">Their reminder.</param>
    /// <param name="occurrence">Which ring.</param>
    /// <param name="answer">What they answered; the last answer counts.</param>
    /// <param name="snoozedUntil">When it is said again, if they put it off.</param>
    /// <param name="next">What rings next, in case nobody has found that yet.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<bool> AnswerAsync(
        Person person, Reminder reminder, Instant occurrence, Answer answer, Instant? snoozedUntil, NextRing? next,
        CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            var sealedAnswer = Seal(person, reminder.Id, occurrence, answer);
            var kept = await transaction.ExecuteAsync(
                """
                INSERT INTO reminder_ring (reminder_id, person_id, occurrence, state, rung, answer, told)
                SELECT id, person_id, @occurrence, 'sent', 1, @answer, 1
                FROM reminder WHERE id = @Id AND person_id = @person
                ON CONFLICT (reminder_id, occurrence) DO UPDATE SET answer = excluded.answer, told = 1;
                """,
                new { reminder.Id, person = person.Id, occurrence, answer = sealedAnswer });
            if (kept == 0) return false;

            if (await DueStore.ReplaceAsync(transaction, reminder.Id, occurrence, snoozedUntil) is Why.Time
                && next is not null)
            {
                await DueStore.AddAsync(transaction, reminder.Id, reminder.Version, next);
            }

            return true;
        },
        cancel);

    /// <summary>A ring as it stands; nothing when nothing is noted about it.</summary>
    public async Task<Rung?> FindAsync(Person person, string reminderId, Instant occurrence, CancellationToken cancel)
    {
        var rows = await ReadAsync(
            person,
            "reminder_id = @reminderId AND occurrence = @occurrence",
            new { person = person.Id, reminderId, occurrence },
            cancel);

        return rows is [var ring] ? ring : null;
    }

    /// <summary>The rings of a reminder from one moment on and before another, newest first.</summary>
    public Task<IReadOnlyList<Rung>> BetweenAsync(
        Person person, string reminderId, Instant from, Instant before, int most, CancellationToken cancel) =>
        ReadAsync(
        person,
        """
        reminder_id = @reminderId AND occurrence >= @from AND occurrence < @before
        ORDER BY occurrence DESC LIMIT @most
        """,
        new { person = person.Id, reminderId, from, before, most },
        cancel);

    /// <summary>The ring that a person was told of last; nothing when there was none.</summary>
    public async Task<Rung?> LastAsync(Person person, CancellationToken cancel)
    {
        var rows = await ReadAsync(
            person, "rung > 0 ORDER BY occurrence DESC LIMIT 1", new { person = person.Id }, cancel);

        return rows is [var ring] ? ring : null;
    }

    /// <summary>
    /// Rings that did not arrive and of which the person does not know, oldest first; from now on they know.
    /// </summary>
    public async Task<IReadOnlyList<Rung>> TellAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"UPDATE reminder_ring SET told = 1 WHERE person_id = @person AND told = 0 RETURNING {Columns};",
            new { person = person.Id },
            cancel);

        return [.. rows.Select(row => Open(person, row)).OrderBy(ring => ring.Occurrence)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(
        Person person, CancellationToken cancel) =>
    [
        .. (await AllAsync(person, cancel)).Select(ring => new Dictionary<string, string>
        {
            ["reminder"] = ring.ReminderId,
            ["occurrence"] = InstantPattern.General.Format(ring.Occurrence),
            ["state"] = Text(ring.State),
            ["times_said"] = ring.Times.ToString(CultureInfo.InvariantCulture),
            ["perhaps_also_said"] = ring.Unsure.ToString(CultureInfo.InvariantCulture),
            ["answer"] = $"{ring.Answer}",
        }),
    ];

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        var (transaction, from, to) = (joining.Transaction, joining.From, joining.To);
        var answered = await transaction.QueryAsync<Row>(
            $"SELECT {Columns} FROM reminder_ring WHERE person_id = @Id AND answer IS NOT NULL ORDER BY reminder_id, occurrence {transaction.Hold};", new { from.Id });

        foreach (var row in answered)
        {
            var answer = Seal(to, row.ReminderId, row.Occurrence, Open(from, row).Answer!.Value);
            await transaction.ExecuteAsync(
                "UPDATE reminder_ring SET answer = @answer WHERE reminder_id = @ReminderId AND occurrence = @Occurrence;",
                new { answer, row.ReminderId, row.Occurrence });
        }

        await transaction.ExecuteAsync("UPDATE reminder_ring SET person_id = @to WHERE person_id = @from;", new { from = from.Id, to = to.Id });
    }

    private Task<IReadOnlyList<Rung>> AllAsync(Person person, CancellationToken cancel) =>
        ReadAsync(person, "1 = 1 ORDER BY occurrence", new { person = person.Id }, cancel);

    private async Task<IReadOnlyList<Rung>> ReadAsync(
        Person person, string where, object values, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"SELECT {Columns} FROM reminder_ring WHERE person_id = @person AND {where};", values, cancel);

        return [.. rows.Select(row => Open(person, row))];
    }

    private static Rung Open(Person person, Row row) => new(
        row.ReminderId,
        row.Occurrence,
        Enum.Parse<RingState>(row.State, ignoreCase: true),
        (int)row.Rung,
        row.Answer is { } answer ? (Answer)person.Key.Open(answer, Place(row.ReminderId, row.Occurrence))[0] : null)
    {
        Unsure = (int)row.Unsure,
    };

    /// <summary>
    /// One letter for each answer: a sealed text is as long as what was sealed, and must not give it away.
    /// </summary>
    private static string Seal(Person person, string reminderId, Instant occurrence, Answer answer) =>
        person.Key.Seal($"{(char)answer}", Place(reminderId, occurrence));

    private static string Place(string reminderId, Instant occurrence) =>
        $"reminder_ring/{reminderId}/{occurrence.ToUnixTimeSeconds()}";

    private static string Text(RingState state) => state.ToString().ToLowerInvariant();

    private sealed record Row(string ReminderId, Instant Occurrence, string State, long Rung, string? Answer, long Unsure);
}
