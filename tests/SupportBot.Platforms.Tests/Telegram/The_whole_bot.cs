using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>The real host process, the real client, HTTP between: what a person sees on Telegram.</summary>
public sealed class The_whole_bot : IAsyncLifetime
{
    private const long Ada = 1;

    private TelegramSimulator _telegram = null!;
    private HostProcess _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        _telegram.People.Add(Ada, "Ada", "en");
        _telegram.People.AddGroup(-100, "Support");
        _host = HostProcess.Start(_telegram);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task asks_for_a_check_in_in_one_message_and_goes_on_after_a_kill()
    {
        await AgreeAsync();
        var question = await AskAsync("/checkin");
        await PressAsync(question.Id, "6");
        _host.Kill();
        _host.Begin();
        await PressAsync(question.Id, "5");

        Assert.Equal(question.Id, BotMessages()[^1].Id);
        Assert.Equal(0, _telegram.UnansweredPresses);
    }

    [Fact]
    public async Task drops_a_question_when_asked_and_says_kindly_that_an_old_button_is_over()
    {
        await AgreeAsync();
        var question = await AskAsync("/checkin");
        var old = question.Buttons.SelectMany(row => row).First(button => button.Label == "6").Carries!;
        var dropped = await AskAsync("/cancel");

        var before = BotMessages().Count;
        _telegram.People.PressOld(Ada, question.Id, old);
        await UntilAsync(() => BotMessages().Count > before);

        Assert.Contains("dropped", dropped.Text, StringComparison.Ordinal);
        Assert.Contains("is over", BotMessages()[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task in_a_group_leads_into_the_private_chat_and_continues_there()
    {
        await AgreeAsync();
        _telegram.People.Write(Ada, "/checkin mood=2", chat: -100);
        await UntilAsync(() => _telegram.People.Read(-100).Any(message => message.FromBot));
        var invitation = _telegram.People.Read(-100)[^1];

        var link = Assert.Single(invitation.Buttons.SelectMany(row => row)).Opens!;
        var question = await AskAsync($"/start {link.Split("start=")[1]}");

        Assert.Contains("mood", question.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task stops_cleanly_and_writes_no_word_of_a_person_into_its_log()
    {
        await AgreeAsync();
        await AskAsync("/checkin mood=4 note=\"periwinkle\"");
        await AskAsync("periwinkle and more");

        Assert.Equal(0, await _host.StopAsync(Cancel));
        Assert.DoesNotContain("periwinkle", _host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AAtest", _host.Output, StringComparison.Ordinal);
    }

    private IReadOnlyList<SeenMessage> BotMessages() => [.. _telegram.People.Read(Ada).Where(message => message.FromBot)];

    private async Task AgreeAsync()
    {
        await AskAsync("/checkin");
        await PressAsync(BotMessages()[^1].Id, "Yes, I agree");
        await AskAsync("/cancel");
    }

    private async Task<SeenMessage> AskAsync(string text)
    {
        var before = BotMessages().Count;
        _telegram.People.Write(Ada, text);
        await UntilAsync(() => BotMessages().Count > before);

        return BotMessages()[^1];
    }

    private async Task PressAsync(int message, string label)
    {
        var before = Shown(message);
        _telegram.People.Press(Ada, label, messageId: message);
        await UntilAsync(() => Shown(message) != before);
    }

    private string Shown(int id)
    {
        var message = BotMessages().First(message => message.Id == id);

        return $"{message.Text} {string.Concat(message.Buttons.SelectMany(row => row).Select(button => button.Label))}";
    }

    private Task UntilAsync(Func<bool> condition) =>
        _telegram.UntilAsync(condition, Cancel).WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Cancel);
}
