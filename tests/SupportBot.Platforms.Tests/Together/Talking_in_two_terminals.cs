using System.Text.RegularExpressions;

namespace SupportBot.Platforms.Tests.Together;

/// <summary>Two terminals, two processes, one database: one person asks, the other is there for them.</summary>
public sealed class Talking_in_two_terminals
{
    [Fact]
    public async Task plays_both_sides_from_asking_to_the_end()
    {
        using var program = new Terminal.Program();
        await using var supporter = program.Open("--Terminal:As", "samantha");
        await supporter.TypesAsync("/setup", "[1] Yes, I agree");
        await supporter.TypesAsync("Yes, I agree", "[2] Turn on support");
        await supporter.TypesAsync("Turn on support", "[3] Supporters");
        await supporter.TypesAsync("Supporters", "[1] Invite someone");
        await supporter.TypesAsync("Invite someone", "[1] Invite someone");
        await supporter.TypesAsync($"/support join {CodeIn(supporter.Shown)} Sam", "[1] Go to /support");
        await supporter.TypesAsync("Go to /support", "[1] 2 hours");
        await supporter.TypesAsync("2 hours", "You are on duty until");

        await using var asker = program.Open("--Terminal:As", "adalgisa");
        await asker.TypesAsync("/support", "[1] Yes, I agree");
        await asker.TypesAsync("Yes, I agree", "[1] Ask, with a few words");
        await asker.TypesAsync("Ask, with a few words", "What would you like them to know?");
        await asker.TypesAsync("a canary in the night", "I asked the people on duty.");
        await supporter.ShowsAsync("[1] I take it");
        Assert.DoesNotContain("canary", supporter.Shown, StringComparison.Ordinal);

        await supporter.TypesAsync("I take it", "They wrote: a canary in the night");
        await asker.ShowsAsync("Sam is here for you now.");
        await asker.TypesAsync("it is a long one", "");
        await supporter.ShowsAsync("Someone: it is a long one");
        await supporter.TypesAsync("I have time", "");
        await asker.ShowsAsync("Sam: I have time");

        await asker.TypesAsync("/support", "[1] End");
        await asker.TypesAsync("End the talk", "The talk has ended.");
        await supporter.ShowsAsync("The talk is over.");
        Assert.DoesNotContain("samantha", asker.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("adalgisa", supporter.Shown, StringComparison.Ordinal);
    }

    private static string CodeIn(string text) => Regex.Match(text, "/support join ([a-z2-9]{4}-[a-z2-9]{4})").Groups[1].Value;
}
