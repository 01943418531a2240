using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Conversation;

/// <summary>
/// Keeps half-filled commands until they are filled, dropped or a day old. All the SQL about the table
/// <c>unfinished_call</c> is in this file.
/// </summary>
internal sealed class UnfinishedCalls(Database database, Vault vault) : IPersonalData
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    private static readonly Duration Lasts = Duration.FromDays(1);

    /// <inheritdoc/>
    public string Table => "unfinished_call";

    /// <summary>A new name for a half-filled command.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(Letters, 8);

    /// <summary>The command that an account is being asked about; nothing if there is none.</summary>
    public Task<UnfinishedCall?> NewestAsync(Person person, Address account, Instant now, CancellationToken cancel) => FindAsync(
        person,
        "SELECT id, body FROM unfinished_call WHERE account_hash = @hash AND person_id = @Id AND expires_at > @now ORDER BY expires_at DESC LIMIT 1;",
        new { hash = vault.HashOf(account), person.Id, now },
        cancel);

    /// <summary>A half-filled command of a person by its id; nothing when it is filled, dropped or too old.</summary>
    public Task<UnfinishedCall?> FindAsync(Person person, string id, Instant now, CancellationToken cancel) => FindAsync(
        person,
        "SELECT id, body FROM unfinished_call WHERE id = @id AND person_id = @person AND expires_at > @now;",
        new { id, person = person.Id, now },
        cancel);

    /// <summary>Keeps a command in place of the one an account was asked about before.</summary>
    public Task KeepAsync(Person person, Address account, UnfinishedCall call, Instant now, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            var hash = vault.HashOf(account);
            await transaction.ExecuteAsync(
                "DELETE FROM unfinished_call WHERE account_hash = @hash AND id <> @Id OR expires_at <= @now;", new { hash, call.Id, now });

            return await transaction.ExecuteAsync(
                """
                INSERT INTO unfinished_call (id, account_hash, person_id, body, expires_at) VALUES (@Id, @hash, @person, @body, @until)
                ON CONFLICT (id) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at;
                """,
                new { call.Id, hash, person = person.Id, body = Seal(person, call), until = now + Lasts });
        },
        cancel);

    /// <summary>Drops what an account is being asked about. Returns whether there was something.</summary>
    public async Task<bool> DropAsync(Person person, Address account, CancellationToken cancel) => await database.ExecuteAsync(
        "DELETE FROM unfinished_call WHERE account_hash = @hash AND person_id = @Id;",
        new { hash = vault.HashOf(account), person.Id },
        cancel) > 0;

    /// <summary>Drops what an account is being asked about, by the account's hash.</summary>
    public Task DropAsync(string accountHash, CancellationToken cancel) =>
        database.ExecuteAsync("DELETE FROM unfinished_call WHERE account_hash = @accountHash;", new { accountHash }, cancel);

    /// <summary>Drops everything a person is being asked about, on every account.</summary>
    public Task DropAllAsync(Person person, CancellationToken cancel) =>
        database.ExecuteAsync("DELETE FROM unfinished_call WHERE person_id = @Id;", new { person.Id }, cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string Id, string Body)>(
            "SELECT id, body FROM unfinished_call WHERE person_id = @Id;", new { person.Id }, cancel);

        return
        [
            .. rows.Select(row => Open(person, row)).Select(call => new Dictionary<string, string>
            {
                ["command"] = call.Command,
                ["values"] = string.Join(" | ", call.Values),
            }),
        ];
    }

    /// <inheritdoc/>
    public Task JoinAsync(Joining joining) => joining.GiveAllAsync(Table);

    private async Task<UnfinishedCall?> FindAsync(Person person, string sql, object values, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string Id, string Body)>(sql, values, cancel);

        return rows is [var row] ? Open(person, row) : null;
    }

    private static string Seal(Person person, UnfinishedCall call) =>
        person.Key.Seal(JsonSerializer.Serialize(call, UnfinishedCallJson.Default.UnfinishedCall), $"unfinished_call/{call.Id}");

    private static UnfinishedCall Open(Person person, (string Id, string Body) row) =>
        JsonSerializer.Deserialize(person.Key.Open(row.Body, $"unfinished_call/{row.Id}"), UnfinishedCallJson.Default.UnfinishedCall)!;
}
