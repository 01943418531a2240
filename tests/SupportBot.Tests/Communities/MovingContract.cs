using NodaTime;
using SupportBot.Communities;

namespace SupportBot.Tests.Communities;

/// <summary>A group that goes on under another id of the platform's.</summary>
public abstract class MovingContract(TestDatabases databases) : StoreContract(databases)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    private CommunityStore Store => new(Database, Databases.Vault);

    [Fact]
    public async Task What_was_chosen_goes_with_it_also_what_can_be_taken_back()
    {
        var (from, to) = ("-1", "-1001");
        var group = await WithPostAsync(from);
        await Store.ChangeAsync(group.Id, choices => choices with { TakesRequests = true, RequestsIn = "elsewhere" }, Now, Cancel);

        Assert.NotNull(await Store.MoveAsync("telegram", from, to, Cancel));
        Assert.Null(await Store.MoveAsync("telegram", from, to, Cancel));

        var moved = await Store.OfAsync("telegram", to, Cancel);
        Assert.Equal((group.Id, to, to, "elsewhere", true), (moved!.Id, moved.Place, moved.Choices.Weekly!.In, moved.Choices.RequestsIn, moved.Choices.TakesRequests));
        Assert.Null(await Store.OfAsync("telegram", from, Cancel));
        Assert.Equal([group.Id], await DueAsync(group));
        Assert.Equal(to, (await Store.UndoAsync(group.Id, Now, Cancel))!.Choices.Weekly!.In);
    }

    [Fact]
    public async Task A_new_one_that_was_only_looked_at_makes_room()
    {
        var group = await WithPostAsync("-2");
        await Store.MeetAsync("telegram", "-1002", Now, Cancel);

        await Store.MoveAsync("telegram", "-2", "-1002", Cancel);

        Assert.Equal(group.Id, (await Store.OfAsync("telegram", "-1002", Cancel))!.Id);
    }

    [Fact]
    public async Task Where_those_who_run_it_began_anew_that_counts_and_the_one_before_is_silent()
    {
        var group = await WithPostAsync("-3");
        var anew = await Store.MeetAsync("telegram", "-1003", Now, Cancel);
        await Store.ChangeAsync(anew.Id, choices => choices with { Country = "IE" }, Now, Cancel);

        Assert.Null(await Store.MoveAsync("telegram", "-3", "-1003", Cancel));

        Assert.Equal(anew.Id, (await Store.OfAsync("telegram", "-1003", Cancel))!.Id);
        Assert.Empty(await DueAsync(group));
    }

    private async Task<Community> WithPostAsync(string place)
    {
        var group = await Store.MeetAsync("telegram", place, Now, Cancel);

        return (await Store.ChangeAsync(group.Id, choices => choices with { Weekly = new(place, 7, 18, "UTC") }, Now, Cancel))!;
    }

    private async Task<IReadOnlyList<string>> DueAsync(Community group) =>
        [.. (await Store.DueAsync(Now + Duration.FromDays(8), Cancel)).Select(one => one.Community.Id).Where(id => id == group.Id)];
}

public sealed class Moving_on_SQLite(OnSqlite databases) : MovingContract(databases), IClassFixture<OnSqlite>;

public sealed class Moving_on_PostgreSQL(OnPostgres databases) : MovingContract(databases), IClassFixture<OnPostgres>;
