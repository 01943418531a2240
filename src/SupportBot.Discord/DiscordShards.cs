using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;
using SupportBot.Discord.Gateway;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Makes the listeners of the shards, and runs as many as Discord recommends when no number was set.</summary>
internal sealed class DiscordShards(
    DiscordApi api, DiscordOptions options, Dispatcher dispatcher, SessionStarts starts, DiscordCommands commands,
    TimeProvider clock, ILogger<GatewayClient> log) : IListener
{
    public string Name => DiscordUpdates.Platform;

    /// <summary>One of a known number of shards. The first one also offers the commands.</summary>
    public IListener One(int shard, int shards)
    {
        var identity = new ShardIdentity(options.Token, shard, shards, options.Compress);
        var listener = new DiscordListener(new(identity, starts, dispatcher.Take, clock, log), shard);

        return shard is 0 ? new WithCommands(listener, commands, clock, log) : listener;
    }

    /// <summary>Asks Discord for the number of shards and runs them all.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await WarmUp.RunAsync(options.Compress);
        var shards = Math.Max(1, (await AskAsync(cancel)).Shards);
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var running = Enumerable.Range(0, shards).Select(shard => One(shard, shards).RunAsync(together.Token)).ToList();

        try
        {
            await await Task.WhenAny(running);
        }
        finally
        {
            await together.CancelAsync();
            await Task.WhenAll(running).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task<GatewayAddress> AskAsync(CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await api.GetGatewayAsync(cancel);
            }
            catch (Exception trouble) when (trouble is RestTimeoutException or DiscordApiException)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Min(attempt, 6))), clock, cancel);
            }
        }
    }
}
