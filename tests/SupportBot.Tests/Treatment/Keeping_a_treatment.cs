using SupportBot.Dialogue;
using SupportBot.Treatment;

namespace SupportBot.Tests.Treatment;

public sealed class Keeping_a_treatment
{
    private const string Spring = "2026-04-07T18:00:00Z";

    [Fact]
    public async Task From_years_ago_takes_a_rough_date_and_an_end()
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Says("/treatment sertraline date=\"early 2019\" dose=\"50 mg\"");
        await scene.Says("/treatment end sertraline mid 2020");

        await scene.Says("/treatment");

        scene.Heard.RemoveRange(0, 2);
        scene.Hears("Your treatments:\nsertraline: early 2019 to mid 2020");
    }

    [Fact]
    public async Task Taken_every_day_does_not_add_its_doses_up()
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Calls("treatment add", "sertraline", "daily", "early 2026", "50 mg", "", "", "");
        await scene.Says("/treatment session sertraline date=\"1 March\" dose=100");

        Assert.Equal("Saved.\nsertraline\nFrom early 2026: 50 mg\nFrom 1 March 2026: 100 mg", PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task Counts_no_dose_that_is_still_to_come()
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Says("/treatment botox date=\"3 March\" dose=\"15 U\"");
        await scene.Says("/treatment botox date=\"17 March\" dose=14");
        await scene.Says("/treatment botox date=\"1 May\" dose=15");

        Assert.Contains("Planned for 1 May 2026: 15 U\nSo far: 29 U in 2 sessions", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_it_starts_asks_for_a_diary_to_compare_with()
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Says("/checkin mood=4");
        await scene.Says("/treatment botox date=\"20 April\"");

        Assert.Contains("It has not started yet. You have 0 days with a mood from the last 4 weeks", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains("Before it starts: 3 questions", PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task In_the_past_says_how_many_days_lie_before_it()
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Says("/checkin mood=4 day=\"3 days ago\"");
        await scene.Says("/checkin mood=none day=\"4 days ago\"");
        await scene.Says("/treatment botox date=yesterday");

        Assert.Contains("Your diary has 1 day with a mood from the 4 weeks before it started. A comparison that says something needs 10.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.DoesNotContain("Before it starts: 3 questions", PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task Lets_nobody_rewrite_what_was_said_beforehand()
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Says("/treatment botox date=tomorrow");
        await scene.Says("/treatment before hope=\"laughing once\" expects=3 weeks=6");
        await scene.Calls("treatment before", "", "being happy", "9", "8");

        Assert.StartsWith("You already said what would count as help.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains("laughing once", PlainText.Of(await scene.Says("/treatment look")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_only_what_is_said()
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Says("/treatment botox date=\"3 March\" dose=\"15 U\" site=\"frown lines\" note=\"it stung\"");
        await scene.Says("/treatment change dose=16");

        Assert.Equal("Saved.\nbotox\n3 March 2026: 16 U, frown lines, it stung", PlainText.Of(scene.Last));
    }

    [Fact]
    public async Task Deletes_at_the_second_press_only()
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Says("/treatment botox date=\"3 March\" dose=\"15 U\"");
        await scene.Presses("Edit or delete");
        await scene.Presses("Delete 3 March 2026");

        Assert.Equal("Delete 3 March 2026? It cannot be brought back.", PlainText.Of(scene.Last));
        Assert.Contains("15 U", PlainText.Of(await scene.Presses("Keep it")), StringComparison.Ordinal);

        await scene.Presses("Delete it");
        Assert.Equal("Deleted: 3 March 2026.\nbotox", PlainText.Of(scene.Last));

        await scene.Presses("Edit or delete");
        await scene.Presses("Delete botox");
        await scene.Presses("Delete it");
        Assert.Empty(await scene.Get<CourseStore>().AllOfAsync(await scene.Person(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Takes_its_timing_from_a_card_and_never_the_timing_of_muscles()
    {
        using var scene = await Scene.StartsAt(Spring);

        await scene.Says("/treatment botox");

        Assert.Contains("may begin after 2 to 3 weeks", PlainText.Of(scene.Last), StringComparison.Ordinal);
        await scene.Presses("That card is not mine");
        Assert.StartsWith("All right, it has no card.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Week 6: time to look back", "Week 6: time to look back. /treatment look shows")]
    [InlineData("12 weeks after my last session", "12 weeks since your last session: worth raising with your prescriber?")]
    [InlineData("The session on 1 May 2026", "Your session is today.")]
    [InlineData("A check-in every day", "How are you today?")]
    public async Task Offers_reminders_and_sets_none_before_the_person_says_yes(string button, string text)
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Says("/settings zone Europe/Kyiv");
        await scene.Says("/treatment botox date=\"17 March\"");
        await scene.Says("/treatment botox date=\"1 May\"");

        await scene.Presses("Remind me");
        await scene.Presses(button);

        Assert.Contains(text, PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains(PlainText.ButtonsOf(scene.Last), label => label.StartsWith("Yes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Works_without_any_card()
    {
        using var scene = await Scene.StartsAt(Spring);

        await scene.Says("/treatment qwertz date=\"3 March\" dose=\"2 drops\"");

        Assert.DoesNotContain("card", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.EndsWith("qwertz\n3 March 2026: 2 drops", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_day_there_is_not()
    {
        using var scene = await Scene.StartsAt(Spring);

        await scene.Says("/treatment session date=\"31 Feb\"");

        Assert.StartsWith("There is no such day as “31 Feb”: February has at most 29 days.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_one_session_when_the_platform_sends_the_line_twice()
    {
        using var scene = await Scene.StartsAt(Spring);
        var update = new ChatUpdate(
            new Address("test", "chat", "someone"), new ChatInput.Said("/treatment botox date=\"3 March\" dose=\"15 U\""))
        { Key = "9" };

        await scene.Does(update);
        await scene.Does(update);

        var course = Assert.Single(await scene.Get<CourseStore>().AllOfAsync(await scene.Person(), TestContext.Current.CancellationToken));
        Assert.Single(course.Sessions);
    }

    [Fact]
    public async Task Stays_whole_when_two_accounts_change_it_at_once()
    {
        using var scene = await Scene.StartsAt(Spring);
        await scene.Says("/treatment botox");
        var person = await scene.Person();
        var store = scene.Get<CourseStore>();
        var cancel = TestContext.Current.CancellationToken;
        var id = (await store.AllOfAsync(person, cancel))[0].Id;

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
            () => store.ChangeAsync(person, id, course => course.With(new Session($"s{i}", new(new(2026, 3, 1 + i)))), cancel), cancel)));

        Assert.Equal(6, (await store.FindAsync(person, id, cancel))!.Sessions.Count);
    }
}
