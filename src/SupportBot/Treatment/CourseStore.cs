using System.Text.Json;
using NodaTime;
using SupportBot.Content;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Treatment;

/// <summary>Keeps courses, each with its sessions. All the SQL about the table <c>course</c> is in this file.</summary>
internal sealed class CourseStore(Database database, Phrases phrases) : IPersonalData
{
    private const int MostTries = 8;

    /// <inheritdoc/>
    public string Table => "course";

    /// <summary>Keeps a new course; one with the same id is left as it is.</summary>
    public Task AddAsync(Person person, Course course, Instant now, CancellationToken cancel) => database.ExecuteAsync(
        """
        INSERT INTO course (id, person_id, body, created_at) VALUES (@Id, @person, @body, @now)
        ON CONFLICT (id) DO NOTHING;
        """,
        new { course.Id, person = person.Id, body = Seal(person, course), now },
        cancel);

    /// <summary>Changes a course, whatever else changes it at the same time. Returns it; nothing when it is not there.</summary>
    public async Task<Course?> ChangeAsync(Person person, string id, Func<Course, Course> change, CancellationToken cancel)
    {
        for (var i = 0; i < MostTries; i++)
        {
            var rows = await database.QueryAsync<Row>(
                "SELECT id, body, version FROM course WHERE id = @id AND person_id = @person;", new { id, person = person.Id }, cancel);
            if (rows is not [var row]) return null;

            var changed = change(Open(person, row));
            var isKept = await database.ExecuteAsync(
                "UPDATE course SET body = @body, version = version + 1 WHERE id = @id AND person_id = @person AND version = @Version;",
                new { id, person = person.Id, row.Version, body = Seal(person, changed) },
                cancel) > 0;

            if (isKept) return changed;
        }

        throw new InvalidOperationException("A course was changed by others again and again.");
    }

    /// <summary>Removes a course. Returns whether the person had it.</summary>
    public async Task<bool> RemoveAsync(Person person, string id, CancellationToken cancel) => await database.ExecuteAsync(
        "DELETE FROM course WHERE id = @id AND person_id = @person;", new { id, person = person.Id }, cancel) > 0;

    /// <summary>A course of a person; nothing when they have none of this id.</summary>
    public async Task<Course?> FindAsync(Person person, string id, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            "SELECT id, body, version FROM course WHERE id = @id AND person_id = @person;", new { id, person = person.Id }, cancel);

        return rows is [var row] ? Open(person, row) : null;
    }

    /// <summary>All courses of a person, in the order of entry.</summary>
    public async Task<IReadOnlyList<Course>> AllOfAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<Row>(
            "SELECT id, body, version FROM course WHERE person_id = @Id ORDER BY created_at, id;", new { person.Id }, cancel);

        return [.. rows.Select(row => Open(person, row))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel)
    {
        var speech = phrases.In(person.Profile.Language);

        return [.. (await AllOfAsync(person, cancel)).SelectMany(course => CourseExport.RowsOf(course, speech))];
    }

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        var here = (await joining.OpenAsync(Table, joining.To)).Select(row => Read(row.Text)).ToList();

        foreach (var (id, text) in await joining.OpenAsync(Table, joining.From))
        {
            var there = Read(text);

            if (here.Select(course => (course, Joined: SameCourse.Join(course, there))).FirstOrDefault(pair => pair.Joined is not null) is not (var same, { } joined))
            {
                await joining.GiveAsync(Table, id, text);
                continue;
            }

            here[here.IndexOf(same)] = joined;
            await joining.DropAsync(Table, id);
            await joining.Transaction.ExecuteAsync(
                "UPDATE course SET body = @body, version = version + 1 WHERE id = @Id;", new { joined.Id, body = Seal(joining.To, joined) });
        }
    }

    private static Course Read(string text) => JsonSerializer.Deserialize(text, CourseJson.Default.Course)!;

    private static string Seal(Person person, Course course) =>
        person.Key.Seal(JsonSerializer.Serialize(course, CourseJson.Default.Course), $"course/{course.Id}");

    private static Course Open(Person person, Row row) => Read(person.Key.Open(row.Body, $"course/{row.Id}"));

    private sealed record Row(string Id, string Body, long Version);
}
