using SupportBot.Dialogue;
using SupportBot.PeerSupport;

namespace SupportBot.Tests.PeerSupport;

public sealed class Ending_a_talk
{
    [Fact]
    public async Task asks_one_gentle_question_and_a_late_press_is_answered_kindly()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Presses("sam", "End the talk");
        Assert.Contains("Was it a hard one? A pause is good for you", circle.Last("sam"), StringComparison.Ordinal);
        Assert.Contains("How is it now, after talking?", circle.Last("ada"), StringComparison.Ordinal);
        await circle.Presses("ada", "Heavier");
        Assert.StartsWith("I am sorry.", circle.Last("ada"), StringComparison.Ordinal);

        await circle.Presses("sam", "Hand over");
        Assert.Equal("This is over, or no longer with you, so nothing was done. /support shows what there is now.", circle.Last("sam"));
        await circle.Presses("sam", "I take it");
        Assert.StartsWith("It was taken back or is over.", circle.Last("sam"), StringComparison.Ordinal);
        await circle.Says("ada", "one more thing");
        Assert.DoesNotContain("one more thing", circle.All("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task lets_go_of_the_words_it_began_with()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync("it is a long night");
        var id = circle.ButtonOf("sam", "End the talk").Values[0];
        Assert.Equal("it is a long night", await WordsAsync());

        await circle.Presses("sam", "End the talk");

        Assert.Equal("", await WordsAsync());

        async Task<string?> WordsAsync() => (await circle.Scene.Get<RequestStore>().BodyAsync(await circle.PersonAsync("ada"), id, TestContext.Current.CancellationToken))?.Words;
    }

    [Fact]
    public async Task never_brings_two_together_again_when_one_blocked_the_other()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Presses("ada", "Block");
        Assert.StartsWith("The talk is over.", circle.Last("sam"), StringComparison.Ordinal);
        Assert.DoesNotContain("lock", circle.Last("sam").Replace("Block", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

        await circle.In("ada", "/support");
        Assert.StartsWith("Nobody is free right now", circle.Last("ada"), StringComparison.Ordinal);
        await circle.OnDuty("kim");
        circle.Forget();
        await circle.Asks("again");
        Assert.DoesNotContain(circle.Told, one => one.User == "sam");
    }

    [Fact]
    public async Task asks_after_a_silence_whether_one_is_still_with_someone_and_ends_when_nobody_answers()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Waits(hours: 3);
        Assert.Equal("It has been quiet for a while. Are you still with someone?", circle.Last("ada"));
        await circle.Presses("ada", "Yes, I am");
        await circle.Waits(hours: 2);
        Assert.Equal("Good. It stays open.", circle.Last("ada"));

        await circle.Waits(hours: 16); // Past the night: nobody is woken for it.
        Assert.StartsWith("It has been quiet", circle.Last("ada"), StringComparison.Ordinal);
        await circle.Waits(hours: 24);

        Assert.StartsWith("The talk is over.", circle.Last("ada"), StringComparison.Ordinal);
        Assert.StartsWith("The talk is over.", circle.Last("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task does_not_ask_in_quiet_hours()
    {
        using var circle = await Circle.OpensAt("2026-03-02T20:00:00Z");
        await circle.TalksAsync();

        await circle.Waits(hours: 4);
        Assert.StartsWith("Sam is here for you now.", circle.Last("ada"), StringComparison.Ordinal);

        await circle.Waits(hours: 10);
        Assert.StartsWith("It has been quiet", circle.Last("ada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task happens_when_either_is_forgotten_and_what_they_wrote_goes_with_them()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        circle.Scene.Delivery = () => new PlatformUnavailableException("test", NodaTime.Duration.FromSeconds(1));
        await circle.Says("ada", "not yet arrived");
        circle.Scene.Delivery = () => null;

        await circle.Calls("ada", "forget", "yes");
        circle.Scene.Time.Advance(TimeSpan.FromMinutes(1));
        await circle.ArrivesAsync();

        Assert.DoesNotContain("not yet arrived", circle.All("sam"), StringComparison.Ordinal);
        Assert.StartsWith("The talk is over.", circle.Last("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task happens_when_the_supporter_is_forgotten()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Calls("sam", "forget", "yes");

        Assert.StartsWith("The talk is over.", circle.Last("ada"), StringComparison.Ordinal);
    }
}
