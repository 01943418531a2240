using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Storage;

namespace SupportBot.People;

/// <summary>
/// Holds the keys while the bot runs: the master keys, and the installation's own key, which hashes accounts and seals
/// what belongs to no person.
/// </summary>
internal sealed class Vault(Database database, KeyFolder folder)
{
    private (MasterKeys Master, SealingKey Instance)? _open;

    /// <summary>The key of the installation.</summary>
    public SealingKey Instance => Opened.Instance;

    private (MasterKeys Master, SealingKey Instance) Opened =>
        _open ?? throw new InvalidOperationException("The vault is not open yet.");

    /// <summary>Opens the vault, or makes its first keys where nothing is kept yet.</summary>
    /// <exception cref="KeyRefusedException">There is data and the right key is not here. Nothing was changed.</exception>
    public async Task OpenAsync(Instant now, CancellationToken cancel)
    {
        var kept = await database.QueryAsync<string>("SELECT wrapped_key FROM instance WHERE id = 1;", new { }, cancel);
        var master = folder.Find();

        if (kept is [var wrapped])
        {
            if (master is null)
            {
                throw new KeyRefusedException($"There is data here, sealed with key {wrapped.Split(':')[0]}, and no key: {folder.File} is missing.");
            }

            _open = (master, master.Unwrap(wrapped, WrappedKeys.InstancePlace));

            return;
        }

        master ??= folder.Create();
        var instance = SealingKey.New();
        await database.ExecuteAsync(
            "INSERT INTO instance (id, wrapped_key, created_at) VALUES (1, @wrapped, @now) ON CONFLICT (id) DO NOTHING;",
            new { wrapped = master.Wrap(instance, WrappedKeys.InstancePlace), now },
            cancel);
        var first = await database.QueryAsync<string>("SELECT wrapped_key FROM instance WHERE id = 1;", new { }, cancel);
        _open = (master, master.Unwrap(first[0], WrappedKeys.InstancePlace));
    }

    /// <summary>Seals a person's key for keeping, under the newest master key there is: it may have changed since the start.</summary>
    public string Wrap(SealingKey key, string personId)
    {
        Refresh();

        return Opened.Master.Wrap(key, WrappedKeys.PlaceOf(personId));
    }

    /// <summary>Opens a person's key, also under a master key that came after the start.</summary>
    public SealingKey Unwrap(string wrapped, string personId)
    {
        if (!Opened.Master.Has(wrapped)) Refresh();

        return Opened.Master.Unwrap(wrapped, WrappedKeys.PlaceOf(personId));
    }

    private void Refresh() => _open = (folder.Find() ?? Opened.Master, Opened.Instance);

    /// <summary>By what an account is found: a keyed hash of its platform and id.</summary>
    public string HashOf(Address account) => HashOf(account.Platform, account.User);

    /// <summary>By what an account is found: a keyed hash of its platform and id.</summary>
    public string HashOf(string platform, string account) => Instance.Hash($"{platform}\0{account}");
}
