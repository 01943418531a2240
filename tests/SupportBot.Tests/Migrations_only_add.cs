using System.Text.RegularExpressions;
using SupportBot.Storage;

namespace SupportBot.Tests;

/// <summary>
/// During an update two versions work on the same tables: scripts add what an older version does not miss, and take nothing
/// away that it needs.
/// </summary>
public sealed partial class Migrations_only_add(OnSqlite databases) : IClassFixture<OnSqlite>
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root(), "src", "SupportBot.Storage", "Migrations"), "*.sql").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task columns_with_a_value_of_their_own_tables_and_indexes(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root(), "src", "SupportBot.Storage", "Migrations", file), TestContext.Current.CancellationToken);
        var statements = Comment().Replace(text, "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.All(statements, statement => Assert.Matches(Additive(), statement));
    }

    [Theory]
    [InlineData("ALTER TABLE check_in DROP COLUMN body")]
    [InlineData("ALTER TABLE check_in RENAME TO entry")]
    [InlineData("ALTER TABLE check_in ADD COLUMN later TEXT NOT NULL")]
    [InlineData("DROP TABLE check_in")]
    [InlineData("UPDATE check_in SET body = ''")]
    public void and_nothing_else(string statement) => Assert.DoesNotMatch(Additive(), statement);

    [Fact]
    public async Task and_what_a_newer_version_added_does_not_keep_an_older_one_from_starting()
    {
        var cancel = TestContext.Current.CancellationToken;
        await databases.Database.ExecuteAsync("INSERT INTO migration (script) VALUES ('SupportBot.Storage.Migrations.9999_later.sql');", new { }, cancel);

        Assert.Empty(await new Migrator(databases.Database).RunAsync(cancel));
    }

    [GeneratedRegex(@"--.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(CREATE (UNIQUE )?(TABLE|INDEX)|ALTER TABLE \w+ ADD COLUMN \w+ \w+( PRECISION)?( NOT NULL DEFAULT .+| NULL)?$)")]
    private static partial Regex Additive();
}
