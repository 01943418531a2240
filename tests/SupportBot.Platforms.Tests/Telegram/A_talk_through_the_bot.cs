namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>The real program and the simulated Telegram: two people of a group talk who do not see each other's accounts.</summary>
[Collection(nameof(OneHost))]
public sealed class A_talk_through_the_bot(OneHost running)
{
    [Fact]
    public async Task passes_on_every_line_in_order_over_a_kill_and_names_nobody()
    {
        var group = await running.GroupAsync();
        await group.JoinsAsync(group.Sam, "Sam");
        await group.AskAsync(group.Sam);
        group.Press(group.Sam, "I take it");
        await group.ArrivesAsync(group.Ada, "is here for you now.");

        for (var line = 0; line < 10; line++)
        {
            group.Write(group.Ada, $"line {line} of Ada");
            if (line is 4)
            {
                running.Host.Kill();
                running.Host.Begin();
            }
        }

        await group.ArrivesAsync(group.Sam, "line 9 of Ada");
        group.Write(group.Sam, "heard you");
        await group.ArrivesAsync(group.Ada, "Sam: heard you");

        // Once each, or twice where the kill came between sending and writing down that it was sent; never fewer, and in order.
        var lines = group.Texts(group.Sam).Where(text => text.Contains("of Ada", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal([.. Enumerable.Range(0, 10).Select(line => $"Someone: line {line} of Ada")], lines);
        foreach (var text in group.Texts(group.Sam)) Assert.DoesNotContain("Adalgisa", text, StringComparison.Ordinal);
        foreach (var text in group.Texts(group.Ada)) Assert.DoesNotContain("Samantha", text, StringComparison.Ordinal);
        Assert.DoesNotContain(group.Texts(group.Kim).Concat(group.Texts(group.Max)).Concat(group.Texts(group.Group)), text => text.Contains("of Ada", StringComparison.Ordinal));
        Assert.Empty(group.Texts(group.Eve));
    }

    [Fact]
    public async Task is_handed_over_and_ended_by_a_block()
    {
        var group = await running.GroupAsync();
        await group.JoinsAsync(group.Sam, "Sam");
        await group.JoinsAsync(group.Kim, "Kim");
        await group.AskAsync(group.Sam, group.Kim);
        group.Press(group.Sam, "I take it");
        await group.ArrivesAsync(group.Ada, "Sam is here for you now.");

        group.Press(group.Sam, "Hand over");
        await group.ArrivesAsync(group.Kim, "Can you take it over?");
        group.Press(group.Kim, "I take it over");
        await group.ArrivesAsync(group.Ada, "Kim goes on with you from here.");
        group.Write(group.Ada, "hello Kim");
        await group.ArrivesAsync(group.Kim, "Someone: hello Kim");
        group.Press(group.Ada, "Block");
        await group.ArrivesAsync(group.Kim, "The talk is over.");

        group.Write(group.Kim, "are you there");
        await group.ArrivesAsync(group.Kim, "I only understand commands");
        Assert.Equal(0, group.Count(group.Ada, "are you there"));
        Assert.Equal(0, group.Count(group.Sam, "hello Kim"));
    }

    [Fact]
    public async Task is_for_members_of_the_group_alone_whatever_a_link_says()
    {
        const long Stranger = 600_000;
        var group = await running.GroupAsync();
        running.Telegram.People.Add(Stranger, "Stranger", "en");
        await group.AgreesAsync(Stranger);

        group.Write(Stranger, $"/start g{-group.Group}-support");
        await group.ArrivesAsync(Stranger, "Please write /support in the server or group");
        group.Write(Stranger, $"/start g{-group.Group}-setup");
        await group.ArrivesAsync(Stranger, "This is for those who run a server or group.");
        group.Write(group.Ada, $"/start g{-group.Group}-setup");
        await group.ArrivesAsync(group.Ada, "Only those who run this server or group can do that.");
    }
}
