using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SupportBot.Discord.Rest;

namespace SupportBot.Discord.Gateway;

/// <summary>
/// Lets shards start a session when Discord allows it: so many a day, and in each five seconds one for each remainder of
/// the shard number by <c>max_concurrency</c>. Beyond the daily number Discord would reset the token.
/// </summary>
internal sealed partial class SessionStarts(DiscordApi api, TimeProvider clock, ILogger<SessionStarts> log) : IDisposable
{
    /// <summary>A little more than Discord's five seconds.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(5.25);

    private readonly ConcurrentDictionary<int, SemaphoreSlim> _rows = new();
    private readonly ConcurrentDictionary<int, long> _started = new();

    /// <summary>Waits until a shard may start. The others of its row wait until this start is disposed of.</summary>
    public async Task<SessionStart> WaitAsync(int shard, CancellationToken cancel)
    {
        while (true)
        {
            var address = await api.GetGatewayAsync(cancel);

            if (address.SessionStartLimit.Remaining > 0)
            {
                var row = shard % Math.Max(1, address.SessionStartLimit.MaxConcurrency);
                await TakeAsync(row, cancel);

                return new(address, () => Release(row));
            }

            var reset = TimeSpan.FromMilliseconds(address.SessionStartLimit.ResetAfter);
            Log.UsedUp(log, reset.TotalMinutes);
            await Task.Delay(reset, clock, cancel);
        }
    }

    public void Dispose()
    {
        foreach (var row in _rows.Values) row.Dispose();
    }

    private async Task TakeAsync(int row, CancellationToken cancel)
    {
        var turn = _rows.GetOrAdd(row, _ => new(1, 1));
        await turn.WaitAsync(cancel);

        try
        {
            if (_started.TryGetValue(row, out var last) && Gap - clock.GetElapsedTime(last) is { Ticks: > 0 } wait)
                await Task.Delay(wait, clock, cancel);
        }
        catch (OperationCanceledException)
        {
            turn.Release();
            throw;
        }
    }

    private void Release(int row)
    {
        _started[row] = clock.GetTimestamp();
        _rows[row].Release();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Discord allows no more session starts today; waiting {Minutes:0} minutes.")]
        public static partial void UsedUp(ILogger log, double minutes);
    }
}
