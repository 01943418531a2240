using SupportBot.Simulators.Discord;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The real program and the simulated Discord: what becomes of a private thread.</summary>
public sealed class A_thread_for_two : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-thread-").FullName;
    private DiscordSimulator _discord = null!;
    private HostProcess _bot = null!;
    private SupportServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordSimulator.StartAsync();
        _bot = await HostProcess.StartAsync(_discord, _folder);
        _server = new(_discord);
        await _server.WarmUpAsync();
        await _server.SetUpAsync();
        await _server.OnDutyAsync(_server.Sam);
        await _server.AgreesAsync(_server.Ada);
        await _server.AskAsync(_server.Sam);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task changes_hands_after_a_restart_and_a_role_taken_away_takes_nothing()
    {
        var (max, ada, sam, kim) = (_server.Max, _server.Ada, _server.Sam, _server.Kim);
        await _server.Dm(sam).PressesAsync("I take it");
        await _bot.KillAsync();
        await _bot.DisposeAsync();
        _bot = await HostProcess.StartAsync(_discord, _folder);
        await _server.WarmUpAsync();

        await _server.OnDutyAsync(kim);
        await _server.InThread(ada).PressesAsync("Hand over");
        Assert.Contains("That button is for the supporter.", _server.InThread(ada).Sees[^1].Text, StringComparison.Ordinal);
        await _server.InThread(sam).PressesAsync("I need backup");
        await _server.ArrivesAsync(kim, "asks whether you can take a talk over");
        Assert.Contains(_discord.World.SeenBy(max, _server.Moderators), message => message.Text.Contains("Sam, a supporter, asks for backup", StringComparison.Ordinal));

        var roles = kim.Roles.ToList();
        kim.Roles.Clear();
        await _server.Dm(kim).PressesAsync("I take it over");
        Assert.StartsWith("That is for supporters", _server.Dm(kim).Sees[^1].Text, StringComparison.Ordinal);
        foreach (var role in roles) kim.Roles.Add(role);
        await _server.Dm(kim).PressesAsync("I take it over");

        Assert.Equal([ada, kim], Assert.Single(_server.Threads).Members.OrderBy(member => member.Id));
    }

    [Fact]
    public async Task that_cannot_be_opened_gives_the_request_back()
    {
        _discord.Threads.MayOpen = false;

        await _server.Dm(_server.Sam).PressesAsync("I take it");
        Assert.StartsWith("I could not bring you together", _server.Dm(_server.Sam).Sees[^1].Text, StringComparison.Ordinal);
        Assert.Empty(_server.Threads);

        Assert.DoesNotContain(_discord.World.Messages, message => message.Text.Contains("is here for you now", StringComparison.Ordinal));
        await _server.In(_server.Ada).CallsAsync("support");
        Assert.Contains("nobody has it yet", _server.In(_server.Ada).Sees[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_someone_who_is_forgotten_is_gone_at_once_or_put_away_where_the_bot_may_not_delete()
    {
        await _server.Dm(_server.Sam).PressesAsync("I take it");
        _discord.Threads.MayDelete = false;

        await _server.In(_server.Ada).CallsAsync("forget");
        await _server.In(_server.Ada).PressesAsync("Yes, erase it all");

        Assert.True(Assert.Single(_server.Threads).IsArchived);
        await _server.ArrivesAsync(_server.Sam, "The talk is over.");
    }
}
