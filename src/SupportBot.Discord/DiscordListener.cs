using SupportBot.Dialogue;
using SupportBot.Discord.Gateway;

namespace SupportBot.Discord;

/// <summary>Listens with one shard.</summary>
internal sealed class DiscordListener(GatewayClient gateway, int shard) : IListener
{
    public string Name => $"{DiscordUpdates.Platform}/{shard}";

    public Task RunAsync(CancellationToken cancel) => gateway.RunAsync(cancel);
}
