namespace SupportBot.Tests.PeerSupport;

public sealed class Looking_after_supporters
{
    [Fact]
    public async Task duty_ends_by_itself()
    {
        using var circle = await Circle.OpensAt();
        await circle.OnDuty("sam");
        Assert.StartsWith("You are on duty until 14:00.", circle.Last("sam"), StringComparison.Ordinal);

        await circle.Waits(hours: 2);

        await circle.In("ada", "/support");
        Assert.StartsWith("Nobody is free right now", circle.Last("ada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task two_talks_are_the_most_unless_they_say_otherwise()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        await circle.Asks("two", "eve");
        await circle.Presses("sam", "I take it");

        await circle.In("max", "/support");
        Assert.StartsWith("Nobody is free right now", circle.Last("max"), StringComparison.Ordinal);

        await circle.In("sam", "/support");
        await circle.Presses("sam", "At most 3");
        await circle.Asks("three", "max");
        await circle.Presses("sam", "I take it");
        Assert.Contains("They wrote: three", circle.Last("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_two_talks_they_choose_which_they_answer()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        await circle.Asks("two", "eve");
        await circle.Presses("sam", "I take it");

        await circle.Says("sam", "to the newest");
        Assert.Equal("Sam: to the newest", circle.Last("eve"));
        await circle.Says("ada", "and me?");
        Assert.Equal("Talk 1: and me?", circle.Last("sam"));
        await circle.Waits(minutes: 1);
        await circle.Presses("sam", "Answer here");
        await circle.Says("sam", "to the first");

        Assert.Equal("Sam: to the first", circle.Last("ada"));
        Assert.DoesNotContain("to the first", circle.All("eve"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_pause_is_one_press_and_their_count_is_theirs_alone()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        await circle.Presses("sam", "End the talk");

        await circle.Presses("sam", "My week");
        Assert.Contains("Your last seven days: 1 talk", circle.Last("sam"), StringComparison.Ordinal);
        await circle.Presses("sam", "Pause for today");
        Assert.StartsWith("Thank you for today.", circle.Last("sam"), StringComparison.Ordinal);

        await circle.In("max", "/setup");
        Assert.DoesNotContain("1 talk", circle.All("max"), StringComparison.Ordinal);
        await circle.Waits(hours: 24 * 7);
        await circle.In("sam", "/support");
        Assert.Contains("Your last seven days: 0 talks", circle.Last("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task guidance_is_at_hand_in_a_talk_and_before()
    {
        using var circle = await Circle.OpensAt();
        await circle.In("sam", "/support");

        await circle.Presses("sam", "How to listen");

        Assert.Contains("Do not diagnose", circle.Last("sam"), StringComparison.Ordinal);
        Assert.Contains("Never threaten with police", circle.Last("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task whoever_is_not_on_the_list_any_more_takes_nothing()
    {
        using var circle = await Circle.OpensAt();
        await circle.OnDuty("sam");
        await circle.Asks("canary words");
        await circle.In("max", "/setup");
        await circle.Presses("max", "Supporters");
        await circle.Presses("max", "Remove Sam");

        await circle.Presses("sam", "I take it");

        Assert.Equal("That is for supporters of this server or group. If you would like someone yourself: /support.", circle.Last("sam"));
    }

    [Fact]
    public async Task whoever_is_not_on_the_list_any_more_does_not_go_on_duty_by_an_old_button()
    {
        using var circle = await Circle.OpensAt();
        await circle.In("sam", "/support");
        await circle.In("max", "/setup");
        await circle.Presses("max", "Supporters");
        await circle.Presses("max", "Remove Sam");

        await circle.Presses("sam", "2 hours");

        Assert.Equal("That is for supporters of this server or group. If you would like someone yourself: /support.", circle.Last("sam"));
        await circle.In("ada", "/support");
        Assert.StartsWith("Nobody is free right now", circle.Last("ada"), StringComparison.Ordinal);
    }
}
