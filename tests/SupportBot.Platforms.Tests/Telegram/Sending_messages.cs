using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Sending_messages
{
    private static readonly Reply Reminder = new(new Block.Paragraph("It is time: water"))
    {
        Buttons = [[new Button.Press("Done", new("remind done", "r1")), new Button.Press("1 hour", new("remind snooze", "r1", "60"))]],
    };

    [Fact]
    public async Task keeps_within_the_limits_of_a_chat()
    {
        await using var scene = await TelegramScene.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => scene.SendFirstAsync(TelegramScene.Ada, Reminder)));

        Assert.DoesNotContain(scene.Telegram.Calls, call => call.Code == 429);
        Assert.Equal(5, scene.Said().Count);
    }

    [Fact]
    public async Task waits_as_long_as_Telegram_asks()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.Plan(new(TelegramFaultKind.Refuse, "sendMessage") { Code = 429, Description = "Too Many Requests: retry after 2", RetryAfter = 2 });
        var began = scene.Telegram.Now;

        await scene.SendFirstAsync(TelegramScene.Ada, Reminder);

        Assert.True(scene.Telegram.Now - began >= TimeSpan.FromSeconds(2));
        Assert.Equal(2, scene.Telegram.Calls.Count(call => call.Method is "sendMessage"));
    }

    [Fact]
    public async Task says_that_a_person_cannot_be_reached()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.People.Block(TelegramScene.Ada);
        scene.Telegram.People.Deactivate(TelegramScene.Ben);

        await Assert.ThrowsAsync<PersonUnreachableException>(() => scene.SendFirstAsync(TelegramScene.Ada, Reminder));
        await Assert.ThrowsAsync<PersonUnreachableException>(() => scene.SendFirstAsync(TelegramScene.Ben, Reminder));
        await Assert.ThrowsAsync<PersonUnreachableException>(() => scene.SendFirstAsync(999, Reminder));
    }

    [Theory]
    [InlineData(TelegramFaultKind.Refuse, false)]
    [InlineData(TelegramFaultKind.Garble, false)]
    [InlineData(TelegramFaultKind.Cut, true)]
    [InlineData(TelegramFaultKind.LoseAnswer, true)]
    public async Task says_whether_a_message_may_have_arrived(TelegramFaultKind fault, bool mayHaveArrived)
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.Plan(new(fault, "sendMessage") { Code = 502 });

        var unavailable = await Assert.ThrowsAsync<PlatformUnavailableException>(() => scene.SendFirstAsync(TelegramScene.Ada, Reminder));

        Assert.Equal(mayHaveArrived, unavailable.MayHaveArrived);
    }

    [Fact]
    public async Task waits_for_the_answer_to_what_has_left_although_its_time_is_over()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.Plan(new(TelegramFaultKind.Delay, "sendMessage") { By = TimeSpan.FromSeconds(3) });
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(2));

        await scene.Get<IMessenger>().SendAsync(new("telegram", "", $"{TelegramScene.Ada}"), Reminder, "delivery", enough.Token);

        Assert.True(enough.IsCancellationRequested);
        Assert.Single(scene.Texts());
    }

    [Fact]
    public async Task answers_in_the_end_however_often_the_way_breaks()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Telegram.Plan(new(TelegramFaultKind.Cut, "sendMessage"));
        scene.Telegram.Plan(new(TelegramFaultKind.Refuse, "sendMessage") { Code = 500 });

        scene.Telegram.People.Write(TelegramScene.Ada, "hello");
        await scene.HearsAsync(1);

        Assert.Equal(["You said: hello"], scene.Texts());
    }

    [Fact]
    public async Task sends_a_reply_of_several_messages_on_from_where_it_broke()
    {
        await using var scene = await TelegramScene.StartAsync();
        var pages = Enumerable.Range(1, 3).Select(i => (Block)new Block.Paragraph($"Page {i} {new string('x', 3000)}")).ToArray();
        scene.Answer = _ => Task.FromResult(new Reply(pages));
        scene.Telegram.People.Write(TelegramScene.Ada, "long");
        await scene.HearsAsync(1);
        scene.Telegram.Plan(new(TelegramFaultKind.Refuse, "sendMessage"));

        await scene.HearsAsync(3);

        Assert.Equal(["Page 1", "Page 2", "Page 3"], scene.Texts().Select(text => text[..6]));
    }

    [Fact]
    public async Task edits_the_pressed_message_to_its_outcome()
    {
        await using var scene = await TelegramScene.StartAsync();
        await scene.SendFirstAsync(TelegramScene.Ada, Reminder);

        scene.Telegram.People.Press(TelegramScene.Ada, "Done");
        await scene.UntilAsync(() => scene.Said()[0].Edited);

        Assert.Equal(["You pressed: remind done r1"], scene.Texts());
        Assert.Empty(scene.Said()[0].Buttons);
        Assert.Equal(0, scene.Telegram.UnansweredPresses);
    }

    [Fact]
    public async Task takes_a_second_tap_as_done()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Answer = _ => Task.FromResult(new Reply(new Block.Paragraph("Done. Well, then.")));
        await scene.SendFirstAsync(TelegramScene.Ada, Reminder);
        scene.Telegram.People.Press(TelegramScene.Ada, "Done");
        scene.Telegram.People.PressOld(TelegramScene.Ada, scene.Said()[0].Id, "remind done|r1");

        await scene.UntilAsync(() => scene.Telegram.Calls.Count(call => call.Method is "editMessageText") >= 2);
        await scene.UntilAsync(() => scene.Telegram.UnansweredPresses == 0);

        Assert.Equal(["Done. Well, then."], scene.Texts());
    }

    [Fact]
    public async Task answers_at_once_that_a_press_arrived_though_the_answer_takes_long()
    {
        await using var scene = await TelegramScene.StartAsync();
        var gate = new TaskCompletionSource();
        scene.Answer = async _ =>
        {
            await gate.Task;

            return new(new Block.Paragraph("At last."));
        };
        await scene.SendFirstAsync(TelegramScene.Ada, Reminder);

        scene.Telegram.People.Press(TelegramScene.Ada, "Done");
        await scene.UntilAsync(() => scene.Telegram.UnansweredPresses == 0);

        Assert.Equal(["It is time: water"], scene.Texts());
        gate.SetResult();
        await scene.UntilAsync(() => scene.Texts() is ["At last."]);
    }

    [Fact]
    public async Task writes_anew_when_the_pressed_message_is_a_picture()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Answer = _ => Task.FromResult(new Reply(new Block.Paragraph("More of it.")));
        await scene.SendFirstAsync(TelegramScene.Ada, Looks_on_telegram.Chart);

        scene.Telegram.People.Press(TelegramScene.Ada, "90 days");
        await scene.HearsAsync(2);

        Assert.Equal("More of it.", scene.Texts()[^1]);
    }

    [Fact]
    public async Task takes_the_buttons_from_a_question_that_was_answered_by_typing()
    {
        await using var scene = await TelegramScene.StartAsync();
        scene.Answer = update => Task.FromResult(update.Input is ChatInput.Said("/checkin")
            ? new Reply(new Block.Paragraph("Anything to add?")) { Buttons = [[new Button.Press("Skip", new("fill", "x", "note", "-"))]], Awaits = Awaits.Text }
            : new Reply(new Block.Paragraph("Saved.")));
        scene.Telegram.People.Write(TelegramScene.Ada, "/checkin");
        await scene.HearsAsync(1);

        scene.Telegram.People.Write(TelegramScene.Ada, "a walk");
        await scene.HearsAsync(2);
        await scene.UntilAsync(() => scene.Said()[0].Buttons.Count == 0);

        Assert.Equal(["Anything to add?", "Saved."], scene.Texts());
    }

    [Fact]
    public async Task learns_who_blocked_the_bot_and_who_came_back()
    {
        await using var scene = await TelegramScene.StartAsync();
        var people = scene.Get<PersonStore>();
        await people.WelcomeAsync(Guid.CreateVersion7().ToString("N"), new("telegram", "1", "1"), new(), NodaTime.SystemClock.Instance.GetCurrentInstant(), TelegramScene.Cancel);
        var ada = await people.MeetAsync(new("telegram", "1", "1"), TelegramScene.Cancel);

        scene.Telegram.People.Block(TelegramScene.Ada);
        await scene.ConfirmsEverythingAsync();
        while (await people.AddressOfAsync(ada, TelegramScene.Cancel) is not null) await Task.Delay(20, TelegramScene.Cancel);

        scene.Telegram.People.Unblock(TelegramScene.Ada);
        while (await people.AddressOfAsync(ada, TelegramScene.Cancel) is null) await Task.Delay(20, TelegramScene.Cancel);
    }

    [Fact]
    public async Task follows_a_group_that_became_a_supergroup()
    {
        await using var scene = await TelegramScene.StartAsync();
        var gate = new TaskCompletionSource();
        scene.Answer = async _ =>
        {
            await gate.Task;

            return new(new Block.Paragraph("Lines")) { Audience = Audience.Everyone };
        };
        scene.Telegram.People.Write(TelegramScene.Ada, "/crisis", TelegramScene.Group);
        await scene.IsAskedAsync();
        scene.Telegram.People.Migrate(TelegramScene.Group, -200);
        gate.SetResult();

        await scene.HearsAsync(1, -200);
        Assert.Equal(["Lines"], scene.Texts(-200));
    }
}
