using SupportBot.People;
using SupportBot.Storage;
using SupportBot.Tests.Privacy;

namespace SupportBot.Tests;

/// <summary>
/// Every table that knows a person is given out by a slice and erased with the person. Read from the schema itself, so
/// that a new table cannot be forgotten.
/// </summary>
public sealed class Personal_data_rule
{
    /// <summary>Columns by which a row belongs to somebody.</summary>
    private static readonly string[] OfSomebody = ["person_id", "account_hash"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_with_a_person_is_given_out_by_a_slice()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        var given = scene.Get<IEnumerable<IPersonalData>>().Select(kind => kind.Table).ToList();

        Assert.Empty((await PersonalAsync(scene.Database)).Except(given));
        Assert.Equal(given.Count, given.Distinct().Count());
    }

    [Fact]
    public async Task Every_table_that_is_given_out_has_a_name_people_understand()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        var speech = scene.Get<SupportBot.Content.Phrases>().In("en");

        Assert.All(scene.Get<IEnumerable<IPersonalData>>(), kind => Assert.True(speech.Knows($"privacy.table.{kind.Table}"), kind.Table));
    }

    [Fact]
    public async Task Every_row_of_a_person_goes_with_the_person()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");

        foreach (var table in await PersonalAsync(scene.Database))
        {
            if (!(await Tables.ColumnsAsync(scene.Database, table, Cancel)).Contains("person_id")) continue;

            var cascades = await scene.Database.QueryAsync<string>(
                "SELECT on_delete FROM pragma_foreign_key_list(@table) WHERE \"table\" = 'person' AND \"from\" = 'person_id';", new { table }, Cancel);
            Assert.True(cascades is ["CASCADE"], table);
        }
    }

    [Fact]
    public async Task Someone_who_used_everything_is_given_a_row_of_each_table()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:00:00Z");
        await PrivateLife.LiveAsync(scene);
        var person = await scene.Person();

        foreach (var kind in scene.Get<IEnumerable<IPersonalData>>()) Assert.True((await kind.ExportAsync(person, Cancel)).Count > 0, kind.Table);
    }

    private static async Task<IReadOnlyList<string>> PersonalAsync(Database database)
    {
        var personal = new List<string>();

        foreach (var table in await Tables.OfAsync(database, Cancel))
        {
            if ((await Tables.ColumnsAsync(database, table, Cancel)).Intersect(OfSomebody).Any()) personal.Add(table);
        }

        Assert.NotEmpty(personal);

        return personal;
    }
}
