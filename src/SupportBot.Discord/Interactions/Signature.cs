using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace SupportBot.Discord;

/// <summary>Checks that a request was sent by Discord: Ed25519 over the timestamp and the body.</summary>
internal sealed class Signature(string publicKey)
{
    private readonly byte[] _key = new Ed25519PublicKeyParameters(Convert.FromHexString(publicKey)).GetEncoded();

    /// <summary>Whether the signature, 128 hexadecimal digits, is right; anything else is none.</summary>
    public bool IsValid(string signature, string timestamp, ReadOnlySpan<byte> body)
    {
        if (signature.Length != Ed25519.SignatureSize * 2 || !signature.All(char.IsAsciiHexDigit)) return false;

        var at = Encoding.UTF8.GetBytes(timestamp);
        var message = new byte[at.Length + body.Length];
        at.CopyTo(message, 0);
        body.CopyTo(message.AsSpan(at.Length));

        return Ed25519.Verify(Convert.FromHexString(signature), 0, _key, 0, message, 0, message.Length);
    }
}
