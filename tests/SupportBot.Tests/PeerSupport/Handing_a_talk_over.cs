namespace SupportBot.Tests.PeerSupport;

public sealed class Handing_a_talk_over
{
    [Fact]
    public async Task happens_when_another_takes_it_and_not_before()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        await circle.OnDuty("kim");

        await circle.Presses("sam", "Hand over");
        await circle.Says("ada", "still here?");
        Assert.Equal("Someone: still here?", circle.Last("sam"));
        Assert.Equal("A talk that is with Sam needs someone else. Can you take it over?", circle.Last("kim"));

        await circle.Presses("kim", "I take it over");
        Assert.Equal("Kim goes on with you from here.", circle.Last("ada"));
        Assert.Equal("Kim took it over. Thank you for being there.", circle.Last("sam"));

        await circle.Says("ada", "hello Kim");
        Assert.Equal("Someone: hello Kim", circle.Last("kim"));
        Assert.DoesNotContain("hello Kim", circle.All("sam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task happens_when_who_asked_wants_that()
    {
        using var circle = await Circle.OpensAt();
        await circle.TalksAsync();
        await circle.Presses("ada", "Someone else, please");
        Assert.StartsWith("Nobody else is free right now.", circle.Last("ada"), StringComparison.Ordinal);

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
}
