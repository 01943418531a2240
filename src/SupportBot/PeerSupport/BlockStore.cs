using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>Keeps who does not want to meet whom again. It works both ways, and nobody is told of it.</summary>
internal sealed class BlockStore(Database database) : IPersonalData
{
    /// <inheritdoc/>
    public string Table => "support_block";

    /// <summary>Keeps two people apart from now on.</summary>
    public Task AddAsync(Person person, string otherId, Instant now, CancellationToken cancel) => database.ExecuteAsync(
        """
        INSERT INTO support_block (person_id, other_id, at) SELECT @Id, id, @now FROM person WHERE id = @otherId
        ON CONFLICT (person_id, other_id) DO NOTHING;
        """,
        new { person.Id, otherId, now },
        cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Instant>("SELECT at FROM support_block WHERE person_id = @Id ORDER BY at;", new { person.Id }, cancel);

        return [.. rows.Select(at => new Dictionary<string, string> { ["blocked_somebody"] = InstantPattern.General.Format(at) })];
    }
}
