using System.Data.Common;
using SupportBot.Dialogue;
using SupportBot.Storage;

namespace SupportBot.Tests.Conversation;

public sealed class Going_wrong
{
    [Fact]
    public async Task with_a_broken_database_is_answered_with_an_apology()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:50:00Z", new Broken());

        await scene.Says("/checkin mood=5 note=canary");

        Assert.Equal("Something went wrong on my side, and I could not do that. Please try again in a minute.", PlainText.Of(scene.Last));
        Assert.DoesNotContain("canary", scene.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_a_broken_database_keeps_help_working()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:50:00Z", new Broken());

        await scene.Says("/help");

        Assert.StartsWith("What I can do", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_an_old_button_says_so_kindly()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");

        await scene.Calls("fill", "abcdefgh", "mood", "5");

        scene.Hears("That question is over, so nothing was changed. Start it again whenever you like.");
    }

    [Theory]
    [InlineData("/chekin", "I don't know /chekin. Did you mean /checkin?")]
    [InlineData("/qwertyuiop", "I don't know /qwertyuiop. /help shows what I can do.")]
    [InlineData("hello there", "I only understand commands, so I did not keep that.\nI'm a bot, and nobody is watching this chat.")]
    [InlineData("", "I can only read text, so I did not keep that. You can write it out, if you like.")]
    public async Task with_words_the_bot_does_not_know_says_what_it_can_do(string line, string answer)
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");

        await scene.Says(line);

        scene.Hears(answer);
    }

    [Fact]
    public async Task in_the_middle_of_a_question_may_be_cancelled()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/checkin");

        await scene.Says("/cancel");

        Assert.Equal("All right, I dropped that. Nothing was saved.", PlainText.Of(scene.Last));
    }

    private sealed class Broken : Database
    {
        public override string LockSchema => "";

        public override Task<DbConnection> OpenAsync(CancellationToken cancel) =>
            throw new InvalidOperationException("The database is gone (planted fault: canary).");
    }
}
