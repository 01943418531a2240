using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The real program as its own process, against the simulated Discord.</summary>
public sealed class The_whole_bot : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-discord-").FullName;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task answers_every_command_and_shows_nobody_else_what_is_personal(bool isServer)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await HostProcess.StartAsync(discord, _folder);
        var (maria, other) = (discord.AddMember("Maria", isAdmin: true), discord.AddMember("Olena"));
        var where = isServer ? discord.World.AddGuild(maria, other) : discord.World.DmWith(maria);
        var walk = new Walk(new(discord, maria, where));

        // What a command answers is pressed through; what erases everything comes last.
        foreach (var command in Offered(discord).OrderBy(name => name is "forget")) await walk.CommandAsync(command);

        Assert.Empty(discord.World.SeenBy(other, where));
        Assert.All(discord.World.SeenBy(maria, where), message => Assert.Equal(isServer, message.OnlyFor is not null));
        Assert.Equal(discord.Journal.Count("sent"), discord.Journal.Count("answered"));
        Assert.DoesNotContain(discord.Journal.Counts, count => count.Key is "unknown address" or "late callback" || count.Key.EndsWith(" 400", StringComparison.Ordinal));
        Assert.All(Walk.Secrets, secret => Assert.DoesNotContain(secret, bot.Output, StringComparison.Ordinal));
        Assert.DoesNotContain(discord.Token, bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"{maria.Id}", bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task opens_one_window_for_a_check_in()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await HostProcess.StartAsync(discord, _folder);
        var (visitor, _) = await AgreedAsync(discord);

        var opened = await visitor.CallsAsync("checkin");

        Assert.Equal(9, opened.Callback);
        Assert.InRange(opened.CallbackContent!["components"]!.AsArray().Count, 2, 5);
    }

    [Fact]
    public async Task proposes_values_while_someone_types()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await HostProcess.StartAsync(discord, _folder);
        var maria = discord.AddMember("Maria");
        var visitor = new Visitor(discord, maria, discord.World.AddGuild(maria));

        Assert.NotEmpty(await visitor.TypesAsync("learn", "topic", "botox"));
        Assert.NotEmpty(await visitor.TypesAsync("crisis", "country", "Ukr"));
    }

    [Fact]
    public async Task takes_a_button_from_before_a_restart()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        Visitor visitor;

        await using (var first = await HostProcess.StartAsync(discord, _folder))
        {
            (visitor, _) = await AgreedAsync(discord);
            await visitor.CallsAsync("help");
            await first.KillAsync();
        }

        await using var second = await HostProcess.StartAsync(discord, _folder);
        var label = visitor.Sees[^1].Inputs.First(input => input["type"]!.ToString() is "2")["label"]!.ToString();

        var pressed = await visitor.PressesAsync(label);

        Assert.NotEqual(0, pressed.Callback);
        Assert.Equal(1, discord.Journal.Count("commands overwritten"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<string> Offered(DiscordSimulator discord) =>
        [.. discord.Commands.Registered.Select(command => command!["name"]!.ToString())];

    private static async Task<(Visitor Visitor, Member Member)> AgreedAsync(DiscordSimulator discord)
    {
        var maria = discord.AddMember("Maria");
        var visitor = new Visitor(discord, maria, discord.World.AddGuild(maria));
        await visitor.CallsAsync("checkin");
        await visitor.PressesAsync(visitor.Sees[^1].Inputs[0]["label"]!.ToString());

        return (visitor, maria);
    }
}
