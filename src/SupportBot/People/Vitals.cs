using System.Diagnostics;
using System.Diagnostics.Metrics;
using NodaTime;

namespace SupportBot.People;

/// <summary>
/// How the bot itself is doing, for whoever runs it: counts and times by platform. What was asked, and by whom, is in none
/// of it.
/// </summary>
internal sealed class Vitals : IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "SupportBot";

    private static readonly ActivitySource Traces = new(Name);

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _turns;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _again;
    private long _lastDelivery;

    public Vitals()
    {
        _turns = _meter.CreateHistogram("supportbot.turn.duration", "s", "How long an answer took.", advice: Seconds);
        _deliveries = _meter.CreateCounter<long>("supportbot.deliveries", null, "Messages that the bot wrote first.");
        _again = _meter.CreateCounter<long>(
            "supportbot.deliveries.repeated", null, "Messages sent once more because nobody knew whether they had arrived.");
    }

    /// <summary>When a message that the bot wrote first last arrived, UTC; nothing since the start.</summary>
    public Instant? LastDelivery => Interlocked.Read(ref _lastDelivery) is var at and > 0 ? Instant.FromUnixTimeMilliseconds(at) : null;

    /// <summary>Begins the trace of a turn; nothing when nobody looks. The caller disposes of it.</summary>
    public static Activity? BeginTurn(string platform) => Traces.StartActivity("turn")?.SetTag("platform", platform);

    /// <summary>Counts an answer.</summary>
    public void Answered(string platform, bool fails, TimeSpan took) =>
        _turns.Record(took.TotalSeconds, new("platform", platform), new("fails", fails));

    /// <summary>Counts a message that arrived.</summary>
    public void Delivered(string platform, Instant now)
    {
        Interlocked.Exchange(ref _lastDelivery, now.ToUnixTimeMilliseconds());
        _deliveries.Add(1, new("platform", platform), new("outcome", "sent"));
    }

    /// <summary>Counts a message that arrived after attempts that may have arrived as well.</summary>
    public void DeliveredAgain(string platform) => _again.Add(1, new KeyValuePair<string, object?>("platform", platform));

    /// <summary>Counts a message that did not arrive, or of which nobody knows whether it did.</summary>
    /// <param name="platform">Where.</param>
    /// <param name="why">One of a few words.</param>
    public void NotDelivered(string platform, string why) => _deliveries.Add(1, new("platform", platform), new("outcome", why));

    public void Dispose() => _meter.Dispose();
}
