using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Linking;

/// <summary>Counts how often somebody typed a code. All the SQL about the table <c>link_try</c> is in this file.</summary>
internal sealed class LinkTries(Database database) : IPersonalData
{
    /// <summary>Nobody needs more in <see cref="Within"/>; of all codes there are 282 billion.</summary>
    public const int Most = 5;

    /// <summary>After so long the count begins anew.</summary>
    public static readonly Duration Within = Duration.FromHours(1);

    /// <inheritdoc/>
    public string Table => "link_try";

    /// <summary>Counts one. Returns whether it may be tried.</summary>
    public async Task<bool> MayTryAsync(Person person, Instant now, CancellationToken cancel) => (await database.QueryAsync<long>(
        """
        INSERT INTO link_try (person_id, tries, since) VALUES (@Id, 1, @now)
        ON CONFLICT (person_id) DO UPDATE SET
            tries = CASE WHEN link_try.since <= @before THEN 1 ELSE link_try.tries + 1 END,
            since = CASE WHEN link_try.since <= @before THEN excluded.since ELSE link_try.since END
        RETURNING tries;
        """,
        new { person.Id, now, before = now - Within },
        cancel))[0] <= Most;

    /// <inheritdoc/>
    public Task JoinAsync(Joining joining) => joining.Transaction.ExecuteAsync("DELETE FROM link_try WHERE person_id = @Id;", new { joining.From.Id });

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(long Tries, Instant Since)>("SELECT tries, since FROM link_try WHERE person_id = @Id;", new { person.Id }, cancel);

        return [.. rows.Select(row => new Dictionary<string, string> { ["tries"] = $"{row.Tries}", ["since"] = InstantPattern.General.Format(row.Since) })];
    }
}
