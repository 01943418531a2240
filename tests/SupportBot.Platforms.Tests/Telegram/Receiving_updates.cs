using System.Text.Json.Nodes;
using SupportBot.Dialogue;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Receiving_updates
{
    [Fact]
    public async Task answers_one_chat_in_order_and_others_meanwhile()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.Rules.LimitsSending = false;
        var gate = new TaskCompletionSource();
        scene.Answer = async update =>
        {
            if (update.Input is ChatInput.Said("first")) await gate.Task;

            return new(new Block.Paragraph($"{((ChatInput.Said)update.Input).Text} answered"));
        };

        scene.Telegram.People.Write(TelegramScene.Ada, "first");
        scene.Telegram.People.Write(TelegramScene.Ada, "second");
        scene.Telegram.People.Write(TelegramScene.Ben, "hello");
        await scene.HearsAsync(1, TelegramScene.Ben);

        Assert.Empty(scene.Texts());
        gate.SetResult();
        await scene.HearsAsync(2);
        Assert.Equal(["first answered", "second answered"], scene.Texts());
    }

    [Fact]
    public async Task holds_up_nobody_while_one_answer_keeps_its_thread_busy()
    {
        await using var scene = await TelegramScene.StartAsync();
        using var gate = new ManualResetEventSlim();
        var usual = scene.Answer;
        scene.Answer = update =>
        {
            if (update.Input is ChatInput.Said("slow")) gate.Wait(TelegramScene.Cancel);

            return usual(update);
        };

        try
        {
            scene.Telegram.People.Write(TelegramScene.Ada, "slow");
            await scene.IsAskedAsync();
            scene.Telegram.People.Write(TelegramScene.Ben, "hello");
            await scene.HearsAsync(1, TelegramScene.Ben);
            Assert.Empty(scene.Texts());
        }
        finally
        {
            gate.Set();
        }

        await scene.HearsAsync(1);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task handles_each_once_and_in_order_when_they_come_twice_or_reversed(bool twice, bool reversed)
    {
        await using var scene = await TelegramScene.StartAsync(scene =>
        {
            (scene.Telegram.Rules.RepeatsUpdates, scene.Telegram.Rules.ReversesUpdates) = (twice, reversed);
            scene.Telegram.People.Write(TelegramScene.Ada, "one");
            scene.Telegram.People.Write(TelegramScene.Ada, "two");
            scene.Telegram.People.Write(TelegramScene.Ada, "three");
        });

        await scene.HearsAsync(3);
        scene.Telegram.People.Redeliver(3);
        scene.Telegram.People.Write(TelegramScene.Ben, "the last");
        await scene.HearsAsync(1, TelegramScene.Ben);
        await scene.ConfirmsEverythingAsync();

        Assert.Equal(["You said: one", "You said: two", "You said: three"], scene.Texts());
    }

    [Fact]
    public async Task goes_on_after_a_restart_in_the_middle()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.Rules.LimitsSending = false;
        var usual = scene.Answer;
        scene.Answer = update => scene.Handed.Count == 3 ? Task.FromCanceled<Reply>(new(canceled: true)) : usual(update);
        scene.Telegram.Plan(new(TelegramFaultKind.Refuse, "sendMessage") { Times = 1000 });
        for (var i = 1; i <= 5; i++) scene.Telegram.People.Write(TelegramScene.Ada, $"{i}");
        await scene.UntilAsync(() => scene.Telegram.Calls.Any(call => call.Method is "sendMessage"));
        await scene.ConfirmsEverythingAsync();

        scene.Telegram.ClearFaults();
        scene.Answer = usual;
        await scene.RestartAsync();
        await scene.HearsAsync(5);

        Assert.Equal(["1", "2", "3", "4", "5"], scene.Texts().Select(text => text[^1..]));
    }

    [Fact]
    public async Task passes_over_what_nobody_knows()
    {
        await using var scene = await TelegramScene.StartAsync();
        var people = scene.Telegram.People;
        people.SendRaw("telepathy", new JsonObject { ["thought"] = "hidden words" });
        people.SendRaw("message", new JsonObject { ["message_id"] = "not a number" });
        people.SendRaw("message_reaction", new JsonObject
        {
            ["chat"] = new JsonObject { ["id"] = 1, ["type"] = "private" },
            ["message_id"] = 1,
            ["date"] = 1,
            ["old_reaction"] = new JsonArray(),
            ["new_reaction"] = new JsonArray(new JsonObject { ["type"] = "scent" }),
        });

        people.Write(TelegramScene.Ada, "still there?");
        await scene.HearsAsync(1);
        await scene.ConfirmsEverythingAsync();

        Assert.Equal(["You said: still there?"], scene.Texts());
        Assert.DoesNotContain("hidden", scene.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task sets_an_update_aside_that_cannot_be_answered()
    {
        await using var scene = await TelegramScene.StartAsync();
        var usual = scene.Answer;
        scene.Answer = update => update.Input is ChatInput.Said("poison") ? throw new InvalidDataException("poison") : usual(update);

        scene.Telegram.People.Write(TelegramScene.Ada, "poison");
        scene.Telegram.People.Write(TelegramScene.Ada, "water");
        await scene.HearsAsync(1);
        await scene.RestartAsync();
        scene.Telegram.People.Write(TelegramScene.Ada, "tea");
        await scene.HearsAsync(2);

        Assert.Equal(["You said: water", "You said: tea"], scene.Texts());
        Assert.DoesNotContain("poison", scene.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task survives_a_second_poller_and_a_server_in_trouble()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.Plan(new(TelegramFaultKind.Refuse, "getUpdates") { Code = 409, Description = "Conflict: terminated by other getUpdates request" });
        scene.Telegram.Plan(new(TelegramFaultKind.Cut, "getUpdates"));
        scene.Telegram.Plan(new(TelegramFaultKind.Garble, "getUpdates") { Code = 502 });

        scene.Telegram.People.Write(TelegramScene.Ada, "still there?");
        await scene.HearsAsync(1);

        Assert.Contains("Another process", scene.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task rests_while_the_server_is_down()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.Plan(new(TelegramFaultKind.Refuse, "getUpdates") { Times = 1000 });
        scene.Telegram.People.Write(TelegramScene.Ada, "hello?");

        await Task.Delay(TimeSpan.FromSeconds(4), TelegramScene.Cancel);

        Assert.InRange(scene.Telegram.Calls.Count(call => call.Method is "getUpdates"), 1, 6);
    }

    [Fact]
    public async Task gives_help_in_danger_while_the_database_is_down_and_the_rest_later()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Answer = update => scene.MemoryIsDown && update.Input is ChatInput.Said(var text) && text != "/crisis"
            ? Task.FromResult(new Reply(new Block.Paragraph("Something is wrong here.")))
            : Task.FromResult(new Reply(new Block.Paragraph($"Answer to {((ChatInput.Said)update.Input).Text}")));
        scene.MemoryIsDown = true;
        scene.Telegram.People.Write(TelegramScene.Ada, "/crisis");
        scene.Telegram.People.Write(TelegramScene.Ben, "/checkin 4");
        await scene.HearsAsync(1);
        await scene.HearsAsync(1, TelegramScene.Ben);

        scene.MemoryIsDown = false;
        await scene.HearsAsync(2, TelegramScene.Ben);
        await scene.ConfirmsEverythingAsync();

        Assert.Equal(["Answer to /crisis"], scene.Texts());
        Assert.Equal(["Something is wrong here.", "Answer to /checkin 4"], scene.Texts(TelegramScene.Ben));
    }
}
