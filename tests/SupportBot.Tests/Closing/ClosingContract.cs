using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SupportBot.Closing;
using SupportBot.Dialogue;
using SupportBot.Tests.Privacy;

namespace SupportBot.Tests.Closing;

/// <summary>A bot that closes, from the announcement to the end, on every engine.</summary>
public abstract class ClosingContract(TestDatabases databases) : StoreContract(databases)
{
    private const int Days = 30;

    [Fact]
    public async Task Everyone_who_agreed_is_told_once_and_is_offered_a_copy()
    {
        using var scene = await SceneAsync();
        await AgreesAsync(scene, "ada", "ben", "cem");
        await scene.Calls("privacy withdraw"); // The last of them.
        scene.Heard.Clear();

        Assert.Equal(2, await BeginAsync(scene));
        await RoundsAsync(scene, 3);

        Assert.Equal(["ada", "ben"], scene.Sent.Select(one => one.User).Order());
        Assert.All(scene.Sent, one => Assert.StartsWith("This bot will close on ", PlainText.Of(one.Reply), StringComparison.Ordinal));
        Assert.All(scene.Sent, one => Assert.Equal(["Give me a copy", "Erase everything", "I need help now"], PlainText.ButtonsOf(one.Reply)));
        Assert.Equal(2, scene.Sent.Select(one => one.Delivery).Distinct().Count());
        Assert.All(scene.Sent, one => Assert.InRange(one.Delivery.Length, 1, 25));
        Assert.Equal(new ToldSoFar(0, 2, 0), await scene.Get<ClosingStore>().CountAsync(Cancel));
    }

    [Fact]
    public async Task A_machine_that_stops_in_between_goes_on_where_it_stopped()
    {
        using var scene = await SceneAsync();
        await AgreesAsync(scene, [.. Enumerable.Range(0, 50).Select(number => $"person {number}")]);
        await BeginAsync(scene);

        await scene.Get<ClosingRound>().RunAsync(Cancel);
        Assert.Equal(20, scene.Sent.Count); // A few at once: reminders need room as well.
        await scene.IsOff(hours: 1);
        await RoundsAsync(scene, 4);

        Assert.Equal(50, scene.Sent.Count);
        Assert.Equal(50, scene.Sent.Select(one => one.User).Distinct().Count());
    }

    [Fact]
    public async Task A_platform_that_is_away_is_tried_again_under_the_same_name_and_one_that_refuses_is_not()
    {
        using var scene = await SceneAsync();
        await AgreesAsync(scene, "ada");
        await BeginAsync(scene);
        var names = new List<string>();
        scene.Sending = (_, name) => { names.Add(name); return Task.CompletedTask; };
        scene.Delivery = () => new PlatformUnavailableException("test", Duration.FromSeconds(5));
        await RoundsAsync(scene, 2);
        Assert.Single(names);

        scene.Time.Advance(TimeSpan.FromMinutes(1));
        scene.Delivery = () => new PersonUnreachableException("test");
        await RoundsAsync(scene, 3);

        Assert.Equal(2, names.Count);
        Assert.Single(names.Distinct());
        Assert.Equal(new ToldSoFar(0, 0, 1), await scene.Get<ClosingStore>().CountAsync(Cancel));
    }

    [Fact]
    public async Task Nobody_is_woken_for_it()
    {
        using var scene = await SceneAsync("2026-03-02T23:00:00Z");
        await AgreesAsync(scene, "ada");
        await BeginAsync(scene);

        await RoundsAsync(scene, 2);
        Assert.Empty(scene.Sent);
        scene.Time.Advance(TimeSpan.FromHours(10) + TimeSpan.FromMinutes(15));
        await RoundsAsync(scene, 2);

        Assert.Single(scene.Sent);
    }

