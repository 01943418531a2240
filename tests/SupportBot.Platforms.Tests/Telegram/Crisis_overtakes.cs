using SupportBot.Dialogue;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Crisis_overtakes
{
    [Fact]
    public async Task everything_that_waits_to_be_sent()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Answer = _ => Task.FromResult(new Reply(new Block.Paragraph("These people can help now.")) { Urgent = true });
        foreach (var id in Enumerable.Range(1000, 150)) scene.Telegram.People.Add(id, "Someone", started: true);
        var reminders = Enumerable.Range(1000, 150).Select(id => scene.SendFirstAsync(id, new(new Block.Paragraph("It is time.")))).ToList();
        await scene.UntilAsync(() => scene.Telegram.Calls.Count(call => call.Method is "sendMessage") >= 30);

        var asked = scene.Telegram.Now;
        scene.Telegram.People.Write(TelegramScene.Ada, "/crisis");
        await scene.HearsAsync(1);

        Assert.InRange(scene.Telegram.Now - asked, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Contains(reminders, reminder => !reminder.IsCompleted);
        await Task.WhenAll(reminders);
        Assert.DoesNotContain(scene.Telegram.Calls, call => call.Code == 429);
    }
}
