using NodaTime;
using NodaTime.Extensions;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>
/// Looks after requests that nobody takes and talks in which nobody says anything, closes rooms of talks that are over, and lets
/// what is over be forgotten after a week.
/// </summary>
internal sealed class QuietTalks(Database database, PersonStore people, Talks talks, RequestStore requests, Rooms rooms, TakenStore taken, SupportBell bell, TimeProvider time)
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
        foreach (var one in await WhereAsync("state = 'waiting' AND checked_at = 0 AND asked_at <= @at", Now - NobodyYet, cancel)) await AskAsync(one, MessageKind.NobodyYet, cancel);
        foreach (var one in await WhereAsync("state = 'taken' AND checked_at = 0 AND heard_at <= @at", Now - Silence, cancel)) await CheckAsync(one, cancel);
        foreach (var one in await WhereAsync("state = 'waiting' AND asked_at <= @at", Now - NobodyEver, cancel)) await talks.EndAsync(one.PersonId, one, tellsBoth: true, Now, cancel);
        foreach (var one in await WhereAsync("state = 'taken' AND checked_at > 0 AND checked_at <= @at", Now - NoAnswer, cancel)) await talks.EndAsync(one.PersonId, one, tellsBoth: true, Now, cancel);
        foreach (var one in await WhereAsync("state = 'taken' AND taker_id IS NULL AND asked_at <= @at", Now, cancel)) await talks.EndAsync(one.PersonId, one, tellsBoth: true, Now, cancel);
        foreach (var one in await WhereAsync("state = 'over' AND has_room = 1 AND heard_at <= @at", Now, cancel)) await CloseAsync(one, cancel);

        await database.ExecuteAsync("DELETE FROM support_request WHERE state = 'over' AND has_room = 0 AND heard_at <= @at;", new { at = Now - Kept }, cancel);
        await taken.ForgetOldAsync(Now, cancel);
    }

    private async Task CheckAsync(SupportRequest request, CancellationToken cancel)
    {
        if (request.HasRoom && await rooms.LastHeardAsync(request, cancel) is { } heard && heard > request.HeardAt)
        {
            await database.ExecuteAsync("UPDATE support_request SET heard_at = @heard WHERE id = @Id;", new { request.Id, heard }, cancel);
            if (heard > Now - Silence) return;
        }

        await AskAsync(request, MessageKind.Still, cancel);
    }

    /// <summary>Asks once, and not in somebody's quiet hours.</summary>
    private async Task AskAsync(SupportRequest request, MessageKind kind, CancellationToken cancel)
    {
        if (await people.FindAsync(request.PersonId, cancel) is not { } asker) return;
        if (kind is MessageKind.Still && asker.Profile.IsQuiet(Now.InZone(asker.Zone).TimeOfDay)) return;

        var row = MessageRow.For(asker, new(kind, request.Id, request.CommunityId), $"{request.Id}-{kind}-{Now.ToUnixTimeSeconds()}", Now);
        await database.TransactAsync(
            async transaction => await transaction.ExecuteAsync(
                "UPDATE support_request SET checked_at = @now WHERE id = @Id AND checked_at = 0 AND state <> 'over';", new { request.Id, now = Now }) > 0
                ? await transaction.ExecuteAsync(MessageRow.Insert, row)
                : 0,
            cancel);
        bell.Ring();
    }

    private async Task CloseAsync(SupportRequest request, CancellationToken cancel)
    {
        if (await people.FindAsync(request.PersonId, cancel) is not { } asker || await requests.BodyAsync(asker, request.Id, cancel) is not { } body) return;
        if (await rooms.CloseAsync(request, cancel)) await requests.PutAsync(asker, request.Id, body with { Room = null }, cancel);
    }

    private async Task<IReadOnlyList<SupportRequest>> WhereAsync(string where, Instant at, CancellationToken cancel) =>
        [.. (await database.QueryAsync<RequestStore.Row>($"SELECT {RequestStore.Columns} FROM support_request WHERE {where} ORDER BY heard_at LIMIT 100;", new { at }, cancel)).Select(row => row.AsRequest)];
}
