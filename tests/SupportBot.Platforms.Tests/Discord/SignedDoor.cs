using System.Text;
using Microsoft.AspNetCore.Http;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using SupportBot.Discord;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The way in by HTTP, and Discord's key to it.</summary>
internal sealed class SignedDoor
{
    private const string Timestamp = "1790000000";

    private readonly Ed25519PrivateKeyParameters _key = new(new SecureRandom());
    private readonly HttpInteractions _door;

    public SignedDoor(Rig rig)
    {
        var options = new DiscordOptions { Token = "t", PublicKey = Convert.ToHexString(_key.GeneratePublicKey().GetEncoded()), InteractionsPort = 1 };
        _door = rig.DoorOf(options);
    }

    /// <summary>Sends a body that Discord has signed, and tells the status of the answer.</summary>
    public async Task<int> SendAsync(byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(Timestamp), .. body];
        var signature = new byte[64];
        _key.Sign(Org.BouncyCastle.Math.EC.Rfc8032.Ed25519.Algorithm.Ed25519, null, signed, 0, signed.Length, signature, 0);
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Body = new MemoryStream(body);
        context.Request.Headers["X-Signature-Ed25519"] = Convert.ToHexStringLower(signature);
        context.Request.Headers["X-Signature-Timestamp"] = Timestamp;

        await _door.TakeAsync(context);

        return context.Response.StatusCode;
    }
}
