namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Offering_commands
{
    [Fact]
    public async Task shows_each_language_its_own_menu_and_groups_only_what_may_be_asked_in_the_open()
    {
        await using var scene = await TelegramScene.StartAsync();
        await scene.UntilAsync(() => scene.Telegram.Calls.Count(call => call.Method is "setMyCommands") >= 6);

        Assert.Contains("Wie geht es dir?", scene.Telegram.Menu("de", group: false).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("How are you?", scene.Telegram.Menu("fr", group: false).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("checkin", scene.Telegram.Menu("de", group: true).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("crisis", scene.Telegram.Menu("de", group: true).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task calls_nothing_that_Telegram_does_not_document()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.People.Write(TelegramScene.Ada, "hello");
        await scene.HearsAsync(1);
        await scene.SendFirstAsync(TelegramScene.Ada, Looks_on_telegram.Chart);
        scene.Telegram.People.Press(TelegramScene.Ada, "90 days");
        await scene.HearsAsync(3);

        Assert.Empty(scene.Telegram.Violations);
        Assert.DoesNotContain("AAtest", scene.Log.Text, StringComparison.Ordinal);
    }
}
