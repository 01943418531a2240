using System.Text;
using SupportBot.Dialogue;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.Rest;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Taking_a_file
{
    private const string Diary = "\uFEFFfull_date,mood\n2026-11-23,good\n";

    private readonly Bot _bot = new(update => Task.FromResult(update.Input is ChatInput.Called { Call.Values.Count: 0 }
        ? new Reply { Form = new("abcd1234", "Bring a diary", [new("file", "The file", FieldKind.File)]) }
        : new Reply(new Block.Paragraph("Taken."))));

    [Fact]
    public async Task reads_it_where_the_command_has_it()
    {
        await using var rig = await _bot.ConnectedAsync();

        await Visitor(rig).GivesAsync("import", "file", Encoding.UTF8.GetBytes(Diary));

        Assert.Equal(("/import", Diary), Given(0));
        Assert.Equal(0, rig.Discord.Journal.Count("token sent without need"));
    }

    [Fact]
    public async Task hands_over_what_was_written_with_it()
    {
        await using var rig = await _bot.ConnectedAsync();

        await Visitor(rig).GivesAsync("import", "file", Encoding.UTF8.GetBytes(Diary), ("moods", "so \"so\"=7"));

        Assert.Equal(("/import moods=\"so 'so'=7\"", Diary), Given(0));
    }

    [Fact]
    public async Task asks_for_it_in_a_window()
    {
        await using var rig = await _bot.ConnectedAsync();
        var visitor = Visitor(rig);

        var opened = await visitor.CallsAsync("import");
        await visitor.FillsAsync(opened, new Dictionary<string, string> { ["file"] = "full_date,mood\n" });

        Assert.Equal(("/import", "full_date,mood\n"), Given(1));
    }

    [Fact]
    public async Task does_not_fetch_one_that_is_too_large()
    {
        await using var rig = await _bot.ConnectedAsync();

        await Visitor(rig).GivesAsync("import", "file", new byte[ChatInput.Sent.MostBytes + 1]);

        Assert.Equal(new ChatInput.Sent(null, "/import"), _bot.Heard[0].Input);
        Assert.Equal(0, rig.Discord.Journal.Count(UploadedFiles.Route));
    }

    [Fact]
    public async Task tries_again_when_discord_is_in_trouble()
    {
        await using var rig = await _bot.ConnectedAsync();
        rig.Discord.Faults.Add(UploadedFiles.Route, new Fault.Breaks(503), times: 2);

        await Visitor(rig).GivesAsync("import", "file", Encoding.UTF8.GetBytes(Diary));

        Assert.Equal(("/import", Diary), Given(0));
        Assert.Equal(3, rig.Discord.Journal.Count(UploadedFiles.Route));
    }

    [Theory]
    [InlineData(404, 1)]
    [InlineData(503, 3)]
    public async Task says_so_when_it_cannot_be_had(int status, int times)
    {
        await using var rig = await _bot.ConnectedAsync();
        rig.Discord.Faults.Add(UploadedFiles.Route, new Fault.Breaks(status), times);

        await Visitor(rig).GivesAsync("import", "file", Encoding.UTF8.GetBytes(Diary));

        Assert.Equal(new ChatInput.Sent(null, "/import"), _bot.Heard[0].Input);
    }

    private (string Line, string Text) Given(int which)
    {
        var sent = Assert.IsType<ChatInput.Sent>(_bot.Heard[which].Input);

        return (sent.Line, Encoding.UTF8.GetString(sent.Content!.Value.Span));
    }

    private static Visitor Visitor(Rig rig)
    {
        var maria = rig.Discord.AddMember("Maria");

        return new(rig.Discord, maria, rig.Discord.World.AddGuild(maria));
    }
}
