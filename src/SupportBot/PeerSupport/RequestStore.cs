using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.PeerSupport;

/// <summary>
/// Keeps who asks for a supporter and what they wrote. All the SQL about the table <c>support_request</c> is in this file, in
/// <see cref="TalkStore"/> and in <see cref="QuietTalks"/>.
/// </summary>
internal sealed class RequestStore(Database database) : IPersonalData
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public const string Columns = "id, community_id, person_id, taker_id, state, is_offered, number, has_room, body, asked_at, heard_at";

    /// <inheritdoc/>
    public string Table => "support_request";

    /// <summary>Keeps a request, and puts on its way what tells supporters of it. A second time does nothing.</summary>
    public Task<int> AskAsync(Person person, string id, string communityId, RequestBody body, IReadOnlyList<MessageRow> messages, Instant now, CancellationToken cancel) =>
        database.TransactAsync(
            async transaction =>
            {
                var kept = await transaction.ExecuteAsync(
                    """
                    INSERT INTO support_request (id, community_id, person_id, state, body, asked_at, heard_at)
                    VALUES (@id, @communityId, @me, 'waiting', @body, @now, @now) ON CONFLICT (id) DO NOTHING;
                    """,
                    new { id, communityId, me = person.Id, body = Seal(person, id, body), now });
                if (kept > 0) foreach (var message in messages) await transaction.ExecuteAsync(MessageRow.Insert, message);

                return kept;
            },
            cancel);

    /// <summary>A request; nothing when it is gone.</summary>
    public async Task<SupportRequest?> FindAsync(string id, CancellationToken cancel) =>
        (await QueryAsync("id = @id", new { id }, cancel)) is [var row] ? row : null;

    /// <summary>What a person asked for and is not over; nothing when they asked for nothing.</summary>
    public async Task<SupportRequest?> OpenOfAsync(Person person, CancellationToken cancel) =>
        await QueryAsync("person_id = @me AND state <> 'over' ORDER BY asked_at DESC", new { me = person.Id }, cancel) is [var newest, ..] ? newest : null;

    /// <summary>The open talks of a supporter, the one they write to now first.</summary>
    public Task<IReadOnlyList<SupportRequest>> TakenByAsync(Person supporter, CancellationToken cancel) =>
        QueryAsync("taker_id = @me AND state = 'taken' ORDER BY turned_at DESC, number DESC", new { me = supporter.Id }, cancel);

    /// <summary>What of a request is sealed; nothing when it is gone.</summary>
    public async Task<RequestBody?> BodyAsync(Person asker, string id, CancellationToken cancel) =>
        await database.QueryAsync<string>("SELECT body FROM support_request WHERE id = @id AND person_id = @me;", new { id, me = asker.Id }, cancel) is [var body]
            ? Open(asker, id, body)
            : null;

    /// <summary>Keeps what of a request is sealed, in place of what was.</summary>
    public Task PutAsync(Person asker, string id, RequestBody body, CancellationToken cancel) => database.ExecuteAsync(
        "UPDATE support_request SET body = @body, has_room = @hasRoom WHERE id = @id AND person_id = @me;",
        new { id, me = asker.Id, body = Seal(asker, id, body), hasRoom = body.Room is null ? 0 : 1 },
        cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"SELECT {Columns} FROM support_request WHERE person_id = @me OR taker_id = @me ORDER BY asked_at;", new { me = person.Id }, cancel);

        return
        [
            .. rows.Select(row => new Dictionary<string, string>
            {
                ["part"] = row.PersonId == person.Id ? "asked" : "supporter",
                ["state"] = row.State,
                ["asked"] = InstantPattern.General.Format(row.AskedAt),

                // What somebody else wrote is theirs.
                ["words"] = row.PersonId == person.Id ? Open(person, row.Id, row.Body).Words : "",
            }),
        ];
    }

    private async Task<IReadOnlyList<SupportRequest>> QueryAsync(string where, object values, CancellationToken cancel) =>
        [.. (await database.QueryAsync<Row>($"SELECT {Columns} FROM support_request WHERE {where};", values, cancel)).Select(row => row.AsRequest)];

    private static string Seal(Person person, string id, RequestBody body) => person.Key.Seal(JsonSerializer.Serialize(body, SupportJson.Default.RequestBody), Place(id));

    private static RequestBody Open(Person person, string id, string body) => JsonSerializer.Deserialize(person.Key.Open(body, Place(id)), SupportJson.Default.RequestBody)!;

    private static string Place(string id) => $"support_request/{id}";

    /// <summary>A row as the database gives it.</summary>
    internal sealed record Row(
        string Id, string CommunityId, string PersonId, string? TakerId, string State, long IsOffered, long Number, long HasRoom, string Body, Instant AskedAt, Instant HeardAt)
    {
        /// <summary>As the rest knows it.</summary>
        public SupportRequest AsRequest => new(
            Id,
            CommunityId,
            PersonId,
            TakerId,
            State switch { "waiting" => RequestState.Waiting, "taken" => RequestState.Taken, _ => RequestState.Over },
            IsOffered != 0,
            (int)Number,
            HasRoom != 0,
            AskedAt,
            HeardAt);
    }
}
