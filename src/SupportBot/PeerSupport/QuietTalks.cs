using NodaTime;
using NodaTime.Extensions;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>
/// Looks after requests that nobody takes and talks in which nobody says anything, closes rooms of talks that are over, and lets
/// what is over be forgotten after a week.
/// </summary>
internal sealed class QuietTalks(QuietStore store, PersonStore people, Talks talks, RequestStore requests, Rooms rooms, TakenStore taken, SupportBell bell, TimeProvider time)
{
    private static readonly Duration NobodyYet = Duration.FromMinutes(15);
    private static readonly Duration NobodyEver = Duration.FromHours(12);
    private static readonly Duration Silence = Duration.FromHours(3);
    private static readonly Duration NoAnswer = Duration.FromHours(24);
    private static readonly Duration Kept = Duration.FromDays(7);

    private Instant Now => time.GetCurrentInstant();

    /// <summary>Does it once.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var one in await store.WaitingUntoldAsync(Now - NobodyYet, cancel)) await AskAsync(one, MessageKind.NobodyYet, cancel);
        foreach (var one in await store.SilentAsync(Now - Silence, cancel)) await CheckAsync(one, cancel);
        foreach (var one in await store.WaitingAsync(Now - NobodyEver, cancel)) await EndAsync(one, cancel);
        foreach (var one in await store.UnansweredAsync(Now - NoAnswer, cancel)) await EndAsync(one, cancel);
        foreach (var one in await store.LeftAloneAsync(cancel)) await EndAsync(one, cancel);
        foreach (var one in await store.OverWithRoomAsync(cancel)) await CloseAsync(one, cancel);

        await store.ForgetOverAsync(Now - Kept, cancel);
        await taken.ForgetOldAsync(Now, cancel);
    }

    private Task<bool> EndAsync(SupportRequest request, CancellationToken cancel) => talks.EndAsync(request.PersonId, request, tellsBoth: true, Now, cancel);

    private async Task CheckAsync(SupportRequest request, CancellationToken cancel)
    {
        if (request.HasRoom && await rooms.LastHeardAsync(request, cancel) is { } heard && heard > request.HeardAt)
        {
            await store.HeardAsync(request.Id, heard, cancel);
            if (heard > Now - Silence) return;
        }

        await AskAsync(request, MessageKind.Still, cancel);
    }

    /// <summary>Asks once, and not in somebody's quiet hours.</summary>
    private async Task AskAsync(SupportRequest request, MessageKind kind, CancellationToken cancel)
    {
        if (await people.FindAsync(request.PersonId, cancel) is not { } asker) return;
        if (kind is MessageKind.Still && asker.Profile.IsQuiet(Now.InZone(asker.Zone).TimeOfDay)) return;

        await store.AskAsync(request.Id, MessageRow.For(asker, new(kind, request.Id, request.CommunityId), $"{request.Id}-{kind}-{Now.ToUnixTimeSeconds()}", Now), Now, cancel);
        bell.Ring();
    }

    private async Task CloseAsync(SupportRequest request, CancellationToken cancel)
    {
        if (await people.FindAsync(request.PersonId, cancel) is not { } asker || await requests.BodyAsync(asker, request.Id, cancel) is not { } body) return;
        if (await rooms.CloseAsync(request, cancel)) await requests.PutAsync(asker, request.Id, body with { Room = null }, cancel);
    }
}
