using System.Diagnostics.Metrics;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>
/// Whether requests to a server wait for their answer, by the client's own metric. A clock that both sides share must not
/// move meanwhile, or an answer that is on its way comes too late.
/// </summary>
internal sealed class RequestsUnderWay : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _count;

    public RequestsUnderWay(int port)
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.active_requests" }) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, change, tags, _) =>
        {
            foreach (var (name, value) in tags)
            {
                if (name is "server.port" && value is int to && to == port) Interlocked.Add(ref _count, (int)change);
            }
        });
        _listener.Start();
    }

    public bool Any => Volatile.Read(ref _count) > 0;

    public void Dispose() => _listener.Dispose();
}
