using SupportBot.Dialogue;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class In_a_group
{
    [Fact]
    public async Task a_personal_command_gets_one_button_into_the_private_chat_and_nothing_is_taken()
    {
        await using var scene = await TelegramScene.StartAsync();

        scene.Telegram.People.Write(TelegramScene.Ada, "/checkin mood=2 all is grey", TelegramScene.Group);
        await scene.HearsAsync(1, TelegramScene.Group);

        Assert.Empty(scene.Handed);
        var button = Assert.Single(scene.Said(TelegramScene.Group)[0].Buttons.SelectMany(row => row));
        Assert.Equal($"https://t.me/{scene.Telegram.BotName}?start=checkin", button.Opens);
    }

    [Fact]
    public async Task the_button_continues_the_command_in_the_private_chat()
    {
        await using var scene = await TelegramScene.StartAsync();

        scene.Telegram.People.Write(TelegramScene.Ada, "/start checkin");
        await scene.HearsAsync(1);

        Assert.Equal(["You said: /checkin"], scene.Texts());
    }

    [Fact]
    public async Task an_answer_for_everyone_is_shown_and_its_buttons_lead_to_the_private_chat()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Answer = _ => Task.FromResult(new Reply(new Block.Paragraph("These people can help."))
        {
            Audience = Audience.Everyone,
            Buttons = [[new Button.Press("Another country", new("crisis", "?"))]],
        });

        scene.Telegram.People.Write(TelegramScene.Ada, $"/crisis@{scene.Telegram.BotName}", TelegramScene.Group);
        await scene.HearsAsync(1, TelegramScene.Group);

        Assert.Equal(ChatPlace.Shared, Assert.Single(scene.Handed).Place);
        Assert.Equal($"https://t.me/{scene.Telegram.BotName}?start=crisis", scene.Said(TelegramScene.Group)[0].Buttons[0][0].Opens);
    }

    [Fact]
    public async Task an_answer_for_one_person_stays_private_and_the_link_carries_the_topic()
    {
        await using var scene = await TelegramScene.StartAsync();

        scene.Telegram.People.Write(TelegramScene.Ada, "/learn botox for the brow", TelegramScene.Group);
        await scene.HearsAsync(1, TelegramScene.Group);
        var link = scene.Said(TelegramScene.Group)[0].Buttons[0][0].Opens!;
        scene.Telegram.People.Write(TelegramScene.Ada, $"/start {link.Split("start=")[1]}");
        await scene.HearsAsync(1);

        Assert.Equal(["You said: /learn botox for the brow"], scene.Texts());
        Assert.DoesNotContain("botox", string.Concat(scene.Texts(TelegramScene.Group)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/checkin@other_bot")]
    [InlineData("/unknown")]
    [InlineData("hello everyone")]
    public async Task what_is_not_for_the_bot_gets_no_answer(string text)
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.Rules.GroupPrivacy = false;

        scene.Telegram.People.Write(TelegramScene.Ada, text, TelegramScene.Group);
        scene.Telegram.People.Write(TelegramScene.Ada, "done?");
        await scene.HearsAsync(1);

        Assert.Empty(scene.Said(TelegramScene.Group));
        Assert.Equal(["You said: done?"], scene.Texts());
    }

    [Theory]
    [InlineData("/start c-Y2hlY2tpbiBtb29kPTE", "/checkin")] // "checkin mood=1": a link never fills in what is personal
    [InlineData("/start c-Y3Jpc2lzIGRl", "/crisis de")]
    [InlineData("/start something-else", "/start")]
    [InlineData("/start c-!!", "/start")]
    [InlineData("/start", "/start")]
    public async Task a_link_means_only_what_a_stranger_may_write_into_it(string text, string meant)
    {
        await using var scene = await TelegramScene.StartAsync();

        scene.Telegram.People.Write(TelegramScene.Ada, text);
        await scene.HearsAsync(1);

        Assert.Equal([$"You said: {meant}"], scene.Texts());
    }
}
