using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;

namespace SupportBot.Tests.Privacy;

/// <summary>
/// Everything that leaves the program by a side door while it is open: traces with their tags, metrics with their labels,
/// and the messages of exceptions, whether or not somebody catches them.
/// </summary>
internal sealed class Overheard : IDisposable
{
    /// <summary>Exceptions that a test throws itself say this; what they say besides must not come out anywhere.</summary>
    public const string Fault = "planted fault";

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ActivityListener _traces;
    private readonly MeterListener _metrics = new();

    public Overheard()
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Add($"{activity.OperationName} {activity.DisplayName} {activity.StatusDescription}", activity.TagObjects, activity.Baggage.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value))),
        };
        ActivitySource.AddActivityListener(_traces);

        _metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument.Name, [.. tags]));
        _metrics.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Add(instrument.Name, [.. tags]));
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument.Name, [.. tags]));
        _metrics.Start();

        AppDomain.CurrentDomain.FirstChanceException += Note;
    }

    public string Text
    {
        get
        {
            _metrics.RecordObservableInstruments();

            return string.Join('\n', _lines);
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Note;
        _traces.Dispose();
        _metrics.Dispose();
    }

    private void Add(string name, params IEnumerable<KeyValuePair<string, object?>>[] tags) =>
        _lines.Enqueue($"{name} {string.Join(' ', tags.SelectMany(some => some).Select(tag => $"{tag.Key}={tag.Value}"))}");

    private void Note(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (!thrown.Exception.Message.Contains(Fault, StringComparison.Ordinal)) _lines.Enqueue($"{thrown.Exception.GetType().Name} {thrown.Exception.Message}");
    }
}
