using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using SupportBot.Dialogue;
using SupportBot.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>Another machine listened before, and took something in when this one had begun to listen already.</summary>
public sealed class Left_behind
{
    private const long Ours = 900_001;
    private const long Theirs = 900_002;

    private LeftBehind? _left;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task by_a_machine_that_no_longer_listens_is_answered_unless_it_was_answered_there()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.People.Write(TelegramScene.Ada, "hello");
        await scene.HearsAsync(1);
        var memory = scene.Get<IPlatformMemory>();
        await memory.KeepAsync("telegram", [Written(Ours, TelegramScene.Ada), Written(Theirs, TelegramScene.Ben)], Cancel);

        await LookAsync(scene);
        Assert.Single(scene.Handed);
        await memory.FinishAsync("telegram", Theirs, Cancel);
        await LookAsync(scene);
        await scene.HearsAsync(2);

        Assert.Equal(["You said: hello", "You said: left"], scene.Texts());
        Assert.Empty(scene.Texts(TelegramScene.Ben));
        while ((await memory.WaitingAsync("telegram", Cancel)).Count > 0) await Task.Delay(20, Cancel);
    }

    private Task LookAsync(TelegramScene scene) =>
        (_left ??= new(scene.Get<IPlatformMemory>(), scene.Get<Inbox>(), TimeProvider.System, NullLogger<LeftBehind>.Instance)).LookAsync(Cancel);

    private static WaitingUpdate Written(long id, long chat)
    {
        var message = new JsonObject
        {
            ["message_id"] = id,
            ["date"] = 1_774_000_000,
            ["text"] = "left",
            ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private", ["first_name"] = "Someone" },
            ["from"] = new JsonObject { ["id"] = chat, ["is_bot"] = false, ["first_name"] = "Someone" },
        };

        return new(id, new JsonObject { ["update_id"] = id, ["message"] = message }.ToJsonString());
    }
}
