using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Closing;

/// <summary>Tells people that the bot closes or stays: a few at once, so that reminders have room beside them.</summary>
internal sealed partial class ClosingNotices(
    ClosingStore store, PersonStore people, Outbox outbox, Phrases phrases, TimeProvider time, ILogger<ClosingNotices> log)
{
    private const int AtOnce = 20;

    private static readonly Duration Lease = Duration.FromMinutes(2);
    private static readonly TimeSpan SendFor = TimeSpan.FromSeconds(30);
    private static readonly Duration LookAgain = Duration.FromMinutes(15);

    private Instant Now => time.GetCurrentInstant();

    /// <summary>Tells some who were not told yet. Returns how many it tried.</summary>
    /// <param name="closesAt">When the bot closes; nothing when it stays.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<int> TellSomeAsync(Instant? closesAt, CancellationToken cancel)
    {
        var some = await store.TakeAsync(Now, Now + Lease, AtOnce, cancel);
        await Task.WhenAll(some.Select(one => TellAsync(one.PersonId, one.Notice, closesAt, cancel)));

        return some.Count;
    }

    [SuppressMessage("Design", "CA1031", Justification = "One who cannot be told must not stop the others; the lease runs out.")]
    private async Task TellAsync(string id, Notice notice, Instant? closesAt, CancellationToken cancel)
    {
        try
        {
            if (await people.FindAsync(id, cancel) is not { } person) return;
            if (person.ConsentVersion == 0 || (notice is Notice.Closes && closesAt is null)) await store.SettleAsync(id, isTold: false, cancel);
            else if (person.Profile.IsQuiet(Now.InZone(person.Zone).TimeOfDay)) await store.LaterAsync(id, Now + LookAgain, mayHaveArrived: false, cancel);
            else await SayAsync(person, notice, closesAt, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Whoever starts next tells them when the lease is over.
        }
        catch (Exception trouble)
        {
            NotTold(log, trouble.GetType().Name, trouble.StackTrace);
        }
    }

    private async Task SayAsync(Person person, Notice notice, Instant? closesAt, CancellationToken cancel)
    {
        var speech = phrases.In(person.Profile.Language);
        var reply = notice is Notice.Closes && closesAt is { } at ? ClosingReply.Closes(at, speech) : ClosingReply.Stays(speech);

        try
        {
            await outbox.SendAsync(person, reply, NameOf(person, notice, closesAt), SendFor, cancel);
            await store.SettleAsync(person.Id, isTold: true, cancel);
        }
        catch (PersonUnreachableException)
        {
            await store.SettleAsync(person.Id, isTold: false, cancel);
        }
        catch (PlatformUnavailableException away)
        {
            await store.LaterAsync(person.Id, Now + Duration.Max(away.RetryAfter, Duration.FromSeconds(30)), away.MayHaveArrived, cancel);
        }
    }

    /// <summary>24 hex digits, the same for a second attempt, out of which no id can be read.</summary>
    private static string NameOf(Person person, Notice notice, Instant? closesAt) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Id}/{notice}/{closesAt?.ToUnixTimeSeconds()}")).AsSpan(0, 12));

    [LoggerMessage(1, LogLevel.Error, "Somebody could not be told that the bot closes, and will be later: {Kind}\n{Trace}")]
    private static partial void NotTold(ILogger log, string kind, string? trace);
}
