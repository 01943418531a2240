using SupportBot.Dialogue;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Receiving_a_file
{
    private static readonly byte[] Small = new byte[1_000];

    [Fact]
    public async Task hands_over_its_bytes_and_its_caption()
    {
        await using var scene = await TelegramScene.StartAsync();

        scene.Telegram.People.Send(TelegramScene.Ada, "daylio.csv", Small, "/import moods=\"super=9\"");
        await scene.HearsAsync(1);

        Assert.Equal(["You sent 1000 bytes: /import moods=\"super=9\""], scene.Texts());
    }

    [Fact]
    public async Task does_not_fetch_one_that_is_too_large()
    {
        await using var scene = await TelegramScene.StartAsync();

        scene.Telegram.People.Send(TelegramScene.Ada, "daylio.csv", new byte[ChatInput.Sent.MostBytes + 1], "here");
        await scene.HearsAsync(1);

        Assert.Equal(["You sent something: here"], scene.Texts());
        Assert.DoesNotContain(scene.Telegram.Calls, call => call.Method is "getFile");
    }

    [Fact]
    public async Task tries_again_when_telegram_is_in_trouble()
    {
        await using var scene = await TelegramScene.StartAsync(before: scene =>
            scene.Telegram.Plan(new(TelegramFaultKind.Refuse, "getFile") { Times = 2, Code = 500 }));

        scene.Telegram.People.Send(TelegramScene.Ada, "daylio.csv", Small);
        await scene.HearsAsync(1);

        Assert.Equal(["You sent 1000 bytes:"], scene.Texts());
    }

    [Fact]
    public async Task says_so_when_telegram_no_longer_has_it()
    {
        await using var scene = await TelegramScene.StartAsync(before: scene =>
            scene.Telegram.Plan(new(TelegramFaultKind.Refuse, "getFile") { Times = 1, Code = 400, Description = "Bad Request: wrong file_id or the file is temporarily unavailable" }));

        scene.Telegram.People.Send(TelegramScene.Ada, "daylio.csv", Small);
        await scene.HearsAsync(1);

        Assert.Equal(["You sent something:"], scene.Texts());
    }
}
