using System.Globalization;
using System.Text;

namespace SupportBot.Discord.Gateway;

/// <summary>Tells the gateway that we live, and notices when it no longer does.</summary>
internal sealed class Heartbeat(GatewaySender sender, Func<int?> sequence, TimeProvider clock)
{
    private volatile bool _isAnswered = true;
    private long _sentAt;

    /// <summary>How long the last answer took; zero before the first.</summary>
    public TimeSpan Latency { get; private set; }

    /// <summary>
    /// Beats until cancelled: first after a random part of the interval, so that not all clients beat at once. Returns when
    /// a beat was not answered before the next: the connection is dead.
    /// </summary>
    public async Task BeatAsync(TimeSpan interval, CancellationToken cancel)
    {
#pragma warning disable CA5394 // A wait needs no secret randomness.
        await Task.Delay(interval * Random.Shared.NextDouble(), clock, cancel);
#pragma warning restore CA5394

        while (_isAnswered)
        {
            _isAnswered = false;
            await SendAsync(cancel);
            await Task.Delay(interval, clock, cancel);
        }
    }

    /// <summary>Beats once, as the gateway asked.</summary>
    public Task SendAsync(CancellationToken cancel)
    {
        _sentAt = clock.GetTimestamp();
        var last = sequence() is { } number ? number.ToString(CultureInfo.InvariantCulture) : "null";

        return sender.SendAsync(Encoding.ASCII.GetBytes($$"""{"op":1,"d":{{last}}}"""), isHeartbeat: true, cancel);
    }

    /// <summary>The gateway has answered.</summary>
    public void Answered()
    {
        _isAnswered = true;
        Latency = clock.GetElapsedTime(_sentAt);
    }
}
