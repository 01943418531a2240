using System.Security.Cryptography;

namespace SupportBot.People;

/// <summary>
/// The keys that wrap everybody's own key. The first one wraps; the others only open what was wrapped before a change of
/// keys. They live outside the database and outside the data folder.
/// </summary>
internal sealed class MasterKeys
{
    private readonly (string Name, SealingKey Key)[] _keys;

    private MasterKeys(IEnumerable<byte[]> keys) => _keys = [.. keys.Select(key => (NameOf(key), new SealingKey(key)))];

    /// <summary>The names of the keys, newest first. A name gives nothing of the key away.</summary>
    public IReadOnlyList<string> Names => [.. _keys.Select(key => key.Name)];

    /// <summary>Reads keys as they stand in a key file or a setting: base64 of 32 bytes, newest first.</summary>
    /// <exception cref="KeyRefusedException">A key is not 32 bytes in base64, or there is none.</exception>
    public static MasterKeys Parse(string text, string origin)
    {
        var lines = text.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var keys = lines.Where(line => line[0] != '#').Select(line => Read(line, origin)).ToList();

        return keys.Count > 0 ? new(keys) : throw new KeyRefusedException($"There is no key in {origin}.");
    }

    /// <summary>Seals a key under the newest master key.</summary>
    public string Wrap(SealingKey key, string place) => $"{_keys[0].Name}:{key.WrapWith(_keys[0].Key, place)}";

    /// <summary>Opens a key that <see cref="Wrap"/> sealed, also under an older master key.</summary>
    /// <exception cref="KeyRefusedException">None of the master keys opens it.</exception>
    public SealingKey Unwrap(string wrapped, string place)
    {
        var (name, body) = wrapped.Split(':') is [var first, var second] ? (first, second) : ("", "");

        foreach (var key in _keys.Where(key => key.Name == name)) return SealingKey.Unwrap(body, key.Key, place);

        throw new KeyRefusedException($"The data was sealed with key {name}, which is not among the keys here ({string.Join(", ", Names)}).");
    }

    /// <summary>Whether a wrapped key opens with the keys here.</summary>
    public bool Opens(string wrapped, string place)
    {
        try
        {
            Unwrap(wrapped, place);

            return true;
        }
        catch (Exception refused) when (refused is KeyRefusedException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether one of the keys here is the one that sealed a wrapped key.</summary>
    public bool Has(string wrapped) => _keys.Any(key => key.Name == NameIn(wrapped));

    /// <summary>The name of the master key that sealed a wrapped key.</summary>
    public static string NameIn(string wrapped) => wrapped.Split(':')[0];

    /// <summary>Whether a wrapped key is under the newest master key.</summary>
    public bool IsCurrent(string wrapped) => wrapped.StartsWith($"{_keys[0].Name}:", StringComparison.Ordinal);

    internal static byte[] Read(string line, string origin)
    {
        var key = new byte[32];

        return Convert.TryFromBase64String(line, key, out var length) && length == key.Length
            ? key
            : throw new KeyRefusedException($"A key in {origin} is not 32 bytes in base64.");
    }

    internal static string NameOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 4));
}
