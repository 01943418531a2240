namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The real program and the simulated Discord: what becomes of a private thread.</summary>
[Collection(nameof(OneBot))]
public sealed class A_thread_for_two(OneBot running)
{
    [Fact]
    public async Task changes_hands_after_a_restart_and_a_role_taken_away_takes_nothing()
    {
        var server = await AskedAsync();
        var (max, ada, sam, kim) = (server.Max, server.Ada, server.Sam, server.Kim);
        await server.PressesAsync(sam, "I take it", "It is yours.");
        await running.RestartAsync();

        await server.OnDutyAsync(kim);
        await server.InThread(ada).PressesAsync("Hand over");
        Assert.Contains("That button is for the supporter.", server.InThread(ada).Sees[^1].Text, StringComparison.Ordinal);
        await server.InThread(sam).PressesAsync("I need backup");
        await server.ArrivesAsync(kim, "Can you take it over?");
        Assert.Contains(running.Discord.World.SeenBy(max, server.Moderators), message => message.Text.Contains("Sam, a supporter, asks for backup", StringComparison.Ordinal));

        var roles = kim.Roles.ToList();
        kim.Roles.Clear();
        await server.PressesAsync(kim, "I take it over", "That is for supporters");
        foreach (var role in roles) kim.Roles.Add(role);
        await server.PressesAsync(kim, "I take it over", "It is yours.");

        Assert.Equal([ada, kim], Assert.Single(server.Threads).Members.OrderBy(member => member.Id));
    }

    [Fact]
    public async Task that_cannot_be_opened_gives_the_request_back()
    {
        var server = await AskedAsync();
        running.Discord.Threads.MayOpen = false;

        await server.PressesAsync(server.Sam, "I take it", "I could not bring you together");
        Assert.Empty(server.Threads);

        Assert.DoesNotContain(server.Dm(server.Ada).Sees, message => message.Text.Contains("is here for you now", StringComparison.Ordinal));
        await server.In(server.Ada).CallsAsync("support");
        Assert.Contains("nobody has taken it yet", server.In(server.Ada).Sees[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_someone_who_is_forgotten_is_gone_at_once_or_put_away_where_the_bot_may_not_delete()
    {
        var server = await AskedAsync();
        await server.PressesAsync(server.Sam, "I take it", "It is yours.");
        await server.ArrivesAsync(server.Ada, "You two have a private thread in the server");
        running.Discord.Threads.MayDelete = false;

        await server.In(server.Ada).CallsAsync("forget");
        await server.In(server.Ada).PressesAsync("Yes, erase it all");

        Assert.True(Assert.Single(server.Threads).IsArchived);
        await server.ArrivesAsync(server.Sam, "The talk is over.");
    }

    /// <summary>Ada has asked, and Sam knows of it.</summary>
    private async Task<SupportServer> AskedAsync()
    {
        var server = await running.ServerAsync();
        await server.OnDutyAsync(server.Sam);
        await server.AgreesAsync(server.Ada);
        await server.AskAsync(server.Sam);

        return server;
    }
}
