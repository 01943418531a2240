namespace SupportBot.Tests.PeerSupport;

public sealed class Asking_for_a_supporter
{
    [Fact]
    public async Task hides_the_words_until_one_takes_it_and_tells_the_other_who_has_it()
    {
        using var circle = await Circle.OpensAt();
        await circle.OnDuty("sam");
        await circle.OnDuty("kim");

        await circle.Asks("canary words");

        Assert.Equal("Someone would like a supporter. What they wrote is shown to whoever takes it.", circle.Last("sam"));
        Assert.DoesNotContain("canary", circle.All("kim"), StringComparison.Ordinal);

        await circle.Presses("kim", "I take it");
        await circle.Presses("sam", "I take it");

        Assert.Contains("They wrote: canary words", circle.Last("kim"), StringComparison.Ordinal);
        Assert.Equal("Kim has it already. Thank you for being there.", circle.Last("sam"));
        Assert.StartsWith("Kim is here for you now.", circle.Last("ada"), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", circle.All("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task screens_a_request_first_and_still_lets_it_go_on()
    {
        using var circle = await Circle.OpensAt();
        await circle.OnDuty("sam");
        await circle.In("ada", "/support");
        await circle.Presses("ada", "Ask, with a few words");

        var answer = await circle.Says("ada", "I am going to kill myself");

        Assert.True(answer.Urgent);
        Assert.EndsWith("/crisis has the emergency number and lines to call.", PlainText.Of(answer), StringComparison.Ordinal);
        Assert.StartsWith("Someone would like a supporter.", circle.Last("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_at_once_when_nobody_is_on_duty_and_tells_later_if_asked_to()
    {
        using var circle = await Circle.OpensAt();

        await circle.In("ada", "/support");
        Assert.StartsWith("Nobody is free right now", circle.Last("ada"), StringComparison.Ordinal);
        await circle.Presses("ada", "Tell me then");

        await circle.OnDuty("sam");
        Assert.Equal("A supporter is here now, if you still would like one.", circle.Last("ada"));

        await circle.OnDuty("kim");
        Assert.Single(circle.All("ada").Split("A supporter is here now").Skip(1));
    }

    [Fact]
    public async Task says_after_a_quarter_of_an_hour_that_nobody_was_free()
    {
        using var circle = await Circle.OpensAt();
        await circle.OnDuty("sam");
        await circle.Asks("hello");

        await circle.Waits(minutes: 15);
        await circle.Waits(minutes: 15);

        Assert.StartsWith("Nobody has been free so far.", circle.Last("ada"), StringComparison.Ordinal);
        Assert.Single(circle.All("ada").Split("Nobody has been free").Skip(1));
        await circle.Says("ada", "is anybody there");
        Assert.StartsWith("Nobody has taken your request yet, so nobody reads this.", circle.Last("ada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ends_after_half_a_day_without_a_word_of_a_talk_that_never_was()
    {
        using var circle = await Circle.OpensAt();
        await circle.OnDuty("sam");
        await circle.Asks("hello");

        await circle.Waits(hours: 12);

        Assert.StartsWith("I am sorry: nobody could take your request", circle.Last("ada"), StringComparison.Ordinal);
        Assert.Equal(["I need help now", "My own plan", "Go to /support"], PlainText.ButtonsOf(circle.Told.Last(one => one.User == "ada").Reply));
        Assert.DoesNotContain("after talking", circle.All("ada"), StringComparison.Ordinal);
        await circle.Presses("sam", "I take it");
        Assert.StartsWith("It was taken back or is over.", circle.Last("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_announced_where_the_group_wants_it_without_who_asks_and_what_they_wrote()
    {
        using var circle = await Circle.OpensAt();
        await circle.Calls("max", "setup switch", await circle.CommunityIdAsync(), "announce", "on");
        await circle.OnDuty("sam");

        await circle.Asks("canary words");

        var (chat, post) = Assert.Single(circle.Scene.Posted);
        Assert.Equal(("max", "Someone would like a supporter. What they wrote is shown to whoever takes it."), (chat, PlainText.Of(post)));
        Assert.Equal(["I take it"], PlainText.ButtonsOf(post));
    }
}
