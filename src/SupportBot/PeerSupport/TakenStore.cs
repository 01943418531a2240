using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>Keeps which talks a supporter took lately, for their own eyes.</summary>
internal sealed class TakenStore(Database database) : IPersonalData
{
    private static readonly Duration Week = Duration.FromDays(7);

    /// <inheritdoc/>
    public string Table => "support_taken";

    /// <summary>How many talks somebody took in the last seven days.</summary>
    public async Task<int> CountAsync(Person person, Instant now, CancellationToken cancel) => (int)(await database.QueryAsync<long>(
        "SELECT COUNT(*) FROM support_taken WHERE person_id = @Id AND at > @since;", new { person.Id, since = now - Week }, cancel))[0];

    /// <summary>Forgets what is older than a week.</summary>
    public Task ForgetOldAsync(Instant now, CancellationToken cancel) => database.ExecuteAsync("DELETE FROM support_taken WHERE at <= @since;", new { since = now - Week }, cancel);

    /// <inheritdoc/>
    public Task JoinAsync(Joining joining) => joining.MoveAsync(Table, per: "request_id");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Instant>("SELECT at FROM support_taken WHERE person_id = @Id ORDER BY at;", new { person.Id }, cancel);

        return [.. rows.Select(at => new Dictionary<string, string> { ["taken"] = InstantPattern.General.Format(at) })];
    }
}
