using SupportBot.Closing;
using SupportBot.Dialogue;

namespace SupportBot.Tests.Closing;

public sealed class While_the_bot_closes
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/checkin mood=6 note=\"a walk\"")]
    [InlineData("/checkin")]
    [InlineData("/remind every day at 9: water")]
    [InlineData("/treatment botox date=today dose=15")]
    [InlineData("/settings zone Berlin")]
    [InlineData("/questionnaire")]
    public async Task nothing_new_is_kept_and_that_is_said(string line)
    {
        using var scene = await ClosingAsync();

        await scene.Says(line);

        Assert.Equal(
            "This bot will close on 2026-04-01, so it keeps nothing new, and what you sent was not saved.\n"
            + "Until then these still work: /export, /forget, /privacy, /plan, /learn and /crisis.",
            PlainText.Of(scene.Last));
        Assert.Equal(["Give me a copy", "Learn", "I need help now"], PlainText.ButtonsOf(scene.Last));
        foreach (var table in new[] { "check_in", "reminder", "course", "unfinished_call" })
        {
            Assert.Equal(0, await Privacy.Tables.CountAsync(scene.Database, table, Cancel));
        }
    }

    [Theory]
    [InlineData("/export", "Everything that is kept about you")]
    [InlineData("/forget", "This erases everything")]
    [InlineData("/crisis", "")]
    [InlineData("/learn botox", "Botox")]
    [InlineData("/plan", "My steady plan")]
    [InlineData("/help", "This bot will close on 2026-04-01")]
    [InlineData("/privacy", "This is kept about you")]
    public async Task what_people_need_until_then_works(string line, string begins)
    {
        using var scene = await ClosingAsync();

        await scene.Says(line);

        Assert.DoesNotContain("keeps nothing new", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains(begins, PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task privacy_says_until_when_things_are_kept()
    {
        using var scene = await ClosingAsync();

        Assert.Contains("at most until this bot closes on 2026-04-01", PlainText.Of(await scene.Says("/privacy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_stranger_is_not_asked_to_agree()
    {
        using var scene = await ClosingAsync();
        scene.From = new("test", "chat", "newcomer");

        await scene.Says("/checkin mood=6");
        await scene.Calls("consent yes", "1");

        Assert.Contains("keeps nothing new", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.True((await scene.Person()).IsStranger);
    }

    [Fact]
    public async Task a_question_that_was_open_is_dropped()
    {
        using var scene = await Scene.StartsAt("2026-03-02T10:00:00Z");
        await scene.Says("/checkin");
        await BeginAsync(scene);

        await scene.Says("7");

        Assert.Contains("keeps nothing new", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Equal(0, await Privacy.Tables.CountAsync(scene.Database, "unfinished_call", Cancel));
    }

    [Fact]
    public async Task reminders_still_come_and_can_be_answered_and_stopped()
    {
        using var scene = await Scene.StartsAt("2026-03-02T10:00:00Z");
        await scene.Says("/settings zone Berlin");
        await scene.Says("/remind every day at 12:00: water");
        await scene.Presses("Yes, remind me");
        await BeginAsync(scene);

        await scene.Waits(hours: 2);
        Assert.DoesNotContain("keeps nothing new", PlainText.Of(await scene.Presses("10 min")), StringComparison.Ordinal);
        await scene.Waits(minutes: 20);
        Assert.DoesNotContain("keeps nothing new", PlainText.Of(await scene.Presses("Done")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task help_is_on_top_for_someone_in_danger()
    {
        using var scene = await ClosingAsync();

        var reply = await scene.Says("/checkin mood=1 note=\"I want to kill myself tonight\"");

        Assert.True(reply.Urgent);
        Assert.Contains("keeps nothing new", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task it_is_said_in_the_language_of_the_person()
    {
        using var scene = await ClosingAsync();

        var reply = await scene.Does(new ChatUpdate(scene.From, new ChatInput.Said("/checkin mood=6")) { Language = "es" });

        Assert.StartsWith("Este bot cerrará el 2026-04-01", PlainText.Of(reply), StringComparison.Ordinal);
    }

    private static async Task<Scene> ClosingAsync()
    {
        var scene = await Scene.StartsAt("2026-03-02T10:00:00Z");
        await BeginAsync(scene);

        return scene;
    }

    private static async Task BeginAsync(Scene scene)
    {
        await scene.Get<ClosingStore>().BeginAsync(30, scene.Now, Cancel);
        await scene.Get<ClosingRound>().RunAsync(Cancel);
    }
}
