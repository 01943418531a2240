using SupportBot.Dialogue;
using SupportBot.PeerSupport;
using SupportBot.People;

namespace SupportBot.Tests.PeerSupport;

public sealed class Talking_with_a_supporter
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task hides_the_words_until_one_takes_it_and_tells_the_other_who_has_it()
    {
        using var circle = await Circle.OpensAt();
        await circle.OnDuty("sam");
        await circle.OnDuty("kim");

        await circle.Asks("canary words");

        Assert.Equal("Someone would like a supporter. Their words are for whoever takes it.", circle.Last("sam"));
        Assert.DoesNotContain("canary", circle.All("kim"), StringComparison.Ordinal);

        await circle.Presses("kim", "I take it");
        await circle.Presses("sam", "I take it");

        Assert.Contains("They wrote: canary words", circle.Last("kim"), StringComparison.Ordinal);
        Assert.Equal("Kim has it already. Thank you for being there.", circle.Last("sam"));
        Assert.StartsWith("Kim is here for you now.", circle.Last("ada"), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", circle.All("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task passes_on_text_both_ways_and_shows_no_account()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        var silent = await circle.Says("ada", "hello there");
        await circle.Says("sam", "hello Ada-or-whoever");

        Assert.Empty(silent.Blocks);
        Assert.Equal("Someone: hello there", circle.Last("sam"));
        Assert.Equal("Sam: hello Ada-or-whoever", circle.Last("ada"));
        Assert.DoesNotContain("ada", circle.All("sam"), StringComparison.Ordinal);
        Assert.DoesNotContain("sam", circle.All("ada"), StringComparison.Ordinal);
        Assert.DoesNotContain(circle.Told, one => one.User is "kim" or "eve");
    }

    [Fact]
    public async Task shows_lines_to_who_writes_that_they_are_in_danger_and_passes_it_on_with_what_to_do()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        var answer = await circle.Says("ada", "I want to kill myself tonight");

        Assert.True(answer.Urgent);
        Assert.Equal("Someone: I want to kill myself tonight", circle.Last("sam"));
        await circle.Presses("sam", "It is urgent");
        Assert.StartsWith("If you fear for their life, do this now:", circle.Last("sam"), StringComparison.Ordinal);
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
        Assert.EndsWith("/crisis has people who answer now.", PlainText.Of(answer), StringComparison.Ordinal);
        Assert.StartsWith("Someone would like a supporter.", circle.Last("sam"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("look at https://example.org")]
    [InlineData("write to me @somebody")]
    [InlineData("t.me/somebody")]
    [InlineData("example.com is good")]
    public async Task keeps_links_and_account_names_out_unless_the_group_lets_them_through(string line)
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Says("ada", line);
        Assert.StartsWith("Links and account names do not go through here", circle.Last("ada"), StringComparison.Ordinal);
        Assert.DoesNotContain(line, circle.All("sam"), StringComparison.Ordinal);

        await circle.In("max", "/setup");
        await circle.Presses("max", "Let links through");
        await circle.Says("ada", line);
        Assert.Equal($"Someone: {line}", circle.Last("sam"));
    }

    [Fact]
    public async Task takes_no_file()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Does("ada", new ChatUpdate(Circle.Account("ada"), new ChatInput.Sent(new byte[] { 1 }, "")));

        Assert.Equal("Only text goes through here, for both of you. It was not sent.", circle.Last("ada"));
    }

    [Fact]
    public async Task says_at_once_when_nobody_is_on_duty_and_tells_later_if_asked_to()
    {
        using var circle = await Circle.OpensAt();

        await circle.In("ada", "/support");
        Assert.StartsWith("Nobody is on duty right now", circle.Last("ada"), StringComparison.Ordinal);
        await circle.Presses("ada", "Tell me then");

        await circle.OnDuty("sam");
        Assert.Equal("A supporter is here now, if you still would like one.", circle.Last("ada"));

        await circle.OnDuty("kim");
        Assert.Single(circle.All("ada").Split("A supporter is here now").Skip(1));
    }

    [Fact]
    public async Task is_handed_over_when_another_takes_it_and_not_before()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        await circle.OnDuty("kim");

        await circle.Presses("sam", "Hand over");
        await circle.Says("ada", "still here?");
        Assert.Equal("Someone: still here?", circle.Last("sam"));
        Assert.Equal("Sam asks whether you can take a talk over.", circle.Last("kim"));

        await circle.Presses("kim", "I take it over");
        Assert.Equal("Kim goes on with you from here.", circle.Last("ada"));
        Assert.Equal("Kim took it over. Thank you for being there.", circle.Last("sam"));

        await circle.Says("ada", "hello Kim");
        Assert.Equal("Someone: hello Kim", circle.Last("kim"));
        Assert.DoesNotContain("hello Kim", circle.All("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task goes_to_somebody_else_when_who_asked_wants_that()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        await circle.Presses("ada", "Someone else, please");
        Assert.StartsWith("Nobody else is on duty right now.", circle.Last("ada"), StringComparison.Ordinal);

        await circle.OnDuty("kim");
        await circle.In("ada", "/support");
        await circle.Presses("ada", "Someone else, please");
        await circle.Presses("kim", "I take it over");

        Assert.Equal("Kim goes on with you from here.", circle.Last("ada"));
    }

    [Fact]
    public async Task calls_moderators_for_backup_and_says_what_to_do_meanwhile()
    {
        using var circle = await Circle.OpensAt();
        await circle.InvitesAsync("moderators", "max", "Max");
        await circle.TalksAsync("canary words");

        await circle.Presses("sam", "I need backup");

        Assert.Equal("Sam, a supporter, asks for backup in a talk. Please write to them.", circle.Last("max"));
        Assert.DoesNotContain("canary", circle.All("max"), StringComparison.Ordinal);
        Assert.Contains("Ask plainly whether they are safe", circle.Last("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ends_for_both_with_one_gentle_question_and_a_late_press_is_answered_kindly()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Presses("sam", "End");
        Assert.Contains("Was it a hard one? A pause is good for you", circle.Last("sam"), StringComparison.Ordinal);
        Assert.Contains("How is it now, after talking?", circle.Last("ada"), StringComparison.Ordinal);
        await circle.Presses("ada", "Heavier");
        Assert.StartsWith("I am sorry.", circle.Last("ada"), StringComparison.Ordinal);

        await circle.Presses("sam", "Hand over");
        Assert.Equal("This is over or not yours any more.", circle.Last("sam"));
        await circle.Presses("sam", "I take it");
        Assert.StartsWith("It was taken back or is over.", circle.Last("sam"), StringComparison.Ordinal);
        await circle.Says("ada", "one more thing");
        Assert.DoesNotContain("one more thing", circle.All("sam"), StringComparison.Ordinal);
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
        Assert.StartsWith("Nobody is on duty right now", circle.Last("ada"), StringComparison.Ordinal);
        await circle.OnDuty("kim");
        circle.Forget();
        await circle.Asks("again");
        Assert.DoesNotContain(circle.Told, one => one.User == "sam");
    }

    [Fact]
    public async Task loses_nothing_when_the_bot_stops_in_the_middle()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        circle.Scene.Delivery = () => new PlatformUnavailableException("test", NodaTime.Duration.FromSeconds(1));
        await circle.Says("ada", "before the stop");
        await circle.Says("ada", "and after it");

        await circle.Scene.IsOff(minutes: 5);
        circle.Scene.Delivery = () => null;
        await circle.ArrivesAsync();

        Assert.Contains("Someone: before the stop\nSomeone: and after it", circle.All("sam"), StringComparison.Ordinal);
        await circle.Says("sam", "still here");
        Assert.Equal("Sam: still here", circle.Last("ada"));
    }

    [Fact]
    public async Task tells_who_writes_when_the_other_cannot_be_reached()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        circle.Scene.Sending = (to, _) => to.User is "sam" ? throw new PersonUnreachableException("test") : Task.CompletedTask;

        await circle.Says("ada", "hello?");

        Assert.Contains("Your last lines did not arrive", circle.All("ada"), StringComparison.Ordinal);
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
    public async Task ends_when_either_is_forgotten_and_what_they_wrote_goes_with_them()
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
    public async Task ends_when_the_supporter_is_forgotten()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Calls("sam", "forget", "yes");

        Assert.StartsWith("The talk is over.", circle.Last("ada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_of_the_two_alone_whoever_else_presses()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync("canary words");
        var id = circle.ButtonOf("sam", "End").Values[0];
        circle.Forget();

        foreach (var command in new[] { "end", "block", "another", "hand", "backup", "turn", "still", "report", "take" }) await circle.Calls("eve", $"support {command}", id);
        await circle.Calls("eve", "support felt", id, "same");
        await circle.Calls("eve", "support unseal", id);

        Assert.DoesNotContain("canary", circle.All("eve"), StringComparison.Ordinal);
        Assert.DoesNotContain(circle.Told, one => one.User is "sam" or "ada");
        Assert.Equal(RequestState.Taken, (await circle.Scene.Get<RequestStore>().FindAsync(id, Cancel))!.State);
    }
}
