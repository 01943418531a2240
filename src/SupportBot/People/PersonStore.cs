using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SupportBot.Dialogue;
using SupportBot.Storage;

namespace SupportBot.People;

/// <summary>
/// Knows who is behind a chat account. All the SQL about the tables <c>person</c> and <c>account</c> is in this file, but
/// for <see cref="WrappedKeys"/> and <see cref="JoinPeople"/>.
/// </summary>
internal sealed class PersonStore(Database database, Vault vault) : IPersonalData
{
    private const string AccountColumns = "account_hash AS hash, platform, address, reachable, created_at";

    private const string Columns = "p.id, p.wrapped_key, p.profile, p.consent_version, p.consent_at";

    /// <inheritdoc/>
    public string Table => "account";

    /// <summary>The person behind an account; a stranger when nobody agreed to anything with it.</summary>
    public async Task<Person> MeetAsync(Address from, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"SELECT {Columns} FROM account a JOIN person p ON p.id = a.person_id WHERE a.account_hash = @hash;",
            new { hash = vault.HashOf(from) },
            cancel);

        return rows is [var row] ? Open(row) : Person.Stranger;
    }

    /// <summary>A person by id; nothing when they were erased.</summary>
    public async Task<Person?> FindAsync(string id, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>($"SELECT {Columns} FROM person p WHERE p.id = @id;", new { id }, cancel);

        return rows is [var row] ? Open(row) : null;
    }

    /// <summary>Makes a person of a stranger who agreed, with the account they wrote from.</summary>
    /// <param name="id">UUID version 7 as 32 hex digits.</param>
    /// <param name="from">Their account, in a private chat.</param>
    /// <param name="profile">What is known to begin with.</param>
    /// <param name="now">When they agreed.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Person> WelcomeAsync(string id, Address from, Profile profile, Instant now, CancellationToken cancel)
    {
        var key = SealingKey.New();
        var hash = vault.HashOf(from);

        await database.TransactAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(
                    """
                    INSERT INTO person (id, wrapped_key, profile, consent_version, consent_at, created_at)
                    VALUES (@id, @wrapped, @sealedProfile, @version, @now, @now);
                    """,
                    new { id, wrapped = vault.Wrap(key, id), sealedProfile = Seal(profile, key, id), version = Consent.Version, now });

                return await transaction.ExecuteAsync(
                    """
                    INSERT INTO account (account_hash, person_id, platform, address, created_at)
                    VALUES (@hash, @id, @Platform, @address, @now);
                    """,
                    new { hash, id, from.Platform, address = Seal(from, key, hash), now });
            },
            cancel);

        return new Person(id, profile, key) { ConsentVersion = Consent.Version, ConsentAt = now };
    }

    /// <summary>Notes that a person agreed to the text as it is now, or with version 0 that they took it back.</summary>
    public Task AgreeAsync(Person person, int version, Instant now, CancellationToken cancel) => database.ExecuteAsync(
        "UPDATE person SET consent_version = @version, consent_at = @now WHERE id = @Id;",
        new { version, now, person.Id },
        cancel);

    /// <summary>Keeps what a person chose.</summary>
    public Task ChangeAsync(Person person, Profile profile, CancellationToken cancel) => database.ExecuteAsync(
        "UPDATE person SET profile = @sealedProfile WHERE id = @Id;",
        new { sealedProfile = Seal(profile, person.Key, person.Id), person.Id },
        cancel);

    /// <summary>Where to write to a person first; nothing when no account of theirs takes messages.</summary>
    public async Task<Address?> AddressOfAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string Hash, string Platform, string Address)>(
            """
            SELECT account_hash, platform, address FROM account WHERE person_id = @Id AND reachable = 1
            ORDER BY CASE WHEN account_hash = @wanted THEN 0 ELSE 1 END, created_at;
            """,
            new { person.Id, wanted = person.Profile.RemindersOn ?? "" },
            cancel);

        return rows.Count > 0 ? Open(person, rows[0].Hash, rows[0].Platform, rows[0].Address) : null;
    }

    /// <summary>Every account of a person, also those that take no messages.</summary>
    public async Task<IReadOnlyList<Address>> AddressesOfAsync(Person person, CancellationToken cancel) =>
        [.. (await AccountsAsync(person, cancel)).Select(row => Open(person, row.Hash, row.Platform, row.Address))];

    /// <summary>Every account of a person with the hash by which it is found, the one with which they agreed first.</summary>
    public async Task<IReadOnlyList<Account>> AllAccountsAsync(Person person, CancellationToken cancel) =>
        [.. (await AccountsAsync(person, cancel)).Select(row => new Account(row.Hash, Open(person, row.Hash, row.Platform, row.Address), row.CreatedAt))];

    /// <summary>Takes an account away from a person who has another. Returns whether it was taken.</summary>
    public Task<bool> PartAsync(Person person, string hash, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            // Two that leave at once must not both be the last but one.
            await transaction.QueryAsync<string>($"SELECT id FROM person WHERE id = @Id {transaction.Hold};", new { person.Id });

            return await transaction.ExecuteAsync(
                """
                DELETE FROM account WHERE account_hash = @hash AND person_id = @Id
                    AND EXISTS (SELECT 1 FROM account other WHERE other.person_id = @Id AND other.account_hash <> @hash);
                """,
                new { hash, person.Id }) > 0;
        },
        cancel);

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        var (transaction, from, to) = (joining.Transaction, joining.From, joining.To);
        var rows = await transaction.QueryAsync<AccountRow>(
            $"SELECT {AccountColumns} FROM account WHERE person_id = @Id {transaction.Hold};", new { from.Id });

        foreach (var row in rows)
        {
            await transaction.ExecuteAsync(
                "UPDATE account SET person_id = @to, address = @address WHERE account_hash = @Hash;",
                new { to = to.Id, row.Hash, address = Seal(Open(from, row.Hash, row.Platform, row.Address), to.Key, row.Hash) });
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel) =>
    [
        .. (await AccountsAsync(person, cancel)).Select(row => (row, Address: Open(person, row.Hash, row.Platform, row.Address)))
            .Select(one => new Dictionary<string, string>
            {
                ["platform"] = one.row.Platform,
                ["account"] = one.Address.User,
                ["chat"] = one.Address.Chat,
                ["since"] = InstantPattern.General.Format(one.row.CreatedAt),
                ["takes_messages"] = one.row.Reachable != 0 ? "yes" : "no",
                ["chosen_for_reminders"] = one.row.Hash == person.Profile.RemindersOn ? "yes" : "no",
            }),
    ];

    /// <summary>Says that an account can or cannot be written to.</summary>
    public Task ReachableAsync(string platform, string account, bool reachable, CancellationToken cancel) => database.ExecuteAsync(
        "UPDATE account SET reachable = @reachable WHERE account_hash = @hash;",
        new { reachable = reachable ? 1 : 0, hash = vault.HashOf(platform, account) },
        cancel);

    /// <summary>Erases a person: their key, and with it every row that hangs on them, also where the engine keeps old pages.</summary>
    public async Task EraseAsync(Person person, CancellationToken cancel)
    {
        await database.ExecuteAsync("DELETE FROM person WHERE id = @Id;", new { person.Id }, cancel);
        await database.ScrubAsync(cancel);
    }

    private Task<IReadOnlyList<AccountRow>> AccountsAsync(Person person, CancellationToken cancel) => database.QueryAsync<AccountRow>(
        $"SELECT {AccountColumns} FROM account WHERE person_id = @Id ORDER BY created_at, account_hash;",
        new { person.Id },
        cancel);

    private static Address Open(Person person, string hash, string platform, string address)
    {
        var kept = JsonSerializer.Deserialize(person.Key.Open(address, $"account/{hash}"), PeopleJson.Default.KeptAddress)!;

        return new Address(platform, kept.Chat, kept.User);
    }

    private Person Open(Row row)
    {
        var key = vault.Unwrap(row.WrappedKey, row.Id);
        var profile = JsonSerializer.Deserialize(key.Open(row.Profile, $"person/{row.Id}"), PeopleJson.Default.Profile)!;

        return new Person(row.Id, profile, key) { ConsentVersion = (int)row.ConsentVersion, ConsentAt = row.ConsentAt };
    }

    private static string Seal(Profile profile, SealingKey key, string id) =>
        key.Seal(JsonSerializer.Serialize(profile, PeopleJson.Default.Profile), $"person/{id}");

    private static string Seal(Address address, SealingKey key, string hash) =>
        key.Seal(JsonSerializer.Serialize(new KeptAddress(address.Chat, address.User), PeopleJson.Default.KeptAddress), $"account/{hash}");

    private sealed record AccountRow(string Hash, string Platform, string Address, long Reachable, Instant CreatedAt);

    private sealed record Row(string Id, string WrappedKey, string Profile, long ConsentVersion, Instant ConsentAt);
}
