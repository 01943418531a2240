using SupportBot.Discord;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Offering_commands
{
    [Fact]
    public async Task tells_discord_only_when_something_changed()
    {
        await using var rig = await Rig.StartAsync();

        Assert.True(await new DiscordCommands(rig.Api, new Menu()).RegisterAsync(Rig.Cancel));
        Assert.False(await new DiscordCommands(rig.Api, new Menu()).RegisterAsync(Rig.Cancel));
        Assert.True(await new DiscordCommands(rig.Api, new Menu("Another text")).RegisterAsync(Rig.Cancel));

        Assert.Equal(2, rig.Discord.Journal.Count("commands overwritten"));
    }

    [Fact]
    public async Task offers_them_everywhere_and_in_every_language()
    {
        await using var rig = await Rig.StartAsync();

        await new DiscordCommands(rig.Api, new Menu()).RegisterAsync(Rig.Cancel);

        var learn = rig.Discord.Commands.Registered[1]!;
        Assert.Equal("[0,1,2]", learn["contexts"]!.ToJsonString());
        Assert.Equal("[0,1]", learn["integration_types"]!.ToJsonString());
        Assert.Equal("Cards (es)", learn["description_localizations"]!["es-419"]!.ToString());
        Assert.Equal("Which one? (uk)", learn["options"]![0]!["description_localizations"]!["uk"]!.ToString());
        Assert.True(learn["options"]![0]!["autocomplete"]!.GetValue<bool>());
    }

    [Fact]
    public async Task keeps_the_set_up_of_a_server_for_those_who_run_it()
    {
        await using var rig = await Rig.StartAsync();

        await new DiscordCommands(rig.Api, new Menu()).RegisterAsync(Rig.Cancel);

        var setup = rig.Discord.Commands.Registered[2]!;
        Assert.Equal("[0]", setup["contexts"]!.ToJsonString());
        Assert.Equal("32", setup["default_member_permissions"]!.ToString());
    }
}
