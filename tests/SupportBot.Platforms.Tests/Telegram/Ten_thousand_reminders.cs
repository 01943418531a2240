using SupportBot.Dialogue;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Ten_thousand_reminders
{
    private const double AllowedPerSecond = 30;

    private static readonly Reply Reminder = new(new Block.Paragraph("It is time."))
    {
        Buttons = [[new Button.Press("Done", new("remind done", "0123456789abcdef0123456789abcdef"))]],
    };

    [Fact]
    public async Task due_at_once_leave_at_the_allowed_rate_without_a_refusal_and_a_cry_for_help_overtakes_them()
    {
        var count = Long.Of(daily: 200, whole: 10_000);
        await using var scene = await TelegramScene.StartAsync();
        scene.Answer = _ => Task.FromResult(new Reply(new Block.Paragraph("These people can help now.")) { Urgent = true });
        for (var id = 1000; id < 1000 + count; id++) scene.Telegram.People.Add(id, "Someone", started: true);
        scene.Telegram.Advance(TimeSpan.FromMinutes(1));
        var memoryBefore = GC.GetTotalMemory(forceFullCollection: true);
        var began = scene.Telegram.Now;

        var reminders = Enumerable.Range(1000, count).Select(id => scene.SendFirstAsync(id, Reminder)).ToList();
        await TelegramScene.HalfOfAsync(reminders);
        var asked = scene.Telegram.Now;
        scene.Telegram.People.Write(TelegramScene.Ada, "/crisis");
        await scene.HearsAsync(1);
        var waited = scene.Telegram.Now - asked;
        await Task.WhenAll(reminders);

        var rate = count / (scene.Telegram.Now - began).TotalSeconds;
        Long.Note($"{count} reminders: {rate:0.00} a second, {rate / AllowedPerSecond:P1} of the allowed rate, crisis answered in {waited.TotalMilliseconds:0} ms, {(GC.GetTotalMemory(true) - memoryBefore) / 1024 / 1024} MB more");
        Assert.DoesNotContain(scene.Telegram.Calls, call => call.Code == 429);
        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.All(Enumerable.Range(1000, count), id => Assert.Single(scene.Said(id)));
        if (Long.IsWanted) Assert.True(rate / AllowedPerSecond >= 0.97);
    }
}