    [Fact]
    public async Task On_the_day_nothing_is_left_of_anybody_and_no_key()
    {
        using var scene = await SceneAsync();
        await PrivateLife.LiveAsync(scene);
        scene.Time.Advance(TimeSpan.FromHours(10)); // Out of the quiet hours of Reykjavik.
        await BeginAsync(scene);
        await RoundsAsync(scene, 2);
        scene.Time.Advance(TimeSpan.FromDays(Days) - TimeSpan.FromMinutes(1));
        Assert.False((await scene.Get<ClosingRound>().RunAsync(Cancel)).IsOver);
        Assert.False((await scene.Person()).IsStranger);

        scene.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await scene.Get<ClosingRound>().RunAsync(Cancel)).IsOver);

        Assert.True((await scene.Get<ClosingRound>().RunAsync(Cancel)).IsOver); // Another machine, or this one after a crash.
        foreach (var table in (await Tables.OfAsync(Database, Cancel)).Except(["closing"])) Assert.True(await Tables.CountAsync(Database, table, Cancel) == 0, table);
    }

    [Fact]
    public async Task Nothing_is_erased_before_people_were_told()
    {
        using var scene = await SceneAsync();
        await AgreesAsync(scene, "ada");
        await BeginAsync(scene);

        // Nobody ran the bot until after the day: the days begin when people hear of it.
        await scene.IsOff(days: Days + 10);
        Assert.False((await scene.Get<ClosingRound>().RunAsync(Cancel)).IsOver);

        Assert.Single(scene.Sent);
        Assert.Equal(scene.Now + Duration.FromDays(Days), (await scene.Get<ClosingStore>().FindAsync(Cancel))!.ClosesAt);
        Assert.Equal(1, await Tables.CountAsync(Database, "person", Cancel));
    }

    [Fact]
    public async Task A_platform_that_never_comes_back_holds_the_end_up_once_and_not_for_ever()
    {
        using var scene = await SceneAsync();
        await AgreesAsync(scene, "ada", "ben");
        await BeginAsync(scene);
        scene.Sending = (to, _) => to.User is "ben" ? throw new PlatformUnavailableException("test", Duration.FromSeconds(5)) : Task.CompletedTask;
        await RoundsAsync(scene, 1);

        scene.Time.Advance(TimeSpan.FromDays(Days));
        Assert.False((await scene.Get<ClosingRound>().RunAsync(Cancel)).IsOver);
        scene.Time.Advance(TimeSpan.FromDays(Days));
        Assert.True((await scene.Get<ClosingRound>().RunAsync(Cancel)).IsOver);
    }

    [Fact]
    public async Task Taken_back_everything_works_and_who_was_told_hears_of_it()
    {
        using var scene = await SceneAsync();
        await AgreesAsync(scene, "ada", "ben");
        await BeginAsync(scene);
        scene.Sending = (to, _) => to.User is "ben" ? throw new PersonUnreachableException("test") : Task.CompletedTask;
        await RoundsAsync(scene, 1);

        Assert.Equal(1, await scene.Get<ClosingStore>().CancelAsync(scene.Now, Cancel));
        await RoundsAsync(scene, 2);

        Assert.Equal(["ada", "ada"], scene.Sent.Select(one => one.User));
        Assert.StartsWith("This bot will not close after all.", PlainText.Of(scene.Sent.Last().Reply), StringComparison.Ordinal);
        scene.From = new("test", "chat", "ada");
        Assert.StartsWith("Saved", PlainText.Of(await scene.Says("/checkin mood=6")), StringComparison.Ordinal);
        Assert.Null(await scene.Get<ClosingStore>().CancelAsync(scene.Now, Cancel));
    }

    private protected async Task<Scene> SceneAsync(string start = "2026-03-02T10:00:00Z")
    {
        await Database.ExecuteAsync("DELETE FROM closing;", new { }, Cancel);
        await Database.ExecuteAsync("DELETE FROM platform_note;", new { }, Cancel);

        return await Scene.WithStranger(start, Database, services => services.AddSingleton(Databases.Vault));
    }

    private static async Task AgreesAsync(Scene scene, params IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            scene.From = new("test", "chat", name);
            await scene.Calls("consent yes", "1");
        }
    }

    private static Task<int> BeginAsync(Scene scene) => scene.Get<ClosingStore>().BeginAsync(Days, scene.Now, Cancel);

    private static async Task RoundsAsync(Scene scene, int count)
    {
        for (var i = 0; i < count; i++) await scene.Get<ClosingRound>().RunAsync(Cancel);
    }
}

public sealed class Closing_on_SQLite(OnSqlite databases) : ClosingContract(databases), IClassFixture<OnSqlite>;

public sealed class Closing_on_PostgreSQL(OnPostgres databases) : ClosingContract(databases), IClassFixture<OnPostgres>;
