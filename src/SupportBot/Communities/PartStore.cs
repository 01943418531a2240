using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Communities;

/// <summary>
/// Keeps who has a part in a community, and the invitations to one. All the SQL about the tables <c>community_part</c> and
/// <c>community_code</c> is in this file.
/// </summary>
internal sealed class PartStore(Database database, Vault vault, PersonStore people) : IPersonalData
{
    // No vowels and nothing that looks like something else: it is read aloud and typed on a phone.
    private const string Letters = "bcdfghjkmnpqrstvwxz23456789";
    private const int Length = 8;

    private static readonly Duration Lasts = Duration.FromDays(7);

    /// <inheritdoc/>
    public string Table => "community_part";

    /// <summary>Makes an invitation that opens once within seven days.</summary>
    public async Task<string> InviteAsync(Community community, Part part, Instant now, CancellationToken cancel)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        await database.TransactAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync("DELETE FROM community_code WHERE expires_at <= @now;", new { now });

                return await transaction.ExecuteAsync(
                    "INSERT INTO community_code (code_hash, community_id, part, expires_at) VALUES (@hash, @Id, @part, @until);",
                    new { hash = HashOf(code), community.Id, part = NameOf(part), until = now + Lasts });
            },
            cancel);

        return $"{code[..4]}-{code[4..]}";
    }

    /// <summary>Takes up an invitation. Returns the community's id and the part; nothing when the code opens nothing.</summary>
    public Task<(string CommunityId, Part Part)?> JoinAsync(Person person, string code, string name, Instant now, CancellationToken cancel) =>
        database.TransactAsync<(string, Part)?>(
            async transaction =>
            {
                var rows = await transaction.QueryAsync<(string CommunityId, string Part)>(
                    "DELETE FROM community_code WHERE code_hash = @hash AND expires_at > @now RETURNING community_id, part;", new { hash = HashOf(code), now });
                if (rows is not [var row]) return null;

                await transaction.ExecuteAsync(Put, Values(person, row.CommunityId, row.Part, name, now));

                return (row.CommunityId, row.Part == NameOf(Part.Moderator) ? Part.Moderator : Part.Supporter);
            },
            cancel);

    /// <summary>Notes the name that somebody gave themselves for a part.</summary>
    public Task PutAsync(Person person, Community community, Part part, string name, Instant now, CancellationToken cancel) =>
        database.ExecuteAsync(Put, Values(person, community.Id, NameOf(part), name, now), cancel);

    /// <summary>The name somebody gave themselves for a part; nothing when they have none.</summary>
    public async Task<string?> NameAsync(Person person, string communityId, Part part, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<string>(
            "SELECT body FROM community_part WHERE community_id = @communityId AND person_id = @Id AND part = @part;",
            new { communityId, person.Id, part = NameOf(part) },
            cancel);

        return rows is [var body] ? person.Key.Open(body, Place(communityId, NameOf(part))) : null;
    }

    /// <summary>Everybody with a part, by the names they gave themselves, the longest there first.</summary>
    public async Task<IReadOnlyList<(Person Person, string Name)>> AllAsync(Community community, Part part, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string PersonId, string Body)>(
            "SELECT person_id, body FROM community_part WHERE community_id = @Id AND part = @part ORDER BY since, person_id;",
            new { community.Id, part = NameOf(part) },
            cancel);
        var all = new List<(Person, string)>();

        foreach (var (personId, body) in rows)
        {
            if (await people.FindAsync(personId, cancel) is { } person) all.Add((person, person.Key.Open(body, Place(community.Id, NameOf(part)))));
        }

        return all;
    }

    /// <summary>Takes somebody off a list.</summary>
    public Task RemoveAsync(Community community, string personId, Part part, CancellationToken cancel) => database.ExecuteAsync(
        "DELETE FROM community_part WHERE community_id = @Id AND person_id = @personId AND part = @part;",
        new { community.Id, personId, part = NameOf(part) },
        cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string CommunityId, string Part, string Body, Instant Since)>(
            "SELECT community_id, part, body, since FROM community_part WHERE person_id = @Id ORDER BY since;", new { person.Id }, cancel);

        return
        [
            .. rows.Select(row => new Dictionary<string, string>
            {
                ["part"] = row.Part,
                ["name"] = person.Key.Open(row.Body, Place(row.CommunityId, row.Part)),
                ["since"] = InstantPattern.General.Format(row.Since),
            }),
        ];
    }

    private const string Put =
        """
        INSERT INTO community_part (community_id, person_id, part, body, since) VALUES (@communityId, @Id, @part, @body, @now)
        ON CONFLICT (community_id, person_id, part) DO UPDATE SET body = excluded.body;
        """;

    private static object Values(Person person, string communityId, string part, string name, Instant now) => new
    {
        communityId,
        person.Id,
        part,
        body = person.Key.Seal(name, Place(communityId, part)),
        now,
    };

    // As people type it: with a dash, a space or nothing, in whatever case.
    private string HashOf(string code) => vault.Instance.Hash($"community_code\0{string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()}");

    private static string NameOf(Part part) => part is Part.Moderator ? "moderator" : "supporter";

    private static string Place(string communityId, string part) => $"community_part/{communityId}/{part}";
}

/// <summary>A part that somebody has in a community.</summary>
internal enum Part
{
    /// <summary>They take turns being there for others.</summary>
    Supporter,

    /// <summary>They look at what members send in.</summary>
    Moderator,
}
