using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Communities;

/// <summary>Keeps communities. All the SQL about the table <c>community</c> is in this file.</summary>
internal sealed class CommunityStore(Database database, Vault vault)
{
    private const int MostTries = 5;
    private const string Columns = "id, platform, body, version";

    /// <summary>A community by the platform's own id; nothing when nobody set it up.</summary>
    public async Task<Community?> OfAsync(string platform, string place, CancellationToken cancel) => Opened(await database.QueryAsync<Row>(
        $"SELECT {Columns} FROM community WHERE community_hash = @hash;", new { hash = HashOf(platform, place) }, cancel));

    /// <summary>A community by our id; nothing when there is none.</summary>
    public async Task<Community?> FindAsync(string id, CancellationToken cancel) => Opened(await RowsAsync(id, cancel));

    /// <summary>Every community.</summary>
    public async Task<IReadOnlyList<Community>> AllAsync(CancellationToken cancel) =>
        [.. (await database.QueryAsync<Row>($"SELECT {Columns} FROM community ORDER BY created_at, id;", new { }, cancel)).Select(row => Community(row, Open(row)))];

    /// <summary>A community by the platform's own id, made with everything off when there is none yet.</summary>
    public async Task<Community> MeetAsync(string platform, string place, Instant now, CancellationToken cancel)
    {
        if (await OfAsync(platform, place, cancel) is { } known) return known;

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        await database.ExecuteAsync(
            """
            INSERT INTO community (id, community_hash, platform, body, created_at) VALUES (@id, @hash, @platform, @body, @now)
            ON CONFLICT (community_hash) DO NOTHING;
            """,
            new { id, hash = HashOf(platform, place), platform, body = Seal(id, new(place, new(), null)), now },
            cancel);

        return await OfAsync(platform, place, cancel) ?? throw new InvalidOperationException("A community is gone right after it was made.");
    }

    /// <summary>Changes what was chosen; what was chosen before is kept to be taken back to. Nothing when it is gone.</summary>
    public Task<Community?> ChangeAsync(string id, Func<Choices, Choices> change, Instant now, CancellationToken cancel) =>
        ChangeAsync(id, kept => kept with { Now = change(kept.Now), Before = kept.Now }, now, cancel);

    /// <summary>Takes the last change back; doing it again does it again. Nothing when there was none.</summary>
    public Task<Community?> UndoAsync(string id, Instant now, CancellationToken cancel) =>
        ChangeAsync(id, kept => kept.Before is { } before ? kept with { Now = before, Before = kept.Now } : null, now, cancel);

    /// <summary>The weekly posts that are due: the community, and when it was due.</summary>
    public async Task<IReadOnlyList<(Community Community, Instant At)>> DueAsync(Instant now, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<DueRow>($"SELECT {Columns}, post_at FROM community WHERE post_at <= @now ORDER BY post_at;", new { now }, cancel);

        return [.. rows.Select(row => (Community(row.AsRow, Open(row.AsRow)), row.PostAt))];
    }

    /// <summary>Moves a weekly post from one time to another. Returns whether this machine did it: then the post is its to make.</summary>
    public async Task<bool> MovePostAsync(string id, Instant from, Instant to, CancellationToken cancel) => await database.ExecuteAsync(
        "UPDATE community SET post_at = @to WHERE id = @id AND post_at = @from;", new { id, from, to }, cancel) > 0;

    private async Task<Community?> ChangeAsync(string id, Func<KeptCommunity, KeptCommunity?> change, Instant now, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries && await RowsAsync(id, cancel) is [var row]; tries++)
        {
            if (change(Open(row)) is not { } kept) return null;

            var changed = await database.ExecuteAsync(
                "UPDATE community SET body = @body, post_at = @postAt, version = version + 1 WHERE id = @id AND version = @Version;",
                new { id, body = Seal(id, kept), postAt = kept.Now.Weekly?.NextAfter(now), row.Version },
                cancel);

            if (changed > 0) return Community(row, kept);
        }

        return null;
    }

    private Task<IReadOnlyList<Row>> RowsAsync(string id, CancellationToken cancel) =>
        database.QueryAsync<Row>($"SELECT {Columns} FROM community WHERE id = @id;", new { id }, cancel);

    private Community? Opened(IReadOnlyList<Row> rows) => rows is [var row] ? Community(row, Open(row)) : null;

    private static Community Community(Row row, KeptCommunity kept) => new(row.Id, row.Platform, kept.Place, kept.Now);

    private KeptCommunity Open(Row row) => JsonSerializer.Deserialize(vault.Instance.Open(row.Body, Place(row.Id)), CommunityJson.Default.KeptCommunity)!;

    private string Seal(string id, KeptCommunity kept) => vault.Instance.Seal(JsonSerializer.Serialize(kept, CommunityJson.Default.KeptCommunity), Place(id));

    private string HashOf(string platform, string place) => vault.Instance.Hash($"community\0{platform}\0{place}");

    private static string Place(string id) => $"community/{id}";

    private sealed record Row(string Id, string Platform, string Body, long Version);

    private sealed record DueRow(string Id, string Platform, string Body, long Version, Instant PostAt)
    {
        public Row AsRow => new(Id, Platform, Body, Version);
    }
}
