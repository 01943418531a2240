using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Questionnaires;

/// <summary>Keeps filled questionnaires. All the SQL about the table <c>questionnaire_answer</c> is in this file.</summary>
internal sealed class QuestionnaireStore(Database database) : IPersonalData
{
    /// <inheritdoc/>
    public string Table => "questionnaire_answer";

    /// <summary>Keeps one; a second time with the same id changes nothing.</summary>
    public Task AddAsync(Person person, FilledQuestionnaire filled, CancellationToken cancel) => database.ExecuteAsync(
        """
        INSERT INTO questionnaire_answer (id, person_id, at, body) VALUES (@Id, @person, @At, @body)
        ON CONFLICT (id) DO NOTHING;
        """,
        new { filled.Id, person = person.Id, filled.At, body = Seal(person, filled) },
        cancel);

    /// <summary>Removes one. Returns whether the person had it.</summary>
    public async Task<bool> RemoveAsync(Person person, string id, CancellationToken cancel) => await database.ExecuteAsync(
        "DELETE FROM questionnaire_answer WHERE id = @id AND person_id = @person;", new { id, person = person.Id }, cancel) > 0;

    /// <summary>All that a person filled in, oldest first.</summary>
    public async Task<IReadOnlyList<FilledQuestionnaire>> AllOfAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<(string Id, Instant At, string Body)>(
            "SELECT id, at, body FROM questionnaire_answer WHERE person_id = @Id ORDER BY at, id;", new { person.Id }, cancel);

        return [.. rows.Select(row => Open(person, row))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel) =>
    [
        .. (await AllOfAsync(person, cancel)).Select(filled => new Dictionary<string, string>
        {
            ["at"] = InstantPattern.General.Format(filled.At),
            ["questionnaire"] = filled.Which,
            ["total"] = filled.Total.ToString(CultureInfo.InvariantCulture),
            ["answers"] = string.Join(' ', filled.Answers),
        }),
    ];

    /// <inheritdoc/>
    public Task JoinAsync(Joining joining) => joining.GiveAllAsync(Table);

    private static string Seal(Person person, FilledQuestionnaire filled) => person.Key.Seal(
        JsonSerializer.Serialize(new(filled.Which, filled.Answers), KeptAnswersJson.Default.KeptAnswers),
        $"questionnaire_answer/{filled.Id}");

    private static FilledQuestionnaire Open(Person person, (string Id, Instant At, string Body) row)
    {
        var body = person.Key.Open(row.Body, $"questionnaire_answer/{row.Id}");
        var kept = JsonSerializer.Deserialize(body, KeptAnswersJson.Default.KeptAnswers)!;

        return new(row.Id, row.At, kept.Which, kept.Answers);
    }
}
