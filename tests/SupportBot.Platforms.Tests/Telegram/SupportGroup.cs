using SupportBot.Simulators.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>A group on the simulated Telegram: Max runs it, Ada asks, Sam and Kim become supporters, Eve only is in it.</summary>
/// <param name="telegram">Where it is.</param>
/// <param name="number">Tells groups apart: every one has people of its own.</param>
internal sealed class SupportGroup(TelegramSimulator telegram, int number)
{
    public const string Words = "a canary in the night";

    public long Group { get; } = -1_001_234 - number;

    public long Max { get; } = Account(number, 1);

    public long Ada { get; } = Account(number, 2);

    public long Sam { get; } = Account(number, 3);

    public long Kim { get; } = Account(number, 4);

    public long Eve { get; } = Account(number, 5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Everybody but Eve agrees, and Max turns support on.</summary>
    /// <param name="kind">What Telegram calls the group.</param>
    public async Task OpensAsync(string kind = "supergroup")
    {
        telegram.People.AddGroup(Group, "Support", kind);

        foreach (var (id, name) in new[] { (Max, "Maximilian"), (Ada, "Adalgisa"), (Sam, "Samantha"), (Kim, "Kimberley"), (Eve, "Evelina") })
        {
            telegram.People.Add(id, name, "en");
            telegram.People.SetMember(Group, id, id == Max ? "administrator" : "member");
        }

        await Task.WhenAll(new[] { Max, Ada, Sam, Kim }.Select(AgreesAsync));
        await SetUpAsync();
    }

    /// <summary>Max invites someone, who becomes a supporter and goes on duty.</summary>
    public async Task JoinsAsync(long id, string name)
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
        Press(id, "Go to /support");
        await ArrivesAsync(id, "You are off duty.");
        Press(id, "2 hours");
        await ArrivesAsync(id, "You are on duty until");
    }

    /// <summary>Ada asks, and these learn of it.</summary>
    public async Task AskAsync(params long[] asked)
    {
        Write(Ada, "/support");
        await UntilAsync(() => Newest(Ada).Contains("What you write here is read only by whoever takes your request", StringComparison.Ordinal));
        Press(Ada, "Ask, with a few words");
        await UntilAsync(() => Newest(Ada).Contains("What would you like them to know?", StringComparison.Ordinal));
        Write(Ada, Words);
        await UntilAsync(() => Newest(Ada).Contains("I asked the people on duty.", StringComparison.Ordinal));
        foreach (var id in asked) await UntilAsync(() => Newest(id).Contains("Someone would like a supporter", StringComparison.Ordinal));
    }

    /// <summary>Somebody agrees to be remembered.</summary>
    public async Task AgreesAsync(long id)
    {
        Write(id, "/checkin");
        await UntilAsync(() => telegram.People.Read(id).Any(message => message.FromBot));
        Press(id, "Yes, I agree");
        await UntilAsync(() => Newest(id).Contains("mood", StringComparison.OrdinalIgnoreCase));
        Write(id, "/cancel");
        await ArrivesAsync(id, "dropped");
    }

    public void Write(long id, string text, long? chat = null) => telegram.People.Write(id, text, chat);

    public void Press(long id, string label) => telegram.People.Press(id, label);

    /// <summary>What the bot wrote in a chat, oldest first.</summary>
    public IReadOnlyList<string> Texts(long chat) => [.. telegram.People.Read(chat).Where(message => message.FromBot).Select(message => message.Text)];

    public string Newest(long chat) => Texts(chat) is [.., var newest] ? newest : "";

    public int Count(long chat, string text) => Texts(chat).Count(one => one.Contains(text, StringComparison.Ordinal));

    public Task ArrivesAsync(long chat, string text) => UntilAsync(() => Count(chat, text) > 0);

    public Task UntilAsync(Func<bool> condition) => telegram.UntilAsync(condition, Cancel).WaitAsync(TimeSpan.FromMinutes(2), TimeProvider.System, Cancel);

    private static long Account(int number, int who) => 500_000 + (10 * number) + who;

    private async Task SetUpAsync()
    {
        Write(Max, "/setup", Group);
        await UntilAsync(() => telegram.People.Read(Group).Any(message => message.FromBot));
        Write(Max, $"/start {telegram.People.Read(Group)[^1].Buttons[0][0].Opens!.Split("start=")[1]}");
        await ArrivesAsync(Max, "This server or group and me.");
        Press(Max, "Turn on support");
        await ArrivesAsync(Max, "Asking for a supporter: on");
    }
}
