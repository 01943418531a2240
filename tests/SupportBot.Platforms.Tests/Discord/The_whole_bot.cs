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
        var visitor = new Visitor(discord, maria, where);
        var walk = new Walk(visitor);

        // What a command answers is pressed through; what erases everything comes last.
        foreach (var command in visitor.Menu.Where(name => name is not "setup").OrderBy(name => name is "forget")) await walk.CommandAsync(command);

        Assert.Empty(discord.World.SeenBy(other, where));
        Assert.All(discord.World.SeenBy(maria, where), message => Assert.Equal(isServer, message.OnlyFor is not null));

        // Only /setup makes the bot post in the open, and that is about nobody.
        if (isServer) await walk.CommandAsync("setup");

        Assert.All(discord.World.SeenBy(other, where), message => Assert.All([.. Walk.Secrets, $"{maria.Id}"], word => Assert.DoesNotContain(word, message.Json.ToJsonString(), StringComparison.Ordinal)));
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task takes_and_gives_files_where_nobody_else_sees_them(bool isServer)
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await HostProcess.StartAsync(discord, _folder);
        var (maria, other) = (discord.AddMember("Maria"), discord.AddMember("Olena"));
        var where = isServer ? discord.World.AddGuild(maria, other) : discord.World.DmWith(maria);
        var visitor = new Visitor(discord, maria, where);

        await visitor.GivesAsync("import", "file", Diary(), ("moods", "fine=7"));
        await visitor.PressesAsync(visitor.Sees[^1].Inputs[0]["label"]!.ToString());
        Assert.Contains("Taken: 40 entries.", visitor.Sees[^1].Text, StringComparison.Ordinal);

        await visitor.CallsAsync("trends");
        Assert.Contains("40 of the last 60 days have a mood", Assert.Single(visitor.Sees[^1].PictureTexts), StringComparison.Ordinal);
        Assert.Equal("image/png", Kept(visitor));

        await visitor.CallsAsync("report");
        await visitor.PressesAsync("Make it (A4)");
        Assert.Equal("application/pdf", Kept(visitor));

        await visitor.CallsAsync("export");
        Assert.Equal("application/zip", Kept(visitor));
        Assert.Empty(discord.World.SeenBy(other, where));
    }

    [Fact]
    public async Task shows_the_questions_of_a_questionnaire_in_full()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await HostProcess.StartAsync(discord, _folder);
        var (visitor, _) = await AgreedAsync(discord);

        await visitor.CallsAsync("questionnaire");
        var form = (await visitor.PressesAsync("PHQ-9: low mood")).CallbackContent!["components"]!.AsArray();

        Assert.All(form.Where(part => part!["type"]!.ToString() is "18"), label => Assert.Equal("21", label!["component"]!["type"]!.ToString()));
        Assert.Contains(form, part => part!["description"]?.ToString() is "Feeling down, depressed, or hopeless");
    }

    /// <summary>The kind of the file in the newest message.</summary>
    private static string Kept(Visitor visitor) => Assert.Single(visitor.Sees[^1].Json["attachments"]!.AsArray())!["content_type"]!.ToString();

    private static byte[] Diary()
    {
        var day = TimeProvider.System.GetUtcNow();
        var rows = Enumerable.Range(1, 40).Select(ago => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{day.AddDays(-ago):yyyy-MM-dd},22:00,{(ago % 3 is 0 ? "fine" : "bad")},a walk by the river"));

        return System.Text.Encoding.UTF8.GetBytes($"full_date,time,mood,note\n{string.Join('\n', rows)}\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(Visitor Visitor, Member Member)> AgreedAsync(DiscordSimulator discord)
    {
        var maria = discord.AddMember("Maria");
        var visitor = new Visitor(discord, maria, discord.World.AddGuild(maria));
        await visitor.CallsAsync("checkin");
        await visitor.PressesAsync(visitor.Sees[^1].Inputs[0]["label"]!.ToString());

        return (visitor, maria);
    }
}
