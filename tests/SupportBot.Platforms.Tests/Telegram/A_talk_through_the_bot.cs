using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>The real program and the simulated Telegram: a group turns support on, and two people talk who do not see each other's accounts.</summary>
public sealed class A_talk_through_the_bot : IAsyncLifetime
{
    private const long Group = -1001234;
    private const long Max = 500_001;
    private const long Ada = 500_002;
    private const long Sam = 500_003;
    private const long Kim = 500_004;
    private const long Eve = 500_005;
    private const string Words = "a canary in the night";
    private const int Races = 12;

    private TelegramSimulator _telegram = null!;
    private HostProcess _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        _telegram.People.AddGroup(Group, "Support");
        _telegram.Rules.LimitsSending = false;

        foreach (var (id, name) in new[] { (Max, "Maximilian"), (Ada, "Adalgisa"), (Sam, "Samantha"), (Kim, "Kimberley"), (Eve, "Evelina") })
        {
            _telegram.People.Add(id, name, "en");
            _telegram.People.SetMember(Group, id, id is Max ? "administrator" : "member");
        }

        _host = HostProcess.Start(_telegram);
        foreach (var id in new[] { Max, Ada, Sam, Kim }) await AgreesAsync(id);
        await SetUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task is_taken_by_one_of_two_who_press_at_once_again_and_again()
    {
        await JoinsAsync(Sam, "Sam");
        await JoinsAsync(Kim, "Kim");

        for (var race = 1; race <= Races; race++)
        {
            await AskAsync(race, Sam, Kim);
            Press(Sam, "I take it");
            Press(Kim, "I take it");
            await UntilAsync(() => Newest(Ada).Contains("is here for you now.", StringComparison.Ordinal));
            await UntilAsync(() => Count(Sam, "They wrote") + Count(Kim, "They wrote") == race && Count(Sam, "has it already") + Count(Kim, "has it already") == race);
            var winner = Newest(Sam).Contains("They wrote", StringComparison.Ordinal) ? Sam : Kim;
            Assert.DoesNotContain(Words, Newest(winner is Sam ? Kim : Sam), StringComparison.Ordinal);

            Press(Ada, "End");
            await ArrivesAsync(winner, "The talk is over.", Count(winner, "They wrote"));
        }

        Assert.Empty(_telegram.Violations);
        Assert.DoesNotContain(_telegram.People.Read(Group), message => message.Text.Contains(Words, StringComparison.Ordinal));
        Assert.DoesNotContain(Words, _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task passes_on_every_line_in_order_over_a_kill_and_names_nobody()
    {
        await JoinsAsync(Sam, "Sam");
        await AskAsync(1, Sam);
        Press(Sam, "I take it");
        await ArrivesAsync(Ada, "is here for you now.");

        for (var line = 0; line < 10; line++)
        {
            Write(Ada, $"line {line} of Ada");
            if (line is 4)
            {
                _host.Kill();
                _host.Begin();
            }
        }

        await ArrivesAsync(Sam, "line 9 of Ada");
        Write(Sam, "heard you");
        await ArrivesAsync(Ada, "Sam: heard you");

        // Once each, or twice where the kill came between sending and writing down that it was sent; never fewer, and in order.
        var lines = Texts(Sam).Where(text => text.Contains("of Ada", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal([.. Enumerable.Range(0, 10).Select(line => $"Someone: line {line} of Ada")], lines);
        foreach (var text in Texts(Sam)) Assert.DoesNotContain("Adalgisa", text, StringComparison.Ordinal);
        foreach (var text in Texts(Ada)) Assert.DoesNotContain("Samantha", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts(Kim).Concat(Texts(Max)), text => text.Contains("of Ada", StringComparison.Ordinal));
        Assert.Empty(_telegram.People.Read(Eve));
    }

    [Fact]
    public async Task is_handed_over_and_ended_by_a_block()
    {
        await JoinsAsync(Sam, "Sam");
        await JoinsAsync(Kim, "Kim");
        await AskAsync(1, Sam, Kim);
        Press(Sam, "I take it");
        await ArrivesAsync(Ada, "Sam is here for you now.");

        Press(Sam, "Hand over");
        await ArrivesAsync(Kim, "asks whether you can take a talk over");
        Press(Kim, "I take it over");
        await ArrivesAsync(Ada, "Kim goes on with you from here.");
        Write(Ada, "hello Kim");
        await ArrivesAsync(Kim, "Someone: hello Kim");
        Press(Ada, "Block");
        await ArrivesAsync(Kim, "The talk is over.");

        Write(Kim, "are you there");
        await ArrivesAsync(Kim, "I only understand commands");
        Assert.Equal(0, Count(Ada, "are you there"));
        Assert.Equal(0, Count(Sam, "hello Kim"));
    }

    [Fact]
    public async Task is_for_members_of_the_group_alone_whatever_a_link_says()
    {
        const long Stranger = 600_000;
        _telegram.People.Add(Stranger, "Stranger", "en");
        await AgreesAsync(Stranger);

        Write(Stranger, $"/start g{-Group}-support");
        await ArrivesAsync(Stranger, "Please write /support in the server or group");
        Write(Stranger, $"/start g{-Group}-setup");
        await ArrivesAsync(Stranger, "This is for those who run a server or group.");
        Write(Ada, $"/start g{-Group}-setup");
        await ArrivesAsync(Ada, "Only those who run this server or group can do that.");
    }

    private async Task SetUpAsync()
    {
        Write(Max, "/setup", Group);
        await UntilAsync(() => _telegram.People.Read(Group).Any(message => message.FromBot));
        Write(Max, $"/start {_telegram.People.Read(Group)[^1].Buttons[0][0].Opens!.Split("start=")[1]}");
        await ArrivesAsync(Max, "This server or group and me.");
        Press(Max, "Turn on support");
        await ArrivesAsync(Max, "Asking for a supporter: on");
    }

    private async Task JoinsAsync(long id, string name)
    {
        Press(Max, "Supporters");
        await UntilAsync(() => Newest(Max).Contains("Supporters take turns", StringComparison.Ordinal) && !Newest(Max).Contains("/support join", StringComparison.Ordinal));
        Press(Max, "Invite someone");
        await UntilAsync(() => Newest(Max).Contains("/support join", StringComparison.Ordinal));
        var code = Newest(Max).Split("/support join ")[1][..9];
        Write(Max, $"/start g{-Group}-setup");
        await UntilAsync(() => Newest(Max).Contains("Asking for a supporter", StringComparison.Ordinal));
        Write(id, $"/support join {code} {name}");
        await ArrivesAsync(id, "You are a supporter here now.");
        Press(id, "What now?");
        await ArrivesAsync(id, "You are off duty.");
        Press(id, "2 hours");
        await ArrivesAsync(id, "You are on duty until");
    }

    private async Task AskAsync(int times, params long[] asked)
    {
        Write(Ada, "/support");
        await UntilAsync(() => Newest(Ada).Contains("What you write is read by the one who takes it", StringComparison.Ordinal));
        Press(Ada, "Ask, with a few words");
        await UntilAsync(() => Newest(Ada).Contains("What would you like them to know?", StringComparison.Ordinal));
        Write(Ada, Words);
        await ArrivesAsync(Ada, "I asked the people on duty.", times);
        foreach (var id in asked) await UntilAsync(() => Newest(id).Contains("Someone would like a supporter", StringComparison.Ordinal));
    }

    private async Task AgreesAsync(long id)
    {
        Write(id, "/checkin");
        await UntilAsync(() => _telegram.People.Read(id).Any(message => message.FromBot));
        Press(id, "Yes, I agree");
        await UntilAsync(() => Newest(id).Contains("mood", StringComparison.OrdinalIgnoreCase));
        Write(id, "/cancel");
        await ArrivesAsync(id, "dropped");
    }

    private void Write(long id, string text, long? chat = null) => _telegram.People.Write(id, text, chat);

    private void Press(long id, string label) => _telegram.People.Press(id, label);

    private IReadOnlyList<string> Texts(long id) => [.. _telegram.People.Read(id).Where(message => message.FromBot).Select(message => message.Text)];

    private string Newest(long id) => Texts(id) is [.., var newest] ? newest : "";

    private int Count(long id, string text) => Texts(id).Count(one => one.Contains(text, StringComparison.Ordinal));

    private Task ArrivesAsync(long id, string text, int times = 1) => UntilAsync(() => Count(id, text) >= times);

    private Task UntilAsync(Func<bool> condition) => _telegram.UntilAsync(condition, Cancel).WaitAsync(TimeSpan.FromMinutes(2), TimeProvider.System, Cancel);
}
