using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Linking;

/// <summary>Keeps the codes that join two accounts. All the SQL about the table <c>link_code</c> is in this file.</summary>
internal sealed class LinkCodes(Database database, Vault vault) : IPersonalData
{
    /// <summary>How long a code can be typed, and after that how long the other account has to say yes.</summary>
    public static readonly Duration Lasts = Duration.FromMinutes(10);

    // No vowels and nothing that looks like something else: it is read off one screen and typed on another.
    private const string Letters = "bcdfghjkmnpqrstvwxz23456789";
    private const int Length = 8;

    /// <inheritdoc/>
    public string Table => "link_code";

    /// <summary>Makes a code in place of the one before, as people read it: <c>bcdf-2345</c>.</summary>
    public async Task<string> MakeAsync(Person person, Instant now, CancellationToken cancel)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        await database.ExecuteAsync(
            """
            INSERT INTO link_code (person_id, code_hash, expires_at) VALUES (@Id, @hash, @until)
            ON CONFLICT (person_id) DO UPDATE SET code_hash = excluded.code_hash, asked_by = NULL, expires_at = excluded.expires_at;
            """,
            new { person.Id, hash = HashOf(code), until = now + Lasts },
            cancel);

        return $"{code[..4]}-{code[4..]}";
    }

    /// <summary>Takes up a code, which then opens nothing more. Returns who made it; nothing when it opens nothing.</summary>
    public async Task<string?> AskAsync(Person person, string code, Instant now, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<string>(
            """
            UPDATE link_code SET asked_by = @Id, expires_at = @until
            WHERE code_hash = @hash AND asked_by IS NULL AND expires_at > @now AND person_id <> @Id
            RETURNING person_id;
            """,
            new { person.Id, hash = HashOf(code), now, until = now + Lasts },
            cancel);

        return rows is [var maker] ? maker : null;
    }

    /// <summary>Whether somebody's own code was typed on their own account. It stays as it is.</summary>
    public async Task<bool> IsOwnAsync(Person person, string code, Instant now, CancellationToken cancel) => (await database.QueryAsync<long>(
        "SELECT COUNT(*) FROM link_code WHERE code_hash = @hash AND person_id = @Id AND asked_by IS NULL AND expires_at > @now;",
        new { person.Id, hash = HashOf(code), now },
        cancel))[0] > 0;

    /// <summary>Who typed a person's code and waits for their yes; nothing when nobody does.</summary>
    public async Task<Asked?> AskedAsync(Person person, Instant now, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string By, string Hash)>(
            "SELECT asked_by, code_hash FROM link_code WHERE person_id = @Id AND asked_by IS NOT NULL AND expires_at > @now;", new { person.Id, now }, cancel);

        return rows is [var row] ? new(row.By, NameOf(row.Hash)) : null;
    }

    /// <summary>Ends a question with yes, within what follows from it. Returns whether it was still open.</summary>
    public static async Task<bool> TakeAsync(Transaction transaction, Person person, Asked asked, Instant now)
    {
        var hashes = await transaction.QueryAsync<string>(
            "DELETE FROM link_code WHERE person_id = @Id AND asked_by = @By AND expires_at > @now RETURNING code_hash;", new { person.Id, asked.By, now });

        return hashes is [var hash] && NameOf(hash) == asked.Name;
    }

    /// <summary>Drops a person's code, and what they asked of others.</summary>
    public Task DropAsync(Person person, CancellationToken cancel) =>
        database.ExecuteAsync("DELETE FROM link_code WHERE person_id = @Id OR asked_by = @Id;", new { person.Id }, cancel);

    /// <inheritdoc/>
    public Task JoinAsync(Joining joining) => joining.Transaction.ExecuteAsync(
        "DELETE FROM link_code WHERE person_id = @Id OR asked_by = @Id;", new { joining.From.Id });

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string? By, Instant Until)>("SELECT asked_by, expires_at FROM link_code WHERE person_id = @Id;", new { person.Id }, cancel);

        return
        [
            .. rows.Select(row => new Dictionary<string, string>
            {
                ["typed"] = row.By is null ? "no" : "yes",
                ["until"] = InstantPattern.General.Format(row.Until),
            }),
        ];
    }

    // As people type it: with a dash, a space or nothing, in whatever case.
    private string HashOf(string code) => vault.Instance.Hash($"link_code\0{string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()}");

    private static string NameOf(string hash) => hash[..8];
}

/// <summary>A question whether to join, that waits for a yes.</summary>
/// <param name="By">Who typed the code: the id of a person.</param>
/// <param name="Name">8 hex digits that tell it from any other question.</param>
internal sealed record Asked(string By, string Name)
{
    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(Asked);
}
