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

    /// <summary>Looks whether the key to what is kept is here, before anything is changed.</summary>
    /// <exception cref="KeyRefusedException">There is data and the right key is not here.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        if (await database.HasTableAsync("instance", cancel) && await KeptAsync(cancel) is { } wrapped) Unwrap(wrapped);
    }

    /// <summary>Opens the vault, or makes its first keys where nothing is kept yet.</summary>
    /// <exception cref="KeyRefusedException">There is data and the right key is not here. Nothing was changed.</exception>
    public async Task OpenAsync(Instant now, CancellationToken cancel)
    {
        if (await KeptAsync(cancel) is { } wrapped)
        {
            _open = Unwrap(wrapped);

            return;
        }

        var master = folder.Find() ?? folder.Create();
        var instance = SealingKey.New();
        await database.ExecuteAsync(
            "INSERT INTO instance (id, wrapped_key, created_at) VALUES (1, @wrapped, @now) ON CONFLICT (id) DO NOTHING;",
            new { wrapped = master.Wrap(instance, WrappedKeys.InstancePlace), now },
            cancel);
        _open = (master, master.Unwrap((await KeptAsync(cancel))!, WrappedKeys.InstancePlace));
    }

    private async Task<string?> KeptAsync(CancellationToken cancel) =>
        await database.QueryAsync<string>("SELECT wrapped_key FROM instance WHERE id = 1;", new { }, cancel) is [var wrapped] ? wrapped : null;

    private (MasterKeys Master, SealingKey Instance) Unwrap(string wrapped) => folder.Find() is { } master
        ? (master, master.Unwrap(wrapped, WrappedKeys.InstancePlace))
        : throw new KeyRefusedException($"There is data here, sealed with key {MasterKeys.NameIn(wrapped)}, and no key: {folder.File} is missing.");

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
