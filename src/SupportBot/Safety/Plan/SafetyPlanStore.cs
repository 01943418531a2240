using System.Text.Json;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Safety;

/// <summary>Keeps steady plans, sealed. All the SQL about the table <c>safety_plan</c> is in this file.</summary>
internal sealed class SafetyPlanStore(Database database) : IPersonalData
{
    /// <inheritdoc/>
    public string Table => "safety_plan";

    /// <summary>A person's plan; nothing when they have none.</summary>
    public async Task<SafetyPlan?> FindAsync(Person person, CancellationToken cancel)
    {
        var rows = await database.QueryAsync<string>("SELECT body FROM safety_plan WHERE person_id = @Id;", new { person.Id }, cancel);

        return rows is [var body] ? Open(person, body) : null;
    }

    /// <summary>Keeps a plan in place of the one before; one with nothing in it is not kept.</summary>
    public Task KeepAsync(Person person, SafetyPlan plan, CancellationToken cancel) => plan.IsEmpty
        ? EraseAsync(person, cancel)
        : database.ExecuteAsync(
            """
            INSERT INTO safety_plan (person_id, body) VALUES (@Id, @body)
            ON CONFLICT (person_id) DO UPDATE SET body = excluded.body;
            """,
            new { person.Id, body = person.Key.Seal(JsonSerializer.Serialize(plan, SafetyPlanJson.Default.SafetyPlan), PlaceOf(person)) },
            cancel);

    /// <summary>Erases a plan.</summary>
    public Task EraseAsync(Person person, CancellationToken cancel) =>
        database.ExecuteAsync("DELETE FROM safety_plan WHERE person_id = @Id;", new { person.Id }, cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel) =>
        await FindAsync(person, cancel) is { } plan ? [SafetyPlan.Order.ToDictionary(step => step, step => plan[step])] : [];

    /// <inheritdoc/>
    public async Task JoinAsync(Joining joining)
    {
        var (transaction, from, to) = (joining.Transaction, joining.From, joining.To);
        if (await FindAsync(transaction, from) is not { } there) return;

        var joined = await FindAsync(transaction, to) is { } here ? here.JoinedWith(there) : there;
        var body = to.Key.Seal(JsonSerializer.Serialize(joined, SafetyPlanJson.Default.SafetyPlan), PlaceOf(to));
        await transaction.ExecuteAsync("DELETE FROM safety_plan WHERE person_id = @Id;", new { from.Id });
        await transaction.ExecuteAsync(
            "INSERT INTO safety_plan (person_id, body) VALUES (@Id, @body) ON CONFLICT (person_id) DO UPDATE SET body = excluded.body;", new { to.Id, body });
    }

    private static async Task<SafetyPlan?> FindAsync(Transaction transaction, Person person)
    {
        var rows = await transaction.QueryAsync<string>($"SELECT body FROM safety_plan WHERE person_id = @Id {transaction.Hold};", new { person.Id });

        return rows is [var body] ? Open(person, body) : null;
    }

    private static SafetyPlan Open(Person person, string body) =>
        JsonSerializer.Deserialize(person.Key.Open(body, PlaceOf(person)), SafetyPlanJson.Default.SafetyPlan)!;

    private static string PlaceOf(Person person) => $"safety_plan/{person.Id}";
}
