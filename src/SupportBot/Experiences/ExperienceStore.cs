using System.Text.Json;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Experiences;

/// <summary>
/// Keeps experiences, and which of them were counted together. All the SQL about the tables <c>experience</c> and
/// <c>experience_release</c> is in this file. Whoever took their consent back is not counted.
/// </summary>
internal sealed class ExperienceStore(Database database, Vault vault, PersonStore people) : IPersonalData
{
    private const int NameLength = 16;

    private const string Live =
        "SELECT e.id, e.person_id, e.body FROM experience e JOIN person p ON p.id = e.person_id WHERE e.card_hash = @hash AND p.consent_version > 0";

    /// <inheritdoc/>
    public string Table => "experience";

    /// <summary>By what a treatment is found, without being readable.</summary>
    public static string HashOf(Vault vault, string card) => vault.Instance.Hash($"experience\0{card}");

    /// <summary>Keeps an experience in place of the one before of the same treatment; the same answers once more change nothing.</summary>
    public Task KeepAsync(Person person, Experience experience, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            var hash = HashOf(vault, experience.Card);
            var rows = await transaction.QueryAsync<(string Id, string Body)>(
                $"SELECT id, body FROM experience WHERE person_id = @Id AND card_hash = @hash {transaction.Hold};", new { person.Id, hash });
            if (rows is [var row] && Open(person, row.Id, row.Body).Equals(experience)) return true;

            var text = JsonSerializer.Serialize(experience, ExperienceJson.Default.Experience);
            var id = NameOf(person, text);
            await transaction.ExecuteAsync(
                """
                INSERT INTO experience (id, person_id, card_hash, body) VALUES (@id, @person, @hash, @body)
                ON CONFLICT (person_id, card_hash) DO UPDATE SET id = excluded.id, body = excluded.body;
                """,
                new { id, person = person.Id, hash, body = person.Key.Seal(text, Place(id)) });
            await ReleaseAsync(transaction, hash);

            return true;
        },
        cancel);

    /// <summary>Takes an experience back. Returns whether there was one. What was counted with it is no longer shown.</summary>
    public Task<bool> RemoveAsync(Person person, string card, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            var hash = HashOf(vault, card);
            var removed = await transaction.ExecuteAsync("DELETE FROM experience WHERE person_id = @Id AND card_hash = @hash;", new { person.Id, hash });
            await ReleaseAsync(transaction, hash);

            return removed > 0;
        },
        cancel);

    /// <summary>All experiences of a person.</summary>
    public async Task<IReadOnlyList<Experience>> AllOfAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string Id, string Body)>("SELECT id, body FROM experience WHERE person_id = @Id ORDER BY id;", new { person.Id }, cancel);

        return [.. rows.Select(row => Open(person, row.Id, row.Body))];
    }

    /// <summary>Whether so many people shared an experience of a treatment that something of it may be shown at all.</summary>
    public async Task<bool> AreEnoughAsync(string card, CancellationToken cancel) => (await database.QueryAsync<long>(
        "SELECT COUNT(*) FROM experience e JOIN person p ON p.id = e.person_id WHERE e.card_hash = @hash AND p.consent_version > 0;",
        new { hash = HashOf(vault, card) },
        cancel))[0] >= Releases.Fewest;

    /// <summary>The experiences of a treatment that may be counted now; none while nothing may be shown.</summary>
    public async Task<IReadOnlyList<Experience>> ShownAsync(string card, CancellationToken cancel)
    {
        var hash = HashOf(vault, card);
        var rows = await database.QueryAsync<Row>($"{Live};", new { hash }, cancel);
        var released = await database.QueryAsync<string>(
            "SELECT members FROM experience_release WHERE card_hash = @hash ORDER BY number;", new { hash }, cancel);
        if (Releases.Shown(rows.Select(row => row.Id).ToHashSet(), [.. released.Select(members => Members(hash, members))]) is not { } shown) return [];

        var (experiences, counted) = (new List<Experience>(), shown.Values.ToHashSet());

        foreach (var row in rows.Where(row => counted.Contains(row.Id)))
        {
            // Somebody was erased this moment: then none of it is shown.
            if (await people.FindAsync(row.PersonId, cancel) is not { } person) return [];

            experiences.Add(Open(person, row.Id, row.Body));
        }

        return experiences;
    }

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        var mine = (await joining.OpenAsync(Table, joining.To)).Select(row => Read(row.Text).Card).ToHashSet();

        // One human being counts once; of two answers about one treatment the one of who stays.
        foreach (var (id, text) in await joining.OpenAsync(Table, joining.From))
        {
            await joining.DropAsync(Table, id);
            if (!mine.Contains(Read(text).Card)) await GiveAsync(joining, text);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel) =>
    [
        .. (await AllOfAsync(person, cancel)).Select(experience => new Dictionary<string, string>
        {
            ["treatment"] = experience.Card,
            ["helped"] = experience.Helped,
            ["onset"] = experience.Onset,
            ["lasted"] = experience.Lasted,
            ["side_effects"] = string.Join(", ", experience.Effects),
            ["again"] = experience.Again,
            ["cost"] = experience.Cost,
        }),
    ];

    /// <summary>Answers are named with the key of whose they are.</summary>
    private async Task GiveAsync(Joining joining, string text)
    {
        var (to, id) = (joining.To, NameOf(joining.To, text));
        await joining.Transaction.ExecuteAsync(
            "INSERT INTO experience (id, person_id, card_hash, body) VALUES (@id, @person, @hash, @body);",
            new { id, person = to.Id, hash = HashOf(vault, Read(text).Card), body = to.Key.Seal(text, Place(id)) });
    }

    /// <summary>Counts anew where enough people differ. When two machines do it at once, one of them did.</summary>
    private async Task ReleaseAsync(Transaction transaction, string hash)
    {
        var live = (await transaction.QueryAsync<Row>($"{Live};", new { hash })).ToDictionary(row => vault.Instance.Hash($"experience\0{hash}\0{row.PersonId}")[..NameLength], row => row.Id);
        var before = await transaction.QueryAsync<(long Number, string Members)>(
            "SELECT number, members FROM experience_release WHERE card_hash = @hash ORDER BY number;", new { hash });
        if (Releases.Next(live, [.. before.Select(one => Members(hash, one.Members))]) is not { } next) return;

        var members = vault.Instance.Seal(JsonSerializer.Serialize(next, ExperienceJson.Default.IReadOnlyDictionaryStringString), ReleasePlace(hash));
        await transaction.ExecuteAsync(
            "INSERT INTO experience_release (card_hash, number, members) VALUES (@hash, @number, @members) ON CONFLICT (card_hash, number) DO NOTHING;",
            new { hash, number = before.Count + 1L, members });
    }

    private IReadOnlyDictionary<string, string> Members(string hash, string members) =>
        JsonSerializer.Deserialize(vault.Instance.Open(members, ReleasePlace(hash)), ExperienceJson.Default.IReadOnlyDictionaryStringString)!;

    /// <summary>The same answers of one person have the same name, also after they were changed or taken back meanwhile. It says nothing without the person's key.</summary>
    private static string NameOf(Person person, string text) => person.Key.Hash($"experience\0{text}")[..NameLength];

    private static Experience Open(Person person, string id, string body) => Read(person.Key.Open(body, Place(id)));

    private static Experience Read(string text) => JsonSerializer.Deserialize(text, ExperienceJson.Default.Experience)!;

    private static string Place(string id) => $"experience/{id}";

    private static string ReleasePlace(string hash) => $"experience_release/{hash}";

    private sealed record Row(string Id, string PersonId, string Body);
}
