using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>Keeps who wants to be told when somebody is on duty.</summary>
internal sealed class WishStore(Database database) : IPersonalData
{
    private static readonly Duration Lasts = Duration.FromHours(24);

    /// <inheritdoc/>
    public string Table => "support_wish";

    /// <summary>Notes it, for a day.</summary>
    public Task AddAsync(Person person, string communityId, Instant now, CancellationToken cancel) => database.ExecuteAsync(
        """
        INSERT INTO support_wish (person_id, community_id, until_at) VALUES (@Id, @communityId, @until)
        ON CONFLICT (person_id) DO UPDATE SET community_id = excluded.community_id, until_at = excluded.until_at;
        """,
        new { person.Id, communityId, until = now + Lasts },
        cancel);

    /// <summary>Takes out everybody who wishes to be told in a community now. What is too old goes as well.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(string communityId, string exceptId, Instant now, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string PersonId, Instant Until)>(
            "DELETE FROM support_wish WHERE (community_id = @communityId AND person_id <> @exceptId) OR until_at <= @now RETURNING person_id, until_at;", new { communityId, exceptId, now }, cancel);

        return [.. rows.Where(row => row.Until > now).Select(row => row.PersonId)];
    }

    /// <inheritdoc/>
    public Task JoinAsync(Joining joining) => joining.MoveAsync(Table);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Instant>("SELECT until_at FROM support_wish WHERE person_id = @Id;", new { person.Id }, cancel);

        return [.. rows.Select(until => new Dictionary<string, string> { ["until"] = InstantPattern.General.Format(until) })];
    }
}
