using System.Text.Json;
using NodaTime;
using SupportBot.Storage;

namespace SupportBot.People;

/// <summary>
/// Makes one person of two who are the same human being, in one transaction. The key of the one who goes dies with their row.
/// </summary>
internal sealed class JoinPeople(
    Database database, PersonStore people, IEnumerable<IPersonalData> data, IEnumerable<IFollowsZone> zones, IEnumerable<IFollowsJoining> followers)
{
    /// <summary>Its rows belong to an account and not to a person, and stay with the account.</summary>
    private const string Notes = "platform_note";

    /// <summary>Joins them.</summary>
    /// <param name="fromId">Who goes.</param>
    /// <param name="to">Who stays.</param>
    /// <param name="settings">What the settings become, of those of both.</param>
    /// <param name="mayGoOn">Looks, within the same transaction, whether it is still wanted.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The person as they are afterwards; nothing when it is not wanted any more or one of them is gone.</returns>
    public async Task<Person?> JoinAsync(
        string fromId, Person to, Func<Profile, Profile> settings, Func<Transaction, Task<bool>> mayGoOn, Instant now, CancellationToken cancel)
    {
        if (fromId == to.Id || await people.FindAsync(fromId, cancel) is not { } from) return null;

        var joined = to with { Profile = settings(from.Profile) };
        var isDone = await database.TransactAsync(
            async transaction =>
            {
                if (!await HoldAsync(transaction, from, to) || !await mayGoOn(transaction)) return false;

                var joining = new Joining(transaction, from, joined, now);
                foreach (var kind in data) await kind.JoinAsync(joining);
                await EndAsync(joining);

                return true;
            },
            cancel);
        if (!isDone) return null;

        await database.ScrubAsync(cancel);
        if (!joined.Zone.Equals(to.Zone)) foreach (var follower in zones) await follower.FollowAsync(joined, now, cancel);
        foreach (var follower in followers) await follower.FollowAsync(joined, now, cancel);

        return joined;
    }

    /// <summary>Keeps everything away that would hang something on either of them. Returns whether both are there and agree to the text as it is.</summary>
    private static async Task<bool> HoldAsync(Transaction transaction, Person from, Person to)
    {
        var versions = await transaction.QueryAsync<long>(
            $"SELECT consent_version FROM person WHERE id = @from OR id = @to ORDER BY id {transaction.Hold};", new { from = from.Id, to = to.Id });

        return versions.Count == 2 && versions.All(version => version >= Consent.Version);
    }

    private async Task EndAsync(Joining joining)
    {
        var (transaction, from, to) = (joining.Transaction, joining.From, joining.To);

        // Every such row would be erased with the person. A table that leaves one is a mistake of ours: then nothing happens.
        foreach (var table in data.Select(kind => kind.Table).Where(table => table is not Notes))
        {
            var left = await transaction.QueryAsync<long>($"SELECT COUNT(*) FROM {table} WHERE person_id = @Id;", new { from.Id });
            if (left[0] > 0) throw new InvalidOperationException($"The table {table} was not joined.");
        }

        var profile = to.Key.Seal(JsonSerializer.Serialize(to.Profile, PeopleJson.Default.Profile), $"person/{to.Id}");
        await transaction.ExecuteAsync("UPDATE person SET profile = @profile WHERE id = @Id;", new { profile, to.Id });
        await transaction.ExecuteAsync("DELETE FROM person WHERE id = @Id;", new { from.Id });
    }
}
