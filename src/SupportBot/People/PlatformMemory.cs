using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Dialogue;
using SupportBot.Storage;

namespace SupportBot.People;

/// <summary>
/// What a platform must remember across restarts. All the SQL about the tables <c>platform_note</c> and
/// <c>platform_update</c> is in this file.
/// </summary>
internal sealed class PlatformMemory(Database database, Vault vault, PersonStore people, TimeProvider time)
    : IPlatformMemory, IMachineNotes, IPersonalData
{
    private const string Machines = "machines";

    private static readonly Duration KnownFor = Duration.FromDays(2);
    private static readonly Duration ForgetEvery = Duration.FromHours(1);

    private readonly ConcurrentDictionary<string, FinishedUpdates> _finished = new();
    private Instant _forgetAt = Instant.MinValue;

    /// <inheritdoc/>
    public string Table => "platform_note";

    /// <inheritdoc/>
    public async Task<string?> RecallAsync(string platform, string account, string name, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<string>(
            "SELECT body FROM platform_note WHERE platform = @platform AND account_hash = @hash AND name = @name;",
            new { platform, hash = HashOf(platform, account), name },
            cancel);

        return rows is [var body] ? vault.Instance.Open(body, NotePlace(platform, account, name)) : null;
    }

    /// <inheritdoc/>
    public Task NoteAsync(string platform, string account, string name, string? text, CancellationToken cancel) => text is null
        ? database.ExecuteAsync(
            "DELETE FROM platform_note WHERE platform = @platform AND account_hash = @hash AND name = @name;",
            new { platform, hash = HashOf(platform, account), name },
            cancel)
        : database.ExecuteAsync(WriteNote, Note(platform, account, name, text), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> KeepAsync(string platform, IReadOnlyList<WaitingUpdate> updates, CancellationToken cancel)
    {
        var now = time.GetCurrentInstant();

        return database.TransactAsync<IReadOnlyList<long>>(
            async transaction =>
            {
                var added = new List<long>();

                foreach (var update in updates)
                {
                    var rows = await transaction.ExecuteAsync(
                        """
                        INSERT INTO platform_update (platform, id, body, kept_at) VALUES (@platform, @Id, @body, @now)
                        ON CONFLICT (platform, id) DO NOTHING;
                        """,
                        new { platform, update.Id, body = vault.Instance.Seal(update.Body, UpdatePlace(platform, update.Id)), now });
                    if (rows > 0) added.Add(update.Id);
                }

                if (now >= _forgetAt) await ForgetOldAsync(transaction, now);

                return added;
            },
            cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WaitingUpdate>> WaitingAsync(string platform, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(long Id, string Body)>(
            "SELECT id, body FROM platform_update WHERE platform = @platform AND body IS NOT NULL ORDER BY id;",
            new { platform },
            cancel);

        return [.. rows.Select(row => new WaitingUpdate(row.Id, vault.Instance.Open(row.Body, UpdatePlace(platform, row.Id))))];
    }

    /// <inheritdoc/>
    public Task FinishAsync(string platform, long id, CancellationToken cancel) =>
        _finished.GetOrAdd(platform, name => new(database, name)).AddAsync(id).WaitAsync(cancel);

    /// <inheritdoc/>
    public Task ReachableAsync(string platform, string account, bool reachable, CancellationToken cancel) =>
        people.ReachableAsync(platform, account, reachable, cancel);

    /// <inheritdoc/>
    public Task<string?> ReadAsync(string name, CancellationToken cancel) => RecallAsync(Machines, "", name, cancel);

    /// <inheritdoc/>
    public async Task<bool> ReplaceAsync(string name, string? seen, string? text, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<string>(
            "SELECT body FROM platform_note WHERE platform = @Machines AND account_hash = '' AND name = @name;", new { Machines, name }, cancel);
        var there = rows is [var body] ? vault.Instance.Open(body, NotePlace(Machines, "", name)) : null;

        if (there != seen) return false;

        // The same words sealed anew read differently, so what was sealed tells whether another machine was here meanwhile.
        var values = new { Machines, name, before = rows is [var sealedBefore] ? sealedBefore : "", body = text is null ? "" : vault.Instance.Seal(text, NotePlace(Machines, "", name)) };
        var changed = (seen, text) switch
        {
            (null, null) => 1,
            (null, _) => await database.ExecuteAsync(
                "INSERT INTO platform_note (platform, account_hash, name, body) VALUES (@Machines, '', @name, @body) ON CONFLICT DO NOTHING;", values, cancel),
            (_, null) => await database.ExecuteAsync(
                "DELETE FROM platform_note WHERE platform = @Machines AND account_hash = '' AND name = @name AND body = @before;", values, cancel),
            _ => await database.ExecuteAsync(
                "UPDATE platform_note SET body = @body WHERE platform = @Machines AND account_hash = '' AND name = @name AND body = @before;", values, cancel),
        };

        return changed > 0;
    }

    /// <summary>Takes away every note about an account.</summary>
    public Task ForgetAsync(string platform, string account, CancellationToken cancel) => database.ExecuteAsync(
        "DELETE FROM platform_note WHERE platform = @platform AND account_hash = @hash;",
        new { platform, hash = vault.HashOf(platform, account) },
        cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var notes = new List<IReadOnlyDictionary<string, string>>();

        foreach (var account in await people.AddressesOfAsync(person, cancel))
        {
            var rows = await database.QueryAsync<(string Name, string Body)>(
                "SELECT name, body FROM platform_note WHERE platform = @Platform AND account_hash = @hash ORDER BY name;",
                new { account.Platform, hash = vault.HashOf(account) },
                cancel);
            notes.AddRange(rows.Select(row => new Dictionary<string, string>
            {
                ["platform"] = account.Platform,
                ["name"] = row.Name,
                ["text"] = vault.Instance.Open(row.Body, NotePlace(account.Platform, account.User, row.Name)),
            }));
        }

        return notes;
    }

    /// <inheritdoc/>
    public Task JoinAsync(Joining joining) => Task.CompletedTask; // A note is an account's and is sealed with the installation's key.

    private const string WriteNote =
        """
        INSERT INTO platform_note (platform, account_hash, name, body) VALUES (@platform, @hash, @name, @body)
        ON CONFLICT (platform, account_hash, name) DO UPDATE SET body = excluded.body;
        """;

    /// <summary>It looks at every update of two days, so it is not done with each that comes.</summary>
    private async Task ForgetOldAsync(Transaction transaction, Instant now)
    {
        await transaction.ExecuteAsync(
            "DELETE FROM platform_update WHERE body IS NULL AND kept_at < @before;", new { before = now - KnownFor });
        _forgetAt = now + ForgetEvery;
    }

    private object Note(string platform, string account, string name, string text) => new
    {
        platform,
        hash = HashOf(platform, account),
        name,
        body = vault.Instance.Seal(text, NotePlace(platform, account, name)),
    };

    private string HashOf(string platform, string account) => account.Length == 0 ? "" : vault.HashOf(platform, account);

    private static string NotePlace(string platform, string account, string name) => $"platform_note/{platform}/{account}/{name}";

    private static string UpdatePlace(string platform, long id) => $"platform_update/{platform}/{id}";
}
