using SupportBot.Storage;

namespace SupportBot.People;

/// <summary>
/// The keys of people and of the installation as the database keeps them: each sealed with a master key. All the SQL that
/// looks at them as keys, and not as a person's, is in this file.
/// </summary>
internal sealed class WrappedKeys(Database database)
{
    /// <summary>What the installation's own key is sealed for.</summary>
    public const string InstancePlace = "instance/1";

    /// <summary>Short enough that nobody waits long for the database meanwhile.</summary>
    private const int AtOnce = 500;

    private const string All =
        """
        SELECT 'instance' AS owner, '1' AS id, wrapped_key FROM instance
        UNION ALL SELECT 'person' AS owner, id, wrapped_key FROM person;
        """;

    /// <summary>What a person's key is sealed for.</summary>
    public static string PlaceOf(string personId) => $"person/{personId}";

    /// <summary>How many keys each master key holds, by its name.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel) =>
        (await AllAsync(cancel)).GroupBy(row => MasterKeys.NameIn(row.WrappedKey)).ToDictionary(some => some.Key, some => some.Count());

    /// <summary>Opens every key. Returns how many open and how many do not.</summary>
    public async Task<(int Sound, int Lost)> CheckAsync(MasterKeys master, CancellationToken cancel)
    {
        var rows = await AllAsync(cancel);
        var sound = rows.Count(row => master.Opens(row.WrappedKey, $"{row.Owner}/{row.Id}"));

        return (sound, rows.Count - sound);
    }

    /// <summary>Seals each key with the newest master key that is not yet; nothing else is rewritten. Returns how many it sealed anew.</summary>
    /// <exception cref="KeyRefusedException">One of them opens with no key here; those before it are done.</exception>
    public async Task<int> RewrapAsync(MasterKeys master, CancellationToken cancel)
    {
        var done = 0;

        foreach (var some in (await AllAsync(cancel)).Where(row => !master.IsCurrent(row.WrappedKey)).Chunk(AtOnce))
        {
            done += await database.TransactAsync(transaction => RewrapAsync(some, master, transaction), cancel);
        }

        return done;
    }

    private static async Task<int> RewrapAsync(IReadOnlyList<Row> rows, MasterKeys master, Transaction transaction)
    {
        var done = 0;

        foreach (var row in rows)
        {
            var place = $"{row.Owner}/{row.Id}";
            done += await transaction.ExecuteAsync(
                row.Owner is "person"
                    ? "UPDATE person SET wrapped_key = @after WHERE id = @Id AND wrapped_key = @before;"
                    : "UPDATE instance SET wrapped_key = @after WHERE id = 1 AND wrapped_key = @before;",
                new { row.Id, before = row.WrappedKey, after = master.Wrap(master.Unwrap(row.WrappedKey, place), place) });
        }

        return done;
    }

    private Task<IReadOnlyList<Row>> AllAsync(CancellationToken cancel) => database.QueryAsync<Row>(All, new { }, cancel);

    private sealed record Row(string Owner, string Id, string WrappedKey);
}
