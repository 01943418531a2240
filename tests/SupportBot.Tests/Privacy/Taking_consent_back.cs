using SupportBot.Dialogue;

namespace SupportBot.Tests.Privacy;

public sealed class Taking_consent_back
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task keeps_nothing_new_and_asks_first()
    {
        using var scene = await WithdrawnAsync();

        await scene.Says("/checkin mood=3 note=more");

        Assert.Contains("Nothing is kept until you agree.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Equal(1, await Tables.CountAsync(scene.Database, "check_in", Cancel));
    }

    [Fact]
    public async Task drops_a_half_answered_question_and_takes_no_answer_to_it()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        var question = await scene.Says("/checkin");
        var press = question.Buttons.SelectMany(row => row).OfType<Button.Press>().First(button => button.Label == "5");
        await scene.Says("/privacy");
        await scene.Presses("Take consent back");

        await scene.Does(new ChatInput.Called(press.Call));
        await scene.Says("5");

        Assert.Equal(0, await Tables.CountAsync(scene.Database, "unfinished_call", Cancel));
        Assert.Equal(0, await Tables.CountAsync(scene.Database, "check_in", Cancel));
    }

    [Fact]
    public async Task still_gives_a_copy_and_erases()
    {
        using var scene = await WithdrawnAsync();

        Assert.Single((await scene.Presses("Give me a copy")).Blocks.OfType<Block.Attachment>());
        await scene.Presses("Erase everything");
        await scene.Presses("Yes, erase it all");

        Assert.True((await scene.Person()).IsStranger);
    }

    [Fact]
    public async Task stops_reminders()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        await scene.Says("/settings zone Berlin");
        await scene.Says("/remind every day at 10:00: water");
        await scene.Presses("Yes, remind me");
        await scene.Says("/privacy");
        await scene.Presses("Take consent back");
        scene.Sent.Clear();

        await scene.Waits(days: 3);

        Assert.Empty(scene.Sent);
    }

    [Fact]
    public async Task is_said_by_privacy()
    {
        using var scene = await WithdrawnAsync();

        await scene.Says("/privacy");

        Assert.Contains("You took your consent back on 2026-03-02, so nothing new is kept.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.DoesNotContain("Take consent back", PlainText.ButtonsOf(scene.Last));
    }

    [Fact]
    public async Task is_undone_by_agreeing_again()
    {
        using var scene = await WithdrawnAsync();
        await scene.Says("/checkin mood=3");

        await scene.Presses("Yes, I agree");

        Assert.Equal(2, await Tables.CountAsync(scene.Database, "check_in", Cancel));
    }

    private static async Task<Scene> WithdrawnAsync()
    {
        var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        await scene.Says("/checkin mood=5");
        await scene.Says("/privacy");
        await scene.Presses("Take consent back");

        return scene;
    }
}
