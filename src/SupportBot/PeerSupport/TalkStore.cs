using NodaTime;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>The life of a talk: one takes it, it is handed over, it ends. Each step is one statement that decides.</summary>
internal sealed class TalkStore(Database database)
{
    /// <summary>
    /// Takes a request, or takes a talk over that was offered. Of any number who press, on any number of machines, one has it.
    /// </summary>
    /// <param name="supporter">Who.</param>
    /// <param name="id">What.</param>
    /// <param name="communityId">Where they are on duty.</param>
    /// <param name="messages">What tells of it, given who had it before.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Claim> TakeAsync(
        Person supporter, string id, string communityId, Func<SupportRequest, IReadOnlyList<MessageRow>> messages, Instant now, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            // The supporter's own row is taken first, so that two presses of theirs cannot both find room for one more.
            await transaction.ExecuteAsync(
                "UPDATE support_duty SET most = most WHERE community_id = @communityId AND person_id = @me;", new { communityId, me = supporter.Id });
            var most = await transaction.QueryAsync<long>(
                "SELECT most FROM support_duty WHERE community_id = @communityId AND person_id = @me AND until_at > @now;", new { communityId, me = supporter.Id, now }) is [var wanted] ? wanted : 0;
            var numbers = await transaction.QueryAsync<long>(
                "SELECT number FROM support_request WHERE taker_id = @me AND state = 'taken' AND id <> @id;", new { me = supporter.Id, id });
            var before = await transaction.QueryAsync<RequestStore.Row>($"SELECT {RequestStore.Columns} FROM support_request WHERE id = @id;", new { id });

            if (before is not [var row]) return Claim.Gone;
            if (row.State == "taken" && row.TakerId == supporter.Id) return Claim.Mine;
            if (row.State == "over") return Claim.Gone;
            if (row.State == "taken" && row.IsOffered == 0) return Claim.Late;
            if (most == 0) return Claim.OffDuty;
            if (numbers.Count >= most) return Claim.Full;

            var changed = await transaction.ExecuteAsync(
                """
                UPDATE support_request
                SET state = 'taken', taker_id = @me, is_offered = 0, number = @number, heard_at = @now, turned_at = @now, checked_at = 0
                WHERE id = @id AND person_id <> @me
                  AND (state = 'waiting' OR (state = 'taken' AND is_offered = 1 AND taker_id <> @me))
                  AND NOT EXISTS (SELECT 1 FROM support_block WHERE (person_id = support_request.person_id AND other_id = @me) OR (person_id = @me AND other_id = support_request.person_id));
                """,
                new { id, me = supporter.Id, number = Enumerable.Range(1, numbers.Count + 1).First(number => !numbers.Contains(number)), now });

            if (changed == 0) return Claim.Late;

            await transaction.ExecuteAsync("INSERT INTO support_taken (person_id, request_id, at) VALUES (@me, @id, @now) ON CONFLICT (person_id, request_id) DO NOTHING;", new { me = supporter.Id, id, now });
            foreach (var message in messages(row.AsRequest)) await transaction.ExecuteAsync(MessageRow.Insert, message);

            return Claim.Taken;
        },
        cancel);

    /// <summary>
    /// Takes a claim back, because the two cannot be brought together: it is as it was before, and nobody is told of the claim.
    /// </summary>
    /// <param name="supporter">Who claimed it.</param>
    /// <param name="before">As it was.</param>
    /// <param name="messages">What would have told of it.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<bool> GiveBackAsync(Person supporter, SupportRequest before, IReadOnlyList<MessageRow> messages, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            var isBack = await transaction.ExecuteAsync(
                """
                UPDATE support_request SET state = @state, taker_id = @taker, number = @Number, is_offered = @offered
                WHERE id = @Id AND state = 'taken' AND taker_id = @me;
                """,
                new
                {
                    before.Id,
                    me = supporter.Id,
                    state = before.TakerId is null ? "waiting" : "taken",
                    taker = before.TakerId,
                    before.Number,
                    offered = before.IsOffered ? 1 : 0,
                }) > 0;
            await transaction.ExecuteAsync("DELETE FROM support_taken WHERE person_id = @me AND request_id = @Id;", new { me = supporter.Id, before.Id });
            foreach (var message in messages) await transaction.ExecuteAsync("DELETE FROM support_message WHERE id = @Id;", new { message.Id });

            return isBack;
        },
        cancel);

    /// <summary>Lets another supporter take a talk over; until one does, it stays with this one. Returns whether it was theirs.</summary>
    public Task<bool> OfferAsync(Person supporter, string id, IReadOnlyList<MessageRow> messages, CancellationToken cancel) => ChangeAsync(
        "UPDATE support_request SET is_offered = 1 WHERE id = @id AND state = 'taken' AND taker_id = @me;", new { id, me = supporter.Id }, messages, cancel);

    /// <summary>Notes that one of the two was heard, and passes on what they wrote. Returns whether the talk is still on.</summary>
    public Task<bool> HearAsync(Person writer, string id, MessageRow line, Instant now, CancellationToken cancel) => ChangeAsync(
        "UPDATE support_request SET heard_at = @now, checked_at = 0 WHERE id = @id AND state = 'taken' AND (person_id = @me OR taker_id = @me);",
        new { id, me = writer.Id, now },
        [line],
        cancel);

    /// <summary>Lets what a supporter writes go to this talk from now on.</summary>
    public Task<bool> TurnToAsync(Person supporter, string id, Instant now, CancellationToken cancel) => ChangeAsync(
        "UPDATE support_request SET turned_at = @now WHERE id = @id AND state = 'taken' AND taker_id = @me;", new { id, me = supporter.Id, now }, [], cancel);

    /// <summary>Notes that somebody said that they are still there.</summary>
    public Task<bool> StillAsync(Person asker, string id, Instant now, CancellationToken cancel) => ChangeAsync(
        "UPDATE support_request SET heard_at = @now, checked_at = 0 WHERE id = @id AND state <> 'over' AND person_id = @me;", new { id, me = asker.Id, now }, [], cancel);

    /// <summary>Ends a talk or takes a request back. Either of the two may, once; what was on its way for it goes no further.</summary>
    public Task<bool> EndAsync(string personId, string id, IReadOnlyList<MessageRow> messages, Instant now, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            var ended = await transaction.ExecuteAsync(
                "UPDATE support_request SET state = 'over', is_offered = 0, heard_at = @now WHERE id = @id AND state <> 'over' AND (person_id = @personId OR taker_id = @personId);",
                new { id, personId, now }) > 0;
            if (!ended) return false;

            foreach (var message in messages) await transaction.ExecuteAsync(MessageRow.Insert, message);

            return true;
        },
        cancel);

    private Task<bool> ChangeAsync(string sql, object values, IReadOnlyList<MessageRow> messages, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            if (await transaction.ExecuteAsync(sql, values) == 0) return false;

            foreach (var message in messages) await transaction.ExecuteAsync(MessageRow.Insert, message);

            return true;
        },
        cancel);
}

/// <summary>What came of taking a request.</summary>
internal enum Claim
{
    /// <summary>It is theirs now.</summary>
    Taken,

    /// <summary>It was theirs already.</summary>
    Mine,

    /// <summary>Somebody else has it.</summary>
    Late,

    /// <summary>It is over, or was taken back.</summary>
    Gone,

    /// <summary>They have as many talks as they want.</summary>
    Full,

    /// <summary>They are not on duty.</summary>
    OffDuty,
}
