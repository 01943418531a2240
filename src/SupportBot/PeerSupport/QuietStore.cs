using NodaTime;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>Finds requests that nobody takes, talks in which nobody says anything, and what is left of those that are over.</summary>
internal sealed class QuietStore(Database database)
{
    private const int AtOnce = 100;

    /// <summary>Whether anything was ever asked for, or anybody was ever there to be asked.</summary>
    public async Task<bool> IsUsedAsync(CancellationToken cancel) => (await database.QueryAsync<long>(
        """
        SELECT CASE WHEN EXISTS (SELECT 1 FROM support_duty) OR EXISTS (SELECT 1 FROM support_request) OR EXISTS (SELECT 1 FROM support_message)
            THEN 1 ELSE 0 END;
        """,
        new { },
        cancel))[0] > 0;

    /// <summary>Requests that wait since a moment, and whose asker was not told so.</summary>
    public Task<IReadOnlyList<SupportRequest>> WaitingUntoldAsync(Instant since, CancellationToken cancel) =>
        WhereAsync("state = 'waiting' AND checked_at = 0 AND asked_at <= @at", since, cancel);

    /// <summary>Requests that wait since a moment.</summary>
    public Task<IReadOnlyList<SupportRequest>> WaitingAsync(Instant since, CancellationToken cancel) => WhereAsync("state = 'waiting' AND asked_at <= @at", since, cancel);

    /// <summary>Talks in which nobody was heard since a moment, and whose asker was not asked about it.</summary>
    public Task<IReadOnlyList<SupportRequest>> SilentAsync(Instant since, CancellationToken cancel) =>
        WhereAsync("state = 'taken' AND checked_at = 0 AND heard_at <= @at", since, cancel);

    /// <summary>Talks whose asker was asked at a moment or before, and did not answer.</summary>
    public Task<IReadOnlyList<SupportRequest>> UnansweredAsync(Instant since, CancellationToken cancel) =>
        WhereAsync("state = 'taken' AND checked_at > 0 AND checked_at <= @at", since, cancel);

    /// <summary>Talks whose supporter is gone for good.</summary>
    public Task<IReadOnlyList<SupportRequest>> LeftAloneAsync(CancellationToken cancel) => WhereAsync("state = 'taken' AND taker_id IS NULL", default, cancel);

    /// <summary>Talks that are over and whose room is not closed.</summary>
    public Task<IReadOnlyList<SupportRequest>> OverWithRoomAsync(CancellationToken cancel) => WhereAsync("state = 'over' AND has_room = 1", default, cancel);

    /// <summary>Notes when somebody was last heard in a room.</summary>
    public Task HeardAsync(string id, Instant at, CancellationToken cancel) =>
        database.ExecuteAsync("UPDATE support_request SET heard_at = @at WHERE id = @id;", new { id, at }, cancel);

    /// <summary>Notes that its asker is asked or told something, and puts that on its way, unless it was before.</summary>
    public Task<int> AskAsync(string id, MessageRow message, Instant now, CancellationToken cancel) => database.TransactAsync(
        async transaction => await transaction.ExecuteAsync("UPDATE support_request SET checked_at = @now WHERE id = @id AND checked_at = 0 AND state <> 'over';", new { id, now }) > 0
            ? await transaction.ExecuteAsync(MessageRow.Insert, message)
            : 0,
        cancel);

    /// <summary>Forgets what is over since a moment.</summary>
    public Task ForgetOverAsync(Instant since, CancellationToken cancel) =>
        database.ExecuteAsync("DELETE FROM support_request WHERE state = 'over' AND has_room = 0 AND heard_at <= @since;", new { since }, cancel);

    private async Task<IReadOnlyList<SupportRequest>> WhereAsync(string where, Instant at, CancellationToken cancel) =>
    [
        .. (await database.QueryAsync<RequestStore.Row>($"SELECT {RequestStore.Columns} FROM support_request WHERE {where} ORDER BY heard_at LIMIT {AtOnce};", new { at }, cancel))
            .Select(row => row.AsRequest),
    ];
}
