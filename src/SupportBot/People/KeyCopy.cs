using System.Security.Cryptography;
using System.Text;

namespace SupportBot.People;

/// <summary>
/// The master keys as a text that may be kept anywhere: sealed with a passphrase (PBKDF2-HMAC-SHA256, AES-256-GCM). A wrong
/// passphrase and a changed text are both refused.
/// </summary>
internal static class KeyCopy
{
    /// <summary>A passphrase with fewer characters is refused.</summary>
    public const int ShortestPassphrase = 12;

    private const string Mark = "supportbot-keys-1";
    private const int Rounds = 600_000; // What OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA256.
    private const int SaltBytes = 16;

    /// <summary>Seals keys with a passphrase.</summary>
    /// <exception cref="KeyRefusedException">The passphrase is too short.</exception>
    public static string Seal(string keys, string passphrase)
    {
        if (passphrase.Length < ShortestPassphrase) throw new KeyRefusedException($"The passphrase is shorter than {ShortestPassphrase} characters.");

        var head = $"{Mark} pbkdf2-sha256 {Rounds} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltBytes))}";

        return $"{head}\n{KeyFrom(passphrase, head).Seal(keys, head)}\n";
    }

    /// <summary>Opens what <see cref="Seal"/> sealed.</summary>
    /// <exception cref="KeyRefusedException">The passphrase is wrong, or this is no whole copy of keys.</exception>
    public static string Open(string copy, string passphrase)
    {
        try
        {
            return copy.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var head, var body]
                ? KeyFrom(passphrase, head).Open(body, head)
                : throw new FormatException();
        }
        catch (Exception refused) when (refused is FormatException or CryptographicException or OverflowException or ArgumentException)
        {
            throw new KeyRefusedException("The copy does not open: the passphrase is wrong, or the file is damaged.");
        }
    }

    private static SealingKey KeyFrom(string passphrase, string head) => head.Split(' ') is [Mark, "pbkdf2-sha256", var rounds, var salt] && rounds == $"{Rounds}"
        ? new(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), Convert.FromBase64String(salt), Rounds, HashAlgorithmName.SHA256, 32))
        : throw new FormatException();
}
