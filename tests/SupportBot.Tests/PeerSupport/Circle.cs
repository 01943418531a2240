using SupportBot.Communities;
using SupportBot.Dialogue;
using SupportBot.PeerSupport;

namespace SupportBot.Tests.PeerSupport;

/// <summary>A group with support turned on: Ada asks, Sam and Kim are supporters, Max looks after it. They talk through the bot.</summary>
internal sealed class Circle : IDisposable
{
    public const string Group = "group";

    private Circle(Scene scene) => Scene = scene;

    public Scene Scene { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Everybody has agreed; nobody is on duty.</summary>
    public static async Task<Circle> OpensAt(string utc = "2026-03-02T12:00:00Z")
    {
        var circle = new Circle(await Scene.WithStranger(utc));
        foreach (var name in new[] { "max", "ada", "sam", "kim", "eve" }) await circle.JoinsAsync(name);
        circle.Scene.Standings[(Group, "max")] = new(IsMember: true, RunsIt: true, []);
        await circle.In("max", "/setup");
        await circle.Presses("max", "Turn on support");
        await circle.InvitesAsync("supporters", "sam", "Sam");
        await circle.InvitesAsync("supporters", "kim", "Kim");
        circle.Forget();

        return circle;
    }

    /// <summary>What somebody was told, newest last; answers and what came by itself.</summary>
    public List<(string User, Reply Reply)> Told { get; } = [];

    /// <summary>The newest that somebody was told.</summary>
    public string Last(string user) => PlainText.Of(Told.Last(one => one.User == user).Reply);

    /// <summary>Everything that somebody was told.</summary>
    public string All(string user) => string.Join('\n', Told.Where(one => one.User == user).Select(one => PlainText.Of(one.Reply)));

    public void Forget() => Told.Clear();

    /// <summary>Somebody writes in private.</summary>
    public Task<Reply> Says(string user, string text) => Does(user, new ChatUpdate(Account(user), new ChatInput.Said(text)));

    /// <summary>Somebody writes a command that is about the group.</summary>
    public Task<Reply> In(string user, string line) => Does(user, new ChatUpdate(Account(user), new ChatInput.Said(line)) { Community = Group });

    /// <summary>Somebody presses the newest button of this label that they were shown.</summary>
    public Task<Reply> Presses(string user, string label) => Does(user, new ChatUpdate(Account(user), new ChatInput.Called(ButtonOf(user, label))));

    public Task<Reply> Calls(string user, string command, params string[] values) => Does(user, new ChatUpdate(Account(user), new ChatInput.Called(new(command, values))));

    /// <summary>What a button carries.</summary>
    public CommandCall ButtonOf(string user, string label) => Told.Where(one => one.User == user).SelectMany(one => one.Reply.Buttons).SelectMany(row => row).OfType<Button.Press>().Last(button => button.Label == label).Call;

    public async Task<Reply> Does(string user, ChatUpdate update)
    {
        var reply = await Scene.Get<IConversations>().AnswerAsync(update, Cancel);
        if (reply.Blocks.Count > 0) Told.Add((user, reply));
        await ArrivesAsync();

        return reply;
    }

    /// <summary>What is on its way arrives.</summary>
    public async Task ArrivesAsync()
    {
        while (await Scene.Get<SupportPost>().RunAsync(Cancel) > 0) { }

        while (Scene.Sent.TryDequeue(out var sent)) Told.Add((sent.User, sent.Reply));
    }

    /// <summary>Time passes, and quiet talks are looked after.</summary>
    public async Task Waits(int hours = 0, int minutes = 0)
    {
        Scene.Time.Advance(TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(minutes));
        await Scene.Get<QuietTalks>().RunAsync(Cancel);
        await ArrivesAsync();
    }

    /// <summary>Sam goes on duty, Ada asks with some words, and Sam takes it.</summary>
    public async Task TalksAsync(string words = "it is a long night")
    {
        await OnDuty("sam");
        await Asks(words);
        await Presses("sam", "I take it");
    }

    public async Task OnDuty(string user)
    {
        await In(user, "/support");
        await Presses(user, "2 hours");
    }

    public async Task Asks(string words, string user = "ada")
    {
        await In(user, "/support");
        await Presses(user, "Ask, with a few words");
        await Says(user, words);
    }

    public async Task InvitesAsync(string part, string user, string name)
    {
        var community = (await Scene.Get<CommunityStore>().OfAsync("test", Group, Cancel))!;
        await Calls("max", $"setup {part}", community.Id, "invite");
        var code = Last("max").Split("/support join ")[1][..9];
        await Says(user, $"/support join {code} {name}");
    }

    public void Dispose() => Scene.Dispose();

    private async Task JoinsAsync(string user)
    {
        Scene.Standings[(Group, user)] = new(IsMember: true, RunsIt: false, []);
        await Calls(user, "consent yes", "1");
    }

    public static Address Account(string user) => new("test", user, user);
}
