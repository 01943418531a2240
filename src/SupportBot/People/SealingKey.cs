using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SupportBot.People;

/// <summary>
/// Seals texts with AES-256-GCM under one key, bound to the place where it is kept, so
/// that a sealed text moved to another row or column does not open.
/// </summary>
/// <param name="key">256 random bits; empty for a key that seals nothing.</param>
internal sealed class SealingKey(byte[] key)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>A stranger's key: there is nothing to seal.</summary>
    public static SealingKey None { get; } = new([]);

    /// <summary>Seals a text.</summary>
    /// <param name="text">What to keep.</param>
    /// <param name="place">Where it is kept, for example <c>check_in/019a…</c>; needed again to open it.</param>
    /// <returns>Base64: nonce, sealed bytes, tag.</returns>
    public string Seal(string text, string place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);

        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(NonceBytes + plain.Length), Encoding.UTF8.GetBytes(place));

        return Convert.ToBase64String(sealedBytes);
    }

    /// <summary>Opens what <see cref="Seal"/> sealed for the same place.</summary>
    /// <exception cref="CryptographicException">It was sealed with another key, for another place, or was changed.</exception>
    public string Open(string sealedText, string place)
    {
        if (!Base64.IsValid(sealedText)) throw new CryptographicException("What was kept is damaged.");

        var sealedBytes = Convert.FromBase64String(sealedText).AsSpan();
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];

        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(sealedBytes[..NonceBytes], sealedBytes[NonceBytes..^TagBytes], sealedBytes[^TagBytes..], plain, Encoding.UTF8.GetBytes(place));

        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>A keyed hash, by which something can be found without being readable. 32 hex digits.</summary>
    public string Hash(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>Seals this key itself under another.</summary>
    public string WrapWith(SealingKey outer, string place) => outer.Seal(Convert.ToBase64String(key), place);

    /// <summary>A new key.</summary>
    public static SealingKey New() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>Opens a key that <see cref="WrapWith"/> sealed.</summary>
    public static SealingKey Unwrap(string wrapped, SealingKey outer, string place) =>
        new(Convert.FromBase64String(outer.Open(wrapped, place)));
}
