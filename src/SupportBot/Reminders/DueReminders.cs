using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace SupportBot.Reminders;

/// <summary>
/// Rings what is due: takes as many as it can deal with, and delivers them in lanes, one for each person.
/// </summary>
internal sealed partial class DueReminders(
    DueStore due, Ringing ringing, Finishing finishing, Alarm alarm, TimeProvider time, IOptions<ReminderOptions> options,
    ILogger<DueReminders> log) : IDisposable
{
    /// <summary>More than so many of one person are not held while they are slow: others need the room.</summary>
    private const int MostEach = 5;

    private static readonly Duration Aside = Duration.FromSeconds(5);

    private readonly Lanes _lanes = new();
    private readonly Bulkheads _bulkheads = new(options.Value.AtOnce, time);
    private readonly ReminderOptions _options = options.Value;

    // Not the loop's own: a stop must not cut off a message on its way, or it would be sent once more after the next start.
    private readonly CancellationTokenSource _sending = new();

    /// <summary>
    /// Takes what is due and begins to deliver it, without waiting for the end. Returns how many it took.
    /// </summary>
    public async Task<int> TakeAsync(CancellationToken cancel)
    {
        // What was sent is written down first, or it would be taken and sent once more.
        if (finishing.IsBehind) return 0;

        var now = time.GetCurrentInstant();
        var (free, closed) = _bulkheads.Look();
        if (free <= 0) return 0;

        var taken = await due.TakeAsync(now, now + Duration.FromTimeSpan(_options.HoldFor), free, closed, cancel);

        foreach (var ring in taken)
        {
            if (_lanes.CountIn(ring.PersonId) < MostEach) Hold(ring);
            else await due.GiveBackAsync(ring, now + Aside, mayHaveArrived: false, cancel);
        }

        return taken.Count;
    }

    /// <summary>Ends when everything that was taken has been dealt with.</summary>
    public Task SettledAsync() => _lanes.EmptyAsync();

    /// <summary>
    /// Ends when everything that was taken has been dealt with, or after the given time; what has not begun by then is given
    /// back.
    /// </summary>
    public async Task StopAsync(TimeSpan patience)
    {
        await Task.WhenAny(_lanes.EmptyAsync(), Task.Delay(patience, time));
        await _sending.CancelAsync();
        await _lanes.EmptyAsync();
    }

    public void Dispose() => _sending.Dispose();

    private void Hold(TakenRing ring)
    {
        _bulkheads.Enter(ring.Platform);
        _lanes.Add(ring.PersonId, async () =>
        {
            var dealt = await RingAsync(ring, _sending.Token);
            if (_bulkheads.Leave(ring.Platform, dealt) || dealt is Dealt.MoreIsDue) alarm.Ring();
        });
    }

    [SuppressMessage("Design", "CA1031", Justification = "One ring that fails must not stop the others; its lease runs out.")]
    private async Task<Dealt> RingAsync(TakenRing ring, CancellationToken cancel)
    {
        try
        {
            return await ringing.RingAsync(ring, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Whoever starts next takes it when its lease is over.
        }
        catch (Exception trouble)
        {
            RingFailed(log, ring.Attempt, trouble.GetType().Name, trouble.StackTrace);
        }

        return Dealt.Quietly;
    }

    [LoggerMessage(1, LogLevel.Error, "A reminder could not be delivered, attempt {Attempt}: {Kind}\n{Trace}")]
    private static partial void RingFailed(ILogger log, int attempt, string kind, string? trace);
}
