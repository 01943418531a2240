using System.Text;
using SupportBot.Dialogue;
using SupportBot.Simulators.Discord.Interactions;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Sending_a_file
{
    private static readonly Form Question = new("abcd1234", "Bring a diary", [new("file", "Send me the file", FieldKind.File)]);

    [Fact]
    public async Task in_a_form_hands_over_its_bytes()
    {
        var bot = new Bot(Answer);
        await using var rig = await bot.ConnectedAsync();
        var visitor = Visitor(rig);

        await visitor.SendsFileAsync(await visitor.CallsAsync("help"), "file", "full_date,mood\n2026-02-19,good"u8.ToArray());

        Assert.Equal("You sent 30 bytes.", visitor.Sees[^1].Text);
        Assert.Equal("full_date,mood\n2026-02-19,good", Encoding.UTF8.GetString(Assert.IsType<ChatInput.Sent>(bot.Heard[^1].Input).Content!.Value.Span));
        Assert.Equal(0, rig.Discord.Journal.Count("token sent without need"));
    }

    [Fact]
    public async Task that_is_too_large_is_not_fetched()
    {
        await using var rig = await new Bot(Answer).ConnectedAsync();
        var visitor = Visitor(rig);

        await visitor.SendsFileAsync(await visitor.CallsAsync("help"), "file", new byte[ChatInput.Sent.MostBytes + 1]);

        Assert.Equal("Nothing came.", visitor.Sees[^1].Text);
        Assert.Equal(0, rig.Discord.Journal.Count("file fetched"));
    }

    private static Task<Reply> Answer(ChatUpdate update) => Task.FromResult(update.Input switch
    {
        ChatInput.Sent({ } content, _) => new Reply(new Block.Paragraph($"You sent {content.Length} bytes.")),
        ChatInput.Sent => new Reply(new Block.Paragraph("Nothing came.")),
        _ => new Reply { Form = Question },
    });

    private static Visitor Visitor(Rig rig)
    {
        var maria = rig.Discord.AddMember("Maria");

        return new(rig.Discord, maria, rig.Discord.World.DmWith(maria));
    }
}
