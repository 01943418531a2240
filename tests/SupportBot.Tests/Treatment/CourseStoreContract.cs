using NodaTime;
using SupportBot.Content;
using SupportBot.People;
using SupportBot.Treatment;

namespace SupportBot.Tests.Treatment;

/// <summary>What the store of courses promises on every engine.</summary>
public abstract class CourseStoreContract(TestDatabases databases) : StoreContract(databases)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 4, 7, 18, 0);

    private CourseStore Store => new(Database, new Phrases(Repository.Seeds));

    [Fact]
    public async Task What_is_kept_comes_back_whole()
    {
        var person = await Welcome();
        var course = Whole();

        await Store.AddAsync(person, course, Now, Cancel);

        var back = await Store.FindAsync(person, course.Id, Cancel);
        Assert.Equal(course.Sessions, back!.Sessions);
        Assert.Equal(course.SideEffects, back.SideEffects);
        Assert.Equal((course.Name, course.Card, course.End, course.Beforehand), (back.Name, back.Card, back.End, back.Beforehand));
    }

    [Fact]
    public async Task Nothing_of_it_can_be_read_in_the_database()
    {
        await Store.AddAsync(await Welcome(), Whole(), Now, Cancel);

        var bodies = await Database.QueryAsync<string>("SELECT body FROM course;", new { }, Cancel);

        Assert.DoesNotContain("botox", Assert.Single(bodies), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_reaches_the_course_of_someone_else()
    {
        var (mine, other) = (await Welcome(), await Welcome("other"));
        await Store.AddAsync(mine, Whole(), Now, Cancel);

        Assert.Null(await Store.FindAsync(other, Whole().Id, Cancel));
        Assert.Null(await Store.ChangeAsync(other, Whole().Id, course => course with { Name = "theirs" }, Cancel));
        Assert.False(await Store.RemoveAsync(other, Whole().Id, Cancel));
        Assert.Equal("Botox", (await Store.FindAsync(mine, Whole().Id, Cancel))!.Name);
    }

    [Fact]
    public async Task A_person_takes_all_of_it_along()
    {
        var person = await Welcome();
        await Store.AddAsync(person, Whole(), Now, Cancel);

        var rows = await Store.ExportAsync(person, Cancel);

        Assert.Equal(["course", "session", "side effect", "end"], rows.Select(row => row["kind"]));
        Assert.Equal(("3 March 2026", "15", "U"), (rows[1]["when"], rows[1]["amount"], rows[1]["unit"]));
    }

    private static Course Whole() => new("0123456789abcdef", "Botox")
    {
        Card = "botulinum-toxin",
        Sessions = [new Session("s1", new(new(2026, 3, 3))) { Dose = new(15, "U"), Site = "frown lines", Note = "it stung" }],
        SideEffects = [new("e1", "headache", "little", "s1")],
        End = new(new(2026, 3, 1), Span.Month),
        Beforehand = new("laughing once", 4, 6),
    };
}

public sealed class Course_store_on_SQLite(OnSqlite databases) : CourseStoreContract(databases), IClassFixture<OnSqlite>;

public sealed class Course_store_on_PostgreSQL(OnPostgres databases) : CourseStoreContract(databases), IClassFixture<OnPostgres>;
