using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace SupportBot.Reminders;

/// <summary>Rings what is due: takes as many as it can deal with, and delivers them in lanes, one for each person.</summary>
internal sealed partial class DueReminders(
    DueStore due, Ringing ringing, Alarm alarm, TimeProvider time, IOptions<ReminderOptions> options, ILogger<DueReminders> log)
{
    /// <summary>More than so many of one person are not held while they are slow: others need the room.</summary>
    private const int MostEach = 5;

    private static readonly Duration Aside = Duration.FromSeconds(5);

    private readonly Lanes _lanes = new();
    private readonly ReminderOptions _options = options.Value;
    private bool _isFull;

    /// <summary>Takes what is due and begins to deliver it, without waiting for the end. Returns how many it took.</summary>
    public async Task<int> TakeAsync(CancellationToken cancel)
    {
        var now = time.GetCurrentInstant();
        var room = _options.AtOnce - _lanes.Count;
        _isFull = room <= 0;
        if (_isFull) return 0;

        var taken = await due.TakeAsync(now, now + Duration.FromTimeSpan(_options.HoldFor), room, cancel);

        foreach (var ring in taken)
        {
            if (_lanes.CountIn(ring.PersonId) < MostEach) _lanes.Add(ring.PersonId, () => RingAsync(ring, cancel));
            else await due.GiveBackAsync(ring, now + Aside, mayHaveArrived: false, cancel);
        }

        _isFull = taken.Count == room;

        return taken.Count;
    }

    /// <summary>Ends when everything that was taken has been dealt with.</summary>
    public Task SettledAsync() => _lanes.EmptyAsync();

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong with one ring must not stop the others; its lease runs out.")]
    private async Task RingAsync(TakenRing ring, CancellationToken cancel)
    {
        try
        {
            if (await ringing.RingAsync(ring, cancel) || _isFull) alarm.Ring();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Whoever starts next takes it when its lease is over.
        }
        catch (Exception trouble)
        {
            RingFailed(log, ring.Attempt, trouble.GetType().Name, trouble.StackTrace);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A reminder could not be delivered, attempt {Attempt}: {Kind}\n{Trace}")]
    private static partial void RingFailed(ILogger log, int attempt, string kind, string? trace);
}
