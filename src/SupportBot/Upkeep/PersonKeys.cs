using System.Text;
using SupportBot.Storage;

namespace SupportBot.Upkeep;

/// <summary>
/// Everybody's sealed key, kept beside the backups and replaced by each new one. No backup holds keys itself: whoever was
/// forgotten is missing here, and so can be read in no older backup either.
/// </summary>
internal static class PersonKeys
{
    /// <summary>The name of the file, in the folder of the backups.</summary>
    public const string FileName = "person-keys.txt";

    private const string Heading = "# SupportBot: the sealed key of each person. Keep only the newest; an older one brings back people who were forgotten.";

    /// <summary>Takes the keys out of a copy of the database. Returns the text to keep.</summary>
    public static async Task<string> TakeOutAsync(Database copy, CancellationToken cancel)
    {
        var rows = await copy.QueryAsync<(string Id, string WrappedKey)>("SELECT id, wrapped_key FROM person ORDER BY id;", new { }, cancel);
        await copy.ExecuteAsync("UPDATE person SET wrapped_key = '';", new { }, cancel);
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var (id, key) in rows) text.Append(id).Append(' ').Append(key).Append('\n');

        return text.ToString();
    }

    /// <summary>Puts the keys back. Whoever has none there was forgotten since, and is erased. Returns how many were.</summary>
    public static Task<int> PutBackAsync(Database copy, string text, CancellationToken cancel) => copy.TransactAsync(
        async transaction =>
        {
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (line[0] is not '#' && line.Split(' ') is [var id, var key])
                {
                    await transaction.ExecuteAsync("UPDATE person SET wrapped_key = @key WHERE id = @id;", new { id, key });
                }
            }

            return await transaction.ExecuteAsync("DELETE FROM person WHERE wrapped_key = '';");
        },
        cancel);
}
