using SupportBot.Dialogue;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Answering_in_the_right_place
{
    private static readonly Reply Personal = new(new Block.Paragraph("Only for you."))
    {
        Buttons = [[new Button.Press("More", new("help"))]],
    };

    private static readonly Form Question = new("abcd1234", "How are you?", [new("note", "A note", FieldKind.ShortText)]);

    [Fact]
    public async Task shows_a_personal_answer_to_nobody_else_in_a_server()
    {
        await using var rig = await new Bot(_ => Task.FromResult(Personal)).ConnectedAsync();
        var (maria, other, channel) = Server(rig);

        await new Visitor(rig.Discord, maria, channel).CallsAsync("help");

        Assert.Equal("Only for you.\nMore", Assert.Single(rig.Discord.World.SeenBy(maria, channel)).Text);
        Assert.Empty(rig.Discord.World.SeenBy(other, channel));
    }

    [Fact]
    public async Task is_an_ordinary_message_in_private()
    {
        await using var rig = await new Bot(_ => Task.FromResult(Personal)).ConnectedAsync();
        var maria = rig.Discord.AddMember("Maria");
        var visitor = new Visitor(rig.Discord, maria, rig.Discord.World.DmWith(maria));

        await visitor.CallsAsync("help");

        Assert.Null(Assert.Single(visitor.Sees).OnlyFor);
    }

    [Fact]
    public async Task takes_the_place_of_the_pressed_message()
    {
        await using var rig = await new Bot(_ => Task.FromResult(Personal)).ConnectedAsync();
        var (maria, _, channel) = Server(rig);
        var visitor = new Visitor(rig.Discord, maria, channel);

        await visitor.CallsAsync("help");
        await visitor.PressesAsync("More");

        Assert.Single(visitor.Sees);
        Assert.Equal(1, rig.Discord.Journal.Count("answered 7"));
    }

    [Fact]
    public async Task leaves_the_pressed_message_when_the_reply_goes_below()
    {
        await using var rig = await new Bot(_ => Task.FromResult(Personal with { Placement = Placement.Below })).ConnectedAsync();
        var (maria, other, channel) = Server(rig);
        var visitor = new Visitor(rig.Discord, maria, channel);

        await visitor.CallsAsync("help");
        await visitor.PressesAsync("More");

        Assert.Equal(2, visitor.Sees.Count);
        Assert.Empty(rig.Discord.World.SeenBy(other, channel));
    }

    [Fact]
    public async Task never_puts_a_personal_answer_in_place_of_what_all_can_see()
    {
        var answers = 0;
        var bot = new Bot(_ => Task.FromResult(answers++ is 0 ? Personal with { Audience = Audience.Everyone } : Personal));
        await using var rig = await bot.ConnectedAsync();
        var (maria, other, channel) = Server(rig);
        await new Visitor(rig.Discord, maria, channel).CallsAsync("help");
        Assert.Single(rig.Discord.World.SeenBy(other, channel));

        await new Visitor(rig.Discord, other, channel).PressesAsync("More");

        Assert.Single(rig.Discord.World.SeenBy(maria, channel));
        Assert.Equal(2, rig.Discord.World.SeenBy(other, channel).Count);
    }

    [Fact]
    public async Task opens_a_form_at_once_and_takes_it_back()
    {
        var bot = new Bot(update => Task.FromResult(update.Input is ChatInput.Filled ? Personal : new Reply { Form = Question }));
        await using var rig = await bot.ConnectedAsync();
        var (maria, other, channel) = Server(rig);
        var visitor = new Visitor(rig.Discord, maria, channel);

        await visitor.FillsAsync(await visitor.CallsAsync("help"), new Dictionary<string, string> { ["note"] = "a walk" });

        var filled = Assert.IsType<ChatInput.Filled>(bot.Heard[1].Input);
        Assert.Equal("a walk", filled.Values["note"]);
        Assert.Single(visitor.Sees);
        Assert.Empty(rig.Discord.World.SeenBy(other, channel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task asks_for_patience_when_it_takes_long_and_shows_the_answer_then(bool isServer)
    {
        var ready = new TaskCompletionSource<Reply>();
        await using var rig = await new Bot(_ => ready.Task).ConnectedAsync();
        var (maria, other, channel) = Server(rig);
        var where = isServer ? channel : rig.Discord.World.DmWith(maria);
        var call = new Visitor(rig.Discord, maria, where).CallsAsync("help");

        await rig.Clock.AdvanceUntilAsync(rig.Discord.Journal.HappensAsync("answered 5"), TimeSpan.FromMilliseconds(20));
        ready.SetResult(Personal);
        await call;

        Assert.Equal("Only for you.\nMore", Assert.Single(rig.Discord.World.SeenBy(maria, where)).Text);
        Assert.Empty(rig.Discord.World.SeenBy(other, where));
        Assert.Equal(0, rig.Discord.Journal.Count("follow up used as an edit"));
    }

    [Fact]
    public async Task shows_a_button_in_place_of_a_form_that_took_too_long()
    {
        var ready = new TaskCompletionSource<Reply>();
        var bot = new Bot(update => update.Input is ChatInput.Called { Call.Command: "fill" } ? Task.FromResult(new Reply { Form = Question }) : ready.Task);
        await using var rig = await bot.ConnectedAsync();
        var (maria, _, channel) = Server(rig);
        var visitor = new Visitor(rig.Discord, maria, channel);
        var call = visitor.CallsAsync("help");
        await rig.Clock.AdvanceUntilAsync(rig.Discord.Journal.HappensAsync("answered 5"), TimeSpan.FromMilliseconds(20));
        ready.SetResult(new() { Form = Question });
        await call;

        var opened = await visitor.PressesAsync("How are you?");

        Assert.Equal(9, opened.Callback);
    }

    [Fact]
    public async Task does_not_defer_when_it_is_quick()
    {
        await using var rig = await new Bot(_ => Task.FromResult(Personal)).ConnectedAsync();
        var (maria, _, channel) = Server(rig);

        for (var i = 0; i < 20; i++) await new Visitor(rig.Discord, maria, channel).CallsAsync("help");

        Assert.Equal(20, rig.Discord.Journal.Count("answered 4"));
        Assert.Equal(0, rig.Discord.Journal.Count("answered 5"));
    }

    [Fact]
    public async Task proposes_at_most_twenty_five_values_that_fit()
    {
        await using var rig = await new Bot(_ => Task.FromResult(Personal)).ConnectedAsync();
        var (maria, _, channel) = Server(rig);

        var proposed = await new Visitor(rig.Discord, maria, channel).TypesAsync("learn", "topic", "bot");

        Assert.Equal(25, proposed.Count);
        Assert.Equal("bot0", proposed[0]);
    }

    [Fact]
    public async Task shows_a_long_answer_in_several_messages_to_one_only()
    {
        await using var rig = await new Bot(_ => Task.FromResult(
            new Reply(new Block.Paragraph(string.Join(' ', Enumerable.Repeat("A sentence about a treatment.", 400)))))).ConnectedAsync();
        var (maria, other, channel) = Server(rig);
        var visitor = new Visitor(rig.Discord, maria, channel);

        await visitor.CallsAsync("help");
        await rig.Discord.Journal.HappensAsync("follow up 200", 3);

        Assert.Equal(4, visitor.Sees.Count);
        Assert.Empty(rig.Discord.World.SeenBy(other, channel));
    }

    private static (Member Maria, Member Other, Channel Channel) Server(Rig rig)
    {
        var (maria, other) = (rig.Discord.AddMember("Maria"), rig.Discord.AddMember("Olena"));

        return (maria, other, rig.Discord.World.AddGuild(maria, other));
    }
}
