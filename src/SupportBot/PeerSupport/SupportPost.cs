using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>Says what is on its way: to different people side by side, to one person in order.</summary>
internal sealed partial class SupportPost(
    MessageStore store, PersonStore people, RequestStore requests, Outbox outbox, Phrases phrases, TimeProvider time, ILogger<SupportPost> log)
{
    private const int AtOnce = 20;

    private static readonly Duration Lease = Duration.FromMinutes(1);
    private static readonly Duration GiveUp = Duration.FromDays(1);
    private static readonly TimeSpan SendFor = TimeSpan.FromSeconds(20);

    private Instant Now => time.GetCurrentInstant();

    /// <summary>Says some. Returns how many it tried.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var some = await store.TakeAsync(Now, Now + Lease, AtOnce, cancel);
        await Task.WhenAll(some.Select(one => SayAsync(one.Id, one.PersonId, one.Body, one.MadeAt, cancel)));

        return some.Count;
    }

    [SuppressMessage("Design", "CA1031", Justification = "One that cannot be said must not stop the others; the lease runs out.")]
    private async Task SayAsync(string id, string personId, string body, Instant madeAt, CancellationToken cancel)
    {
        try
        {
            if (await people.FindAsync(personId, cancel) is not { ConsentVersion: > 0 } person)
            {
                await store.RemoveAsync(id, cancel);

                return;
            }

            var message = MessageRow.Open(person, id, body);
            await SayAsync(person, message, id, madeAt, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Whoever starts next says it when the lease is over.
        }
        catch (Exception trouble)
        {
            NotSaid(log, trouble.GetType().Name, trouble.StackTrace);
        }
    }

    private async Task SayAsync(Person person, Message message, string id, Instant madeAt, CancellationToken cancel)
    {
        try
        {
            await outbox.SendAsync(person, MessageReply.Of(message, phrases.In(person.Profile.Language)), NameOf(id), SendFor, cancel);
            await store.RemoveAsync(id, cancel);
        }
        catch (PersonUnreachableException)
        {
            await NotArrivedAsync(person, message, id, cancel);
        }
        catch (PlatformUnavailableException) when (Now - madeAt > GiveUp)
        {
            await NotArrivedAsync(person, message, id, cancel);
        }
        catch (PlatformUnavailableException away)
        {
            // A line that may have arrived is said once more: better twice than never.
            await store.LaterAsync(id, Now + Duration.Max(away.RetryAfter, Duration.FromSeconds(1)), cancel);
        }
    }

    /// <summary>Whoever wrote a line learns that it did not arrive.</summary>
    private async Task NotArrivedAsync(Person person, Message message, string id, CancellationToken cancel)
    {
        if (message.Kind is MessageKind.Line
            && await requests.FindAsync(message.RequestId, cancel) is { } request
            && request.OtherOf(person.Id) is { } writerId
            && await people.FindAsync(writerId, cancel) is { } writer)
        {
            await store.AddAsync([MessageRow.For(writer, new(MessageKind.NotArrived, request.Id, request.CommunityId), $"{NameOf(id)}-back", Now)], cancel);
        }

        await store.RemoveAsync(id, cancel);
    }

    /// <summary>24 hex digits, the same for a second attempt, out of which no id can be read.</summary>
    private static string NameOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"support/{id}")).AsSpan(0, 12));

    [LoggerMessage(1, LogLevel.Error, "A message of a talk could not be said, and will be later: {Kind}\n{Trace}")]
    private static partial void NotSaid(ILogger log, string kind, string? trace);
}
