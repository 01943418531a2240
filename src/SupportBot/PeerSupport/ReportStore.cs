using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>
/// Keeps that somebody reported somebody, and which moderators agreed to see whose account it was. All the SQL about the table
/// <c>support_report</c> is in this file.
/// </summary>
internal sealed class ReportStore(Database database) : IPersonalData
{
    /// <inheritdoc/>
    public string Table => "support_report";

    /// <summary>Keeps a report; a second time does nothing.</summary>
    public async Task<bool> AddAsync(Person person, string id, string communityId, string aboutId, Instant now, CancellationToken cancel) => await database.ExecuteAsync(
        """
        INSERT INTO support_report (id, community_id, person_id, about_id, made_at) SELECT @id, @communityId, @me, p.id, @now FROM person p WHERE p.id = @aboutId
        ON CONFLICT (id) DO NOTHING;
        """,
        new { id, communityId, me = person.Id, aboutId, now },
        cancel) > 0;

    /// <summary>Takes a report back that reached no moderator.</summary>
    public Task RemoveAsync(string id, CancellationToken cancel) => database.ExecuteAsync("DELETE FROM support_report WHERE id = @id AND first_id IS NULL;", new { id }, cancel);

    /// <summary>Where a report belongs, and who may not decide about it; nothing when it is gone.</summary>
    public async Task<(string CommunityId, string PersonId, string AboutId)?> FindAsync(string id, CancellationToken cancel) =>
        await database.QueryAsync<(string CommunityId, string PersonId, string AboutId)>("SELECT community_id, person_id, about_id FROM support_report WHERE id = @id;", new { id }, cancel) is [var row]
            ? row
            : null;

    /// <summary>A moderator agrees. The two who agreed first are the two; nobody agrees after them.</summary>
    /// <returns>What came of it, and who agreed first, once there are two.</returns>
    public Task<(Agreement Agreement, string? FirstId)> AgreeAsync(Person moderator, string id, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            await transaction.ExecuteAsync("UPDATE support_report SET first_id = @me WHERE id = @id AND first_id IS NULL AND is_unsealed = 0;", new { id, me = moderator.Id });
            var isSecond = await transaction.ExecuteAsync(
                "UPDATE support_report SET is_unsealed = 1 WHERE id = @id AND is_unsealed = 0 AND first_id <> @me;", new { id, me = moderator.Id }) > 0;
            var rows = await transaction.QueryAsync<(string? FirstId, long IsUnsealed)>("SELECT first_id, is_unsealed FROM support_report WHERE id = @id;", new { id });

            return rows is not [var row] ? (Agreement.Closed, null)
                : row.IsUnsealed == 0 ? (Agreement.NeedsAnother, null)
                : isSecond || row.FirstId == moderator.Id ? (Agreement.Both, row.FirstId)
                : (Agreement.Closed, (string?)null);
        },
        cancel);

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        foreach (var column in (string[])["person_id", "about_id", "first_id"])
        {
            await joining.Transaction.ExecuteAsync(
                $"UPDATE support_report SET {column} = @to WHERE {column} = @from;", new { from = joining.From.Id, to = joining.To.Id });
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Instant>("SELECT made_at FROM support_report WHERE person_id = @me ORDER BY made_at;", new { me = person.Id }, cancel);

        return [.. rows.Select(at => new Dictionary<string, string> { ["reported_a_talk"] = InstantPattern.General.Format(at) })];
    }
}

/// <summary>What came of agreeing.</summary>
internal enum Agreement
{
    /// <summary>One more moderator has to agree.</summary>
    NeedsAnother,

    /// <summary>They are one of the two who agreed.</summary>
    Both,

    /// <summary>Two others agreed, or it is gone.</summary>
    Closed,
}
