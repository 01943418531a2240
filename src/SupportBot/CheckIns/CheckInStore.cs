using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.CheckIns;

/// <summary>Keeps check-ins. All the SQL about the table <c>check_in</c> is in this file.</summary>
internal sealed class CheckInStore(Database database) : IPersonalData
{
    private const string Insert =
        """
        INSERT INTO check_in (id, person_id, local_date, at, body) VALUES (@Id, @person, @day, @At, @body)
        ON CONFLICT (id) DO NOTHING;
        """;

    /// <inheritdoc/>
    public string Table => "check_in";

    /// <summary>Keeps a check-in; one with the same id is left as it is.</summary>
    public Task AddAsync(Person person, CheckIn checkIn, CancellationToken cancel) => database.ExecuteAsync(Insert, Values(person, checkIn), cancel);

    /// <summary>Keeps many check-ins, or none of them; those with a known id are left as they are. Returns how many are new.</summary>
    public Task<int> AddAllAsync(Person person, IReadOnlyList<CheckIn> checkIns, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            var added = 0;
            foreach (var checkIn in checkIns) added += await transaction.ExecuteAsync(Insert, Values(person, checkIn));

            return added;
        },
        cancel);

    /// <summary>Changes what was entered. Returns whether the person has such a check-in.</summary>
    public async Task<bool> ChangeAsync(Person person, string id, Entry entry, CancellationToken cancel) => await database.ExecuteAsync(
        "UPDATE check_in SET body = @body WHERE id = @id AND person_id = @person;",
        new { id, person = person.Id, body = Seal(person, id, entry) },
        cancel) > 0;

    /// <summary>Takes a check-in away. Returns whether the person had it.</summary>
    public async Task<bool> RemoveAsync(Person person, string id, CancellationToken cancel) => await database.ExecuteAsync(
        "DELETE FROM check_in WHERE id = @id AND person_id = @person;", new { id, person = person.Id }, cancel) > 0;

    /// <summary>Takes many check-ins away, or none of them.</summary>
    public Task RemoveAllAsync(Person person, IReadOnlyList<string> ids, CancellationToken cancel) => database.TransactAsync(
        async transaction =>
        {
            foreach (var id in ids) await transaction.ExecuteAsync("DELETE FROM check_in WHERE id = @id AND person_id = @person;", new { id, person = person.Id });

            return true;
        },
        cancel);

    /// <summary>A check-in of a person; nothing when they have none of this id.</summary>
    public async Task<CheckIn?> FindAsync(Person person, string id, CancellationToken cancel)
    {
        var rows = await ReadAsync(person, "id = @id", new { person = person.Id, id }, cancel);

        return rows is [var found] ? found : null;
    }

    /// <summary>The check-ins entered last, newest first.</summary>
    public Task<IReadOnlyList<CheckIn>> LastAsync(Person person, int count, CancellationToken cancel) =>
        ReadAsync(person, $"1 = 1 ORDER BY at DESC, id DESC LIMIT {count.ToString(CultureInfo.InvariantCulture)}", new { person = person.Id }, cancel);

    /// <summary>The check-ins about the days from one to another, both included, oldest first.</summary>
    public Task<IReadOnlyList<CheckIn>> BetweenAsync(Person person, LocalDate from, LocalDate to, CancellationToken cancel) => ReadAsync(
        person,
        "local_date BETWEEN @from AND @to ORDER BY local_date, at, id",
        new { person = person.Id, from = LocalDatePattern.Iso.Format(from), to = LocalDatePattern.Iso.Format(to) },
        cancel);

    /// <summary>The whole diary.</summary>
    public async Task<Diary> DiaryAsync(Person person, CancellationToken cancel) =>
        new(await ReadAsync(person, "1 = 1 ORDER BY local_date, at, id", new { person = person.Id }, cancel));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel) =>
    [
        .. (await ReadAsync(person, "1 = 1 ORDER BY local_date, at, id", new { person = person.Id }, cancel)).Select(checkIn => new Dictionary<string, string>
        {
            ["day"] = LocalDatePattern.Iso.Format(checkIn.Day),
            ["entered_at"] = InstantPattern.General.Format(checkIn.At),
            ["kind"] = $"{checkIn.Entry.Kind}",
            ["mood"] = $"{checkIn.Entry.Mood}",
            ["energy"] = $"{checkIn.Entry.Energy}",
            ["sleep_hours"] = checkIn.Entry.Sleep?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["changed"] = string.Join(", ", checkIn.Entry.Changed),
            ["note"] = checkIn.Entry.Note,
            ["source"] = checkIn.Entry.Source,
        }),
    ];

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        // The same diary brought from elsewhere on both sides is kept once. What was entered here is never taken for the same.
        var known = Imported(await DaysAsync(joining, joining.To)).CountBy(day => (day.Day, day.Text)).ToDictionary();

        foreach (var (id, day, text) in await DaysAsync(joining, joining.From))
        {
            var left = known.GetValueOrDefault((day, text));
            known[(day, text)] = left - 1;
            await (left > 0 ? joining.DropAsync(Table, id) : joining.GiveAsync(Table, id, text));
        }
    }

    private static async Task<IReadOnlyList<(string Id, string Day, string Text)>> DaysAsync(Joining joining, Person whose)
    {
        var days = (await joining.Transaction.QueryAsync<(string Id, string Day)>(
            "SELECT id, local_date FROM check_in WHERE person_id = @Id;", new { whose.Id })).ToDictionary(row => row.Id, row => row.Day);

        return [.. (await joining.OpenAsync("check_in", whose)).Select(row => (row.Id, days[row.Id], row.Text))];
    }

    private static IEnumerable<(string Id, string Day, string Text)> Imported(IEnumerable<(string Id, string Day, string Text)> days) =>
        days.Where(day => JsonSerializer.Deserialize(day.Text, EntryJson.Default.Entry)!.Source.Length > 0);

    private async Task<IReadOnlyList<CheckIn>> ReadAsync(Person person, string where, object values, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            $"SELECT id, local_date, at, body FROM check_in WHERE person_id = @person AND {where};", values, cancel);

        return [.. rows.Select(row => new CheckIn(row.Id, LocalDatePattern.Iso.Parse(row.LocalDate).Value, row.At, Open(person, row)))];
    }

    private static object Values(Person person, CheckIn checkIn) => new
    {
        checkIn.Id,
        person = person.Id,
        day = LocalDatePattern.Iso.Format(checkIn.Day),
        checkIn.At,
        body = Seal(person, checkIn.Id, checkIn.Entry),
    };

    private static string Seal(Person person, string id, Entry entry) =>
        person.Key.Seal(JsonSerializer.Serialize(entry, EntryJson.Default.Entry), $"check_in/{id}");

    private static Entry Open(Person person, Row row) =>
        JsonSerializer.Deserialize(person.Key.Open(row.Body, $"check_in/{row.Id}"), EntryJson.Default.Entry)!;

    private sealed record Row(string Id, string LocalDate, Instant At, string Body);
}
