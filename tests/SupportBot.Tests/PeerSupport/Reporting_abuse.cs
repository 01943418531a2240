using SupportBot.Dialogue;

namespace SupportBot.Tests.PeerSupport;

public sealed class Reporting_abuse
{
    [Fact]
    public async Task shows_whose_account_it_was_to_two_moderators_who_both_agree_and_to_nobody_else()
    {
        using var circle = await Circle.OpensAt();
        await circle.InvitesAsync("moderators", "max", "Max");
        await circle.InvitesAsync("moderators", "eve", "Eve");
        await circle.InvitesAsync("moderators", "kim", "Kim");
        await circle.TalksAsync("canary words");
        await circle.Presses("sam", "Block");
        await circle.Presses("sam", "Tell the moderators");
        Assert.DoesNotContain("canary", circle.All("max"), StringComparison.Ordinal);
        Assert.DoesNotContain("ada", circle.All("max"), StringComparison.Ordinal);

        await circle.Presses("max", "I agree to see it");
        await circle.Presses("max", "I agree to see it");
        Assert.Equal("Noted. When one more moderator agrees, I show it to you both.", circle.Last("max"));
        Assert.DoesNotContain("test ada", circle.All("max"), StringComparison.Ordinal);

        await circle.Presses("eve", "I agree to see it");
        Assert.StartsWith("The report is about this account: test ada", circle.Last("eve"), StringComparison.Ordinal);
        Assert.StartsWith("The report is about this account: test ada", circle.Last("max"), StringComparison.Ordinal);

        await circle.Presses("kim", "I agree to see it");
        Assert.Equal("There is nothing to show any more.", circle.Last("kim"));
        Assert.DoesNotContain("test ada", circle.All("kim"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_so_when_no_moderator_was_reached_and_the_next_press_tells_them()
    {
        using var circle = await Circle.OpensAt();
        await circle.InvitesAsync("moderators", "max", "Max");
        await circle.TalksAsync();
        await circle.Presses("sam", "Block");

        circle.Scene.Delivery = () => new PlatformUnavailableException("test", NodaTime.Duration.FromSeconds(1));
        await circle.Presses("sam", "Tell the moderators");
        Assert.StartsWith("I could not reach the moderators just now, so they know nothing yet.", circle.Last("sam"), StringComparison.Ordinal);

        circle.Scene.Delivery = () => null;
        await circle.Presses("sam", "Tell the moderators");
        Assert.StartsWith("Thank you for saying so. The moderators know", circle.Last("sam"), StringComparison.Ordinal);
        Assert.StartsWith("Someone reported the other side of a talk.", circle.Last("max"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task lets_nobody_decide_about_their_own_report_and_nobody_who_is_no_moderator()
    {
        using var circle = await Circle.OpensAt();
        await circle.InvitesAsync("moderators", "max", "Max");
        await circle.InvitesAsync("moderators", "sam", "Sam");
        await circle.TalksAsync();
        await circle.Presses("sam", "Block");
        await circle.Presses("sam", "Tell the moderators");
        var id = circle.ButtonOf("max", "I agree to see it").Values[0];

        await circle.Presses("max", "I agree to see it");
        foreach (var user in new[] { "sam", "ada", "kim" }) await circle.Calls(user, "support unseal", id);

        Assert.DoesNotContain(circle.Told, one => PlainText.Of(one.Reply).Contains("test ada", StringComparison.Ordinal));
    }
}
