using System.Security.Cryptography;
using System.Text.Json;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Experiences;

/// <summary>Keeps shared texts and what moderators said of them. All the SQL about the table <c>experience_text</c> is in this file.</summary>
internal sealed class TextStore(Database database, Vault vault, PersonStore people) : IPersonalData
{
    private const string Columns = "t.id, t.person_id, t.community_id, t.state, t.body";

    /// <inheritdoc/>
    public string Table => "experience_text";

    /// <summary>Keeps a text in place of the one before of the same treatment. Returns its id; nothing when it is the same text once more.</summary>
    public Task<string?> KeepAsync(Person person, SharedText text, string? communityId, TextState state, CancellationToken cancel) => database.TransactAsync<string?>(
        async transaction =>
        {
            var hash = ExperienceStore.HashOf(vault, text.Card);
            var rows = await transaction.QueryAsync<Row>(
                $"SELECT {Columns} FROM experience_text t WHERE person_id = @Id AND card_hash = @hash {transaction.Hold};", new { person.Id, hash });
            if (rows is [var row] && Open(person, row).Text == text.Text) return null;

            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

            await transaction.ExecuteAsync(
                """
                INSERT INTO experience_text (id, person_id, card_hash, community_id, state, body) VALUES (@id, @person, @hash, @communityId, @state, @body)
                ON CONFLICT (person_id, card_hash) DO UPDATE SET
                    id = excluded.id, community_id = excluded.community_id, state = excluded.state, body = excluded.body, told = 1;
                """,
                new { id, person = person.Id, hash, communityId, state = NameOf(state), body = Seal(person, id, text) });

            return id;
        },
        cancel);

    /// <summary>Passes a text that was kept on to a community's moderators. Returns its id; nothing when there was none.</summary>
    public async Task<string?> PassOnAsync(Person person, string card, string communityId, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<string>(
            """
            UPDATE experience_text SET state = 'waiting', community_id = @communityId
            WHERE person_id = @Id AND card_hash = @hash AND state = 'kept' RETURNING id;
            """,
            new { person.Id, communityId, hash = ExperienceStore.HashOf(vault, card) },
            cancel);

        return rows is [var id] ? id : null;
    }

    /// <summary>Takes a person's text about a treatment away.</summary>
    public Task RemoveAsync(Person person, string card, CancellationToken cancel) => database.ExecuteAsync(
        "DELETE FROM experience_text WHERE person_id = @Id AND card_hash = @hash;", new { person.Id, hash = ExperienceStore.HashOf(vault, card) }, cancel);

    /// <summary>Hides a text that was shown until moderators have looked; one they looked at after a report stays. Returns whose moderators should look; nothing when none need to.</summary>
    public async Task<string?> ReportAsync(string id, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<string?>(
            "UPDATE experience_text SET state = 'reported' WHERE id = @id AND state = 'approved' RETURNING community_id;", new { id }, cancel);

        return rows is [var communityId] ? communityId : null;
    }

    /// <summary>The next text about a treatment that members of a community may read, and whether there is another; after the last comes the first. They stand in an order by chance.</summary>
    public async Task<(KeptText Text, bool More)?> NextAsync(string card, string communityId, string after, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"""
            SELECT {Columns} FROM experience_text t JOIN person p ON p.id = t.person_id
            WHERE t.card_hash = @hash AND t.community_id = @communityId AND t.state IN ('approved', 'settled') AND p.consent_version > 0
            ORDER BY CASE WHEN t.id > @after THEN 0 ELSE 1 END, t.id LIMIT 2;
            """,
            new { hash = ExperienceStore.HashOf(vault, card), communityId, after },
            cancel);

