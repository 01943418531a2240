using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The real program and the simulated Discord: a server turns support on, somebody asks, two supporters press at once.</summary>
public sealed class A_thread_for_two : IAsyncLifetime
{
    private const ulong Role = 1_300_000_000_000_000_001;
    private const string Words = "a canary in the night";
    private const int Races = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-thread-").FullName;
    private DiscordSimulator _discord = null!;
    private HostProcess _bot = null!;
    private Channel _channel = null!;
    private Channel _moderators = null!;
    private Member _max = null!, _ada = null!, _sam = null!, _kim = null!, _eve = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordSimulator.StartAsync();
        _bot = await HostProcess.StartAsync(_discord, _folder);
        (_max, _ada, _sam, _kim, _eve) = (_discord.AddMember("Max", isAdmin: true), _discord.AddMember("Ada"), _discord.AddMember("Sam"), _discord.AddMember("Kim"), _discord.AddMember("Eve"));
        _sam.Roles.Add(Role);
        _kim.Roles.Add(Role);
        _channel = _discord.World.AddGuild(_max, _ada, _sam, _kim, _eve);
        _moderators = _discord.World.AddChannel(_channel, _max);
        await WarmUpAsync();
        await SetUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task is_opened_by_the_one_who_wins_is_seen_by_nobody_else_and_is_gone_when_it_ends()
    {
        await OnDutyAsync(_sam, "Sam");
        await OnDutyAsync(_kim, "Kim");
        await AgreesAsync(In(_ada), "support");

        for (var race = 1; race <= Races; race++)
        {
            await AskAsync();
            await Task.WhenAll(Dm(_sam).PressesAsync("I take it"), Dm(_kim).PressesAsync("I take it"));

            var thread = Assert.Single(_discord.World.Threads);
            var winner = Assert.Single(thread.Members, member => member != _ada);
            var loser = winner == _sam ? _kim : _sam;
            Assert.Contains(_ada, thread.Members);
            Assert.Contains(Words, Dm(winner).Sees[^1].Text, StringComparison.Ordinal);
            Assert.StartsWith($"{winner.Name} has it already.", Dm(loser).Sees[^1].Text, StringComparison.Ordinal);
            Assert.Equal(0, In(loser).Sees.Count(message => message.Text.Contains(Words, StringComparison.Ordinal)));

            await new Visitor(_discord, race % 2 is 0 ? winner : _ada, thread).PressesAsync("End");
            await _discord.Journal.HappensAsync("thread deleted", race, TimeSpan.FromSeconds(60));
        }

        Assert.All([_eve, _max, _sam, _kim], member => Assert.DoesNotContain(_discord.World.SeenBy(member, _channel), message => message.Text.Contains(Words, StringComparison.Ordinal)));
        Assert.DoesNotContain(_discord.World.SeenBy(_eve, _channel), message => message.OnlyFor is not null);
        Assert.DoesNotContain(Words, _bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_discord.Journal.Counts, count => count.Key.EndsWith(" 400", StringComparison.Ordinal) || count.Key.EndsWith(" 403", StringComparison.Ordinal));
    }

    [Fact]
    public async Task changes_hands_after_a_restart_and_a_role_taken_away_takes_nothing()
    {
        await OnDutyAsync(_sam, "Sam");
        await AgreesAsync(In(_ada), "support");
        await AskAsync(_sam);
        await Dm(_sam).PressesAsync("I take it");
        await _bot.KillAsync();
        await _bot.DisposeAsync();
        _bot = await HostProcess.StartAsync(_discord, _folder);
        await WarmUpAsync();

        await OnDutyAsync(_kim, "Kim");
        var thread = Assert.Single(_discord.World.Threads);
        await new Visitor(_discord, _ada, thread).PressesAsync("Hand over");
        Assert.Contains("That button is for the supporter.", new Visitor(_discord, _ada, thread).Sees[^1].Text, StringComparison.Ordinal);
        await new Visitor(_discord, _sam, thread).PressesAsync("I need backup");
        await ArrivesAsync(_kim, "asks whether you can take a talk over");
        Assert.Contains(_discord.World.SeenBy(_max, _moderators), message => message.Text.Contains("Sam, a supporter, asks for backup", StringComparison.Ordinal));

        _kim.Roles.Clear();
        await Dm(_kim).PressesAsync("I take it over");
        Assert.StartsWith("That is for supporters", Dm(_kim).Sees[^1].Text, StringComparison.Ordinal);
        _kim.Roles.Add(Role);
        await Dm(_kim).PressesAsync("I take it over");

        Assert.Equal([_ada, _kim], Assert.Single(_discord.World.Threads).Members.OrderBy(member => member.Id));
    }

