using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>Keeps who is on duty and how many talks they want. All the SQL about the table <c>support_duty</c>, but for the claim, is in this file.</summary>
internal sealed class DutyStore(Database database) : IPersonalData
{
    /// <summary>How many open talks a supporter has at most, unless they say otherwise.</summary>
    public const int MostTalks = 2;

    /// <inheritdoc/>
    public string Table => "support_duty";

    /// <summary>Puts somebody on duty until a moment; one in the past takes them off.</summary>
    public Task SetAsync(Person person, string communityId, Instant until, CancellationToken cancel) => database.ExecuteAsync(
        """
        INSERT INTO support_duty (community_id, person_id, until_at) VALUES (@communityId, @Id, @until)
        ON CONFLICT (community_id, person_id) DO UPDATE SET until_at = excluded.until_at;
        """,
        new { communityId, person.Id, until },
        cancel);

    /// <summary>Sets how many talks somebody wants at once.</summary>
    public Task SetMostAsync(Person person, string communityId, int most, CancellationToken cancel) => database.ExecuteAsync(
        "UPDATE support_duty SET most = @most WHERE community_id = @communityId AND person_id = @Id;", new { communityId, person.Id, most }, cancel);

    /// <summary>Takes somebody off duty everywhere.</summary>
    public Task EndAllAsync(Person person, CancellationToken cancel) =>
        database.ExecuteAsync("UPDATE support_duty SET until_at = 0 WHERE person_id = @Id;", new { person.Id }, cancel);

    /// <summary>Until when somebody is on duty, and how many talks they want; nothing when they never were.</summary>
    public async Task<(Instant Until, int Most)?> OfAsync(Person person, string communityId, CancellationToken cancel) =>
        await database.QueryAsync<(Instant Until, long Most)>(
            "SELECT until_at, most FROM support_duty WHERE community_id = @communityId AND person_id = @Id;", new { communityId, person.Id }, cancel) is [var row]
            ? (row.Until, (int)row.Most)
            : null;

    /// <summary>Who is on duty, has room for one more, and may meet this person; whoever has had least this week first.</summary>
    public Task<IReadOnlyList<string>> WithRoomAsync(string communityId, string askerId, Instant now, CancellationToken cancel) => database.QueryAsync<string>(
        """
        SELECT d.person_id FROM support_duty d JOIN person p ON p.id = d.person_id
        WHERE d.community_id = @communityId AND d.until_at > @now AND d.person_id <> @askerId AND p.consent_version > 0
          AND (SELECT COUNT(*) FROM support_request r WHERE r.taker_id = d.person_id AND r.state = 'taken') < d.most
          AND NOT EXISTS (SELECT 1 FROM support_block b WHERE (b.person_id = @askerId AND b.other_id = d.person_id) OR (b.person_id = d.person_id AND b.other_id = @askerId))
        ORDER BY (SELECT COUNT(*) FROM support_taken t WHERE t.person_id = d.person_id), d.person_id;
        """,
        new { communityId, askerId, now },
        cancel);

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        // On duty with either account is on duty.
        await joining.Transaction.ExecuteAsync(
            """
            UPDATE support_duty SET until_at = (SELECT MAX(other.until_at) FROM support_duty other
                WHERE other.community_id = support_duty.community_id AND other.person_id IN (@from, @to))
            WHERE person_id = @to;
            """,
            new { from = joining.From.Id, to = joining.To.Id });
        await joining.MoveAsync(Table, per: "community_id");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(Instant Until, long Most)>("SELECT until_at, most FROM support_duty WHERE person_id = @Id;", new { person.Id }, cancel);

        return [.. rows.Select(row => new Dictionary<string, string> { ["until"] = InstantPattern.General.Format(row.Until), ["most"] = $"{row.Most}" })];
    }
}
