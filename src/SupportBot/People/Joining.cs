using NodaTime;
using SupportBot.Storage;

namespace SupportBot.People;

/// <summary>Two people who are one human being: what is the one's becomes the other's, all of it or nothing.</summary>
/// <param name="Transaction">In which it happens; both people are held in it.</param>
/// <param name="From">Who goes, with the key that opens what is theirs.</param>
/// <param name="To">Who stays, with the settings that stay.</param>
/// <param name="Now">When.</param>
internal sealed record Joining(Transaction Transaction, Person From, Person To, Instant Now)
{
    /// <summary>Gives a row to who stays, with its sealed text.</summary>
    /// <param name="table">A table with an <c>id</c>, a <c>person_id</c> and a sealed <c>body</c>.</param>
    /// <param name="id">Which row.</param>
    /// <param name="text">What it says, open.</param>
    public Task GiveAsync(string table, string id, string text) => Transaction.ExecuteAsync(
        $"UPDATE {table} SET person_id = @to, body = @body WHERE id = @id AND person_id = @from;",
        new { id, from = From.Id, to = To.Id, body = To.Key.Seal(text, $"{table}/{id}") });

    /// <summary>Gives every row of a table to who stays, with its sealed text.</summary>
    /// <param name="table">As for <see cref="GiveAsync"/>.</param>
    public async Task GiveAllAsync(string table)
    {
        foreach (var (id, text) in await OpenAsync(table, From)) await GiveAsync(table, id, text);
    }

    /// <summary>Gives the rows of a table to who stays; of one that both have, who stays keeps their own.</summary>
    /// <param name="table">A table with a <c>person_id</c> and nothing sealed.</param>
    /// <param name="per">The column that tells a person's rows apart; nothing where each person has one row.</param>
    public async Task MoveAsync(string table, string? per = null)
    {
        var values = new { from = From.Id, to = To.Id };
        var same = per is null ? "" : $" AND other.{per} = {table}.{per}";
        await Transaction.ExecuteAsync(
            $"UPDATE {table} SET person_id = @to WHERE person_id = @from AND NOT EXISTS (SELECT 1 FROM {table} other WHERE other.person_id = @to{same});", values);
        await Transaction.ExecuteAsync($"DELETE FROM {table} WHERE person_id = @from;", values);
    }

    /// <summary>What one of the two has in a table, opened; nobody changes it meanwhile.</summary>
    /// <param name="table">As for <see cref="GiveAsync"/>.</param>
    /// <param name="whose">Which of the two.</param>
    public async Task<IReadOnlyList<(string Id, string Text)>> OpenAsync(string table, Person whose)
    {
        var rows = await Transaction.QueryAsync<(string Id, string Body)>(
            $"SELECT id, body FROM {table} WHERE person_id = @Id ORDER BY id {Transaction.Hold};", new { whose.Id });

        return [.. rows.Select(row => (row.Id, whose.Key.Open(row.Body, $"{table}/{row.Id}")))];
    }

    /// <summary>Takes a row of who goes away: who stays has the same.</summary>
    /// <param name="table">As for <see cref="GiveAsync"/>.</param>
    /// <param name="id">Which row.</param>
    public Task DropAsync(string table, string id) =>
        Transaction.ExecuteAsync($"DELETE FROM {table} WHERE id = @id AND person_id = @from;", new { id, from = From.Id });
}
