using System.Text;
using System.Text.Json.Nodes;
using SupportBot.Dialogue;
using SupportBot.Telegram;
using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Fuzzed_updates
{
    [Fact]
    public async Task crash_nothing_and_leak_nothing_when_read()
    {
        var count = Long.Of(daily: 20_000, whole: 1_000_000);
        await using var scene = await TelegramScene.StartAsync();
        var fuzz = new Fuzz(20261124);
        using var log = new LogBook();
        var reader = new UpdateReader("steady_bot", scene, log);
        var (read, meant) = (0, 0);

        for (var i = 1; i <= count; i++)
        {
            var batch = UpdateBatch.Read(Encoding.UTF8.GetBytes($$"""{"ok":true,"result":[{{fuzz.NextText(i)}}]}"""));
            read += batch.Updates.Count;
            meant += batch.Updates.Count(update => reader.Read(update) is not null);
        }

        Long.Note($"{count} fuzzed updates: {read} came apart, {meant} meant something");
        Assert.InRange(meant, 1, read);
        Assert.DoesNotContain(Fuzz.Secret, log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task crash_nothing_and_leak_nothing_over_the_wire()
    {
        var count = Long.Of(daily: 300, whole: 20_000);
        await using var scene = await TelegramScene.StartAsync();
        scene.Answer = _ => Task.FromResult(new Reply());
        var fuzz = new Fuzz(42);

        for (var i = 0; i < count; i++)
        {
            var update = fuzz.Next(0);
            var (kind, payload) = update.First(pair => pair.Key is not "update_id" || update.Count is 1);
            scene.Telegram.People.SendRaw(kind, payload as JsonObject ?? []);
        }

        scene.Telegram.People.Write(TelegramScene.Ada, "still there?");
        scene.Answer = update => Task.FromResult(update.From.User is "1" ? new Reply(new Block.Paragraph("Yes.")) : new Reply());
        await scene.ConfirmsEverythingAsync();
        await scene.HearsAsync(1);

        Assert.Contains("Yes.", scene.Texts());
        Assert.DoesNotContain(Fuzz.Secret, scene.Log.Text, StringComparison.Ordinal);
    }
}
