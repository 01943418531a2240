using System.Text.Json;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Gateway;

/// <summary>Who connects: one shard of how many, and how.</summary>
internal sealed record ShardIdentity(string Token, int Shard, int Shards, bool Compress)
{
    /// <summary>None: interactions come without, and nobody's messages are read.</summary>
    private const int Intents = 0;

    private static readonly IdentifyProperties About = new("linux", "supportbot", "supportbot");

    public byte[] Identify() => JsonSerializer.SerializeToUtf8Bytes(
        new(2, new(Token, Intents, About, [Shard, Shards])),
        WireJson.Default.SentIdentify);

    public byte[] Resume(GatewaySession session) => JsonSerializer.SerializeToUtf8Bytes(
        new(6, new(Token, session.Id!, session.Sequence ?? 0)),
        WireJson.Default.SentResume);

    /// <summary>Names the shard, never the token.</summary>
    public override string ToString() => $"discord/{Shard}";
}
