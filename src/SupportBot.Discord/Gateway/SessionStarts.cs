using Microsoft.Extensions.Logging;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Gateway;

/// <summary>
/// Lets shards start a session when Discord allows it: so many a day, and in each five seconds one for each remainder of
/// the shard number by <c>max_concurrency</c>. Beyond the daily number Discord would reset the token.
/// </summary>
internal sealed partial class SessionStarts(DiscordApi api, TimeProvider clock, ILogger<SessionStarts> log) : IDisposable
{
    /// <summary>A little more than Discord's five seconds, because the way there takes some.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(5.25);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<int, long> _started = [];

    /// <summary>Waits until a shard may start, and tells where to connect.</summary>
    public async Task<GatewayAddress> WaitAsync(int shard, CancellationToken cancel)
    {
        while (true)
        {
            var address = await api.GetGatewayAsync(cancel);

            if (address.SessionStartLimit.Remaining > 0)
            {
                await Task.Delay(await TakeAsync(shard, Math.Max(1, address.SessionStartLimit.MaxConcurrency), cancel), clock, cancel);

                return address;
            }

            var reset = TimeSpan.FromMilliseconds(address.SessionStartLimit.ResetAfter);
            Log.UsedUp(log, reset.TotalMinutes);
            await Task.Delay(reset, clock, cancel);
        }
    }

    public void Dispose() => _one.Dispose();

    // Books the next free place in the shard's row and tells how long it is until then.
    private async Task<TimeSpan> TakeAsync(int shard, int rows, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);

        try
        {
            var now = clock.GetTimestamp();
            var free = _started.TryGetValue(shard % rows, out var last)
                ? last + (long)(Gap.TotalSeconds * clock.TimestampFrequency)
                : now;
            var at = Math.Max(now, free);
            _started[shard % rows] = at;

            return clock.GetElapsedTime(now, at);
        }
        finally
        {
            _one.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Discord allows no more session starts today; waiting {Minutes:0} minutes.")]
        public static partial void UsedUp(ILogger log, double minutes);
    }
}