        return rows.Count > 0 && await OpenAsync(rows[0], cancel) is { } text ? (text, rows.Count > 1) : null;
    }

    /// <summary>A text that waits for a community's moderators, but for the reader's own; reported ones first. Nothing when none does.</summary>
    public async Task<KeptText?> WaitingAsync(Person moderator, string communityId, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"""
            SELECT {Columns} FROM experience_text t JOIN person p ON p.id = t.person_id
            WHERE t.community_id = @communityId AND t.state IN ('waiting', 'reported') AND p.consent_version > 0 AND t.person_id <> @Id
            ORDER BY CASE t.state WHEN 'reported' THEN 0 ELSE 1 END, t.id LIMIT 1;
            """,
            new { moderator.Id, communityId },
            cancel);

        return rows is [var row] ? await OpenAsync(row, cancel) : null;
    }

    /// <summary>
    /// What a moderator of some communities decided about a text as they read it. Returns whether it still waited for them, and
    /// was not their own.
    /// </summary>
    public async Task<bool> JudgeAsync(Person moderator, IReadOnlyList<string> communities, string id, TextState verdict, string reason, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>($"SELECT {Columns} FROM experience_text t WHERE t.id = @id;", new { id }, cancel);
        if (rows is not [{ CommunityId: { } community } row] || !communities.Contains(community) || row.PersonId == moderator.Id || await people.FindAsync(row.PersonId, cancel) is not { } author) return false;

        var state = verdict is TextState.Approved && row.State is "reported" ? TextState.Settled : verdict;

        return await database.ExecuteAsync(
            """
            UPDATE experience_text SET state = @state, body = @body, told = @told
            WHERE id = @id AND person_id = @author AND state = @before AND state IN ('waiting', 'reported');
            """,
            new
            {
                id,
                author = author.Id,
                before = row.State,
                state = NameOf(state),
                body = Seal(author, id, Open(author, row) with { Reason = reason }),
                told = state is TextState.Settled ? 1 : 0,
            },
            cancel) > 0;
    }

    /// <summary>A person's own text about a treatment; nothing when there is none.</summary>
    public async Task<KeptText?> FindAsync(Person person, string card, CancellationToken cancel) =>
        (await AllOfAsync(person, cancel)).FirstOrDefault(text => text.Shared.Card == card);

    /// <summary>All texts of a person.</summary>
    public async Task<IReadOnlyList<KeptText>> AllOfAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>($"SELECT {Columns} FROM experience_text t WHERE t.person_id = @Id ORDER BY t.id;", new { person.Id }, cancel);

        return [.. rows.Select(row => new KeptText(row.Id, StateOf(row.State), Open(person, row)))];
    }

    /// <summary>What moderators decided that its author does not know yet; from now on they know.</summary>
    public async Task<IReadOnlyList<KeptText>> TellAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            "UPDATE experience_text SET told = 1 WHERE person_id = @Id AND told = 0 RETURNING id, person_id, community_id, state, body;", new { person.Id }, cancel);

        return [.. rows.Select(row => new KeptText(row.Id, StateOf(row.State), Open(person, row)))];
    }

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        var mine = (await joining.OpenAsync(Table, joining.To)).Select(row => Read(row.Text).Card).ToHashSet();

        foreach (var (id, text) in await joining.OpenAsync(Table, joining.From))
        {
            await (mine.Contains(Read(text).Card) ? joining.DropAsync(Table, id) : joining.GiveAsync(Table, id, text));
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel) =>
    [
        .. (await AllOfAsync(person, cancel)).Select(text => new Dictionary<string, string>
        {
            ["treatment"] = text.Shared.Card,
            ["text"] = text.Shared.Text,
            ["state"] = NameOf(text.State),
            ["reason"] = text.Shared.Reason,
        }),
    ];

    private async Task<KeptText?> OpenAsync(Row row, CancellationToken cancel) =>
        await people.FindAsync(row.PersonId, cancel) is { } author ? new(row.Id, StateOf(row.State), Open(author, row)) : null;

    private static SharedText Open(Person person, Row row) => Read(person.Key.Open(row.Body, Place(row.Id)));

    private static SharedText Read(string text) => JsonSerializer.Deserialize(text, ExperienceJson.Default.SharedText)!;

    private static string Seal(Person person, string id, SharedText text) =>
        person.Key.Seal(JsonSerializer.Serialize(text, ExperienceJson.Default.SharedText), Place(id));

    private static string Place(string id) => $"experience_text/{id}";

    private static string NameOf(TextState state) => state.ToString().ToLowerInvariant();

    private static TextState StateOf(string name) => Enum.Parse<TextState>(name, ignoreCase: true);

    private sealed record Row(string Id, string PersonId, string? CommunityId, string State, string Body);
}
