using SupportBot.Dialogue;
using SupportBot.PeerSupport;

namespace SupportBot.Tests.PeerSupport;

public sealed class Talking_with_a_supporter
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

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
        Assert.Equal(["It is urgent"], PlainText.ButtonsOf(circle.Told.Last(one => one.User == "sam").Reply));
        await circle.Presses("sam", "It is urgent");
        Assert.StartsWith("If you fear for their life, do this now:", circle.Last("sam"), StringComparison.Ordinal);
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
    public async Task leaves_what_is_written_where_others_read_it_where_it_is()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Does("ada", new ChatUpdate(Circle.Account("ada"), new ChatInput.Said("good morning, all of you")) { Community = Circle.Group, Place = ChatPlace.Shared });

        Assert.DoesNotContain("good morning", circle.All("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task goes_on_where_one_writes_to_the_bot_and_support_says_so()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.In("ada", "/support");

        Assert.StartsWith("You are with Sam.\nWrite to me here and I pass it on.", circle.Last("ada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task takes_no_file()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();

        await circle.Does("ada", new ChatUpdate(Circle.Account("ada"), new ChatInput.Sent(new byte[] { 1 }, "")));

        Assert.Equal("Only text goes through here, for both of you. It was not sent; you can write it out instead.", circle.Last("ada"));
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
    public async Task is_not_asked_for_by_somebody_who_left_the_group()
    {
        using var circle = await Circle.OpensAt();
        await circle.OnDuty("sam");
        var community = await circle.CommunityIdAsync();
        circle.Scene.Standings.Remove((Circle.Group, "ada"));
        circle.Forget();

        await circle.Calls("ada", "support ask", community, "let me in");

        Assert.DoesNotContain(circle.Told, one => one.User is "sam");
    }

    [Fact]
    public async Task is_of_the_two_alone_whoever_else_presses()
    {
        using var circle = await Circle.OpensAt();
        await circle.InvitesAsync("moderators", "max", "Max");
        await circle.TalksAsync("canary words");
        var id = circle.ButtonOf("sam", "End the talk").Values[0];
        circle.Forget();

        foreach (var command in new[] { "end", "block", "another", "hand", "backup", "turn", "still", "report", "take" }) await circle.Calls("eve", $"support {command}", id);
        await circle.Calls("eve", "support felt", id, "same");
        await circle.Calls("eve", "support unseal", id);

        Assert.DoesNotContain("canary", circle.All("eve"), StringComparison.Ordinal);
        Assert.DoesNotContain(circle.Told, one => one.User is "sam" or "ada" or "max");
        Assert.Equal(RequestState.Taken, (await circle.Scene.Get<RequestStore>().FindAsync(id, Cancel))!.State);
    }
}