    [Fact]
    public async Task that_cannot_be_opened_gives_the_request_back()
    {
        await OnDutyAsync(_sam, "Sam");
        await AgreesAsync(In(_ada), "support");
        await AskAsync(_sam);
        _discord.Threads.MayOpen = false;

        await Dm(_sam).PressesAsync("I take it");
        Assert.StartsWith("I could not bring you together", Dm(_sam).Sees[^1].Text, StringComparison.Ordinal);
        Assert.Empty(_discord.World.Threads);

        Assert.DoesNotContain(_discord.World.Messages, message => message.Text.Contains("is here for you now", StringComparison.Ordinal));
        await In(_ada).CallsAsync("support");
        Assert.Contains("nobody has it yet", In(_ada).Sees[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_someone_who_is_forgotten_is_gone_at_once_or_put_away_where_the_bot_may_not_delete()
    {
        await OnDutyAsync(_sam, "Sam");
        await AgreesAsync(In(_ada), "support");
        await AskAsync(_sam);
        await Dm(_sam).PressesAsync("I take it");
        _discord.Threads.MayDelete = false;

        await In(_ada).CallsAsync("forget");
        await In(_ada).PressesAsync("Yes, erase it all");

        Assert.True(Assert.Single(_discord.World.Threads).IsArchived);
        await ArrivesAsync(_sam, "The talk is over.");
    }

    private Visitor In(Member member) => new(_discord, member, _channel);

    private Visitor Dm(Member member) => new(_discord, member, _discord.World.DmWith(member));

    /// <summary>On a busy machine the very first answer of a new process may come too late for Discord; people ask again then.</summary>
    private async Task WarmUpAsync()
    {
        for (var tries = 0; tries < 3; tries++)
        {
            try
            {
                await In(_max).CallsAsync("privacy");
                await In(_max).CallsAsync("checkin");

                return;
            }
            catch (TimeoutException)
            {
                // Once more.
            }
        }
    }

    private async Task SetUpAsync()
    {
        var max = In(_max);
        await max.CallsAsync("setup", ("supporters", $"{Role}"));
        await max.PressesAsync("Yes, I agree");
        Assert.Contains("by a role", max.Sees[^1].Text, StringComparison.Ordinal);
        await max.PressesAsync("Turn on support");
        var there = new Visitor(_discord, _max, _moderators);
        await there.CallsAsync("setup");
        await there.PressesAsync("Moderators here");
        Assert.Contains("in this channel", there.Sees[^1].Text, StringComparison.Ordinal);
    }

    private static async Task AgreesAsync(Visitor visitor, string command)
    {
        await visitor.CallsAsync(command);
        await visitor.PressesAsync("Yes, I agree");
    }

    private async Task OnDutyAsync(Member member, string name)
    {
        var visitor = In(member);
        await AgreesAsync(visitor, "support");
        await visitor.PressesAsync("2 hours");
        var opened = await visitor.PressesAsync(visitor.Sees[^1].Inputs[0]["label"]!.ToString());
        await visitor.FillsAsync(opened, new Dictionary<string, string> { ["name"] = name });
        Assert.Contains("You are on duty until", visitor.Sees[^1].Text, StringComparison.Ordinal);
    }

    private async Task AskAsync(params Member[] asked)
    {
        var visitor = In(_ada);
        await visitor.CallsAsync("support");
        var opened = await visitor.PressesAsync("Ask, with a few words");
        await visitor.FillsAsync(opened, new Dictionary<string, string> { ["text"] = Words });

        foreach (var member in asked is [] ? [_sam, _kim] : asked) await ArrivesAsync(member, "Someone would like a supporter");
    }

    /// <summary>Waits until this is the newest that the bot wrote to somebody.</summary>
    private async Task ArrivesAsync(Member member, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        while (Dm(member).Sees is not [.., var newest] || !newest.Text.Contains(text, StringComparison.Ordinal)) await Task.Delay(20, patience.Token);
    }
}
