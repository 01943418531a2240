using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Tests.Safety;

public sealed class Nothing_that_can_fail : IDisposable
{
    private const string Canary = "canary-7f3a";

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-trouble-").FullName;
    private readonly UnreliableDatabase _database;

    public Nothing_that_can_fail() => _database = new(Path.Combine(_folder, "supportbot.db"));

    public static TheoryData<Trouble> Troubles => [.. Enum.GetValues<Trouble>()];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task keeps_lines_from_being_shown_to_someone_who_was_known(Trouble trouble)
    {
        using var scene = await WithSomeoneIn("GB");
        _database.Trouble = trouble;

        await AtOnce(() => scene.Says("/crisis"));

        Assert.Contains("116 123", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.True(scene.Last.Urgent);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task keeps_lines_of_a_named_country_from_being_shown(Trouble trouble)
    {
        using var scene = await WithSomeoneIn(null);
        _database.Trouble = trouble;

        await AtOnce(() => scene.Says("/crisis germany"));

        Assert.Contains("0800 111 0 111", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task keeps_help_from_being_shown_for_urgent_words(Trouble trouble)
    {
        using var scene = await WithSomeoneIn("GB");
        _database.Trouble = trouble;

        await AtOnce(() => scene.Says($"/checkin mood=2 note=\"I want to kill myself. {Canary}. {string.Concat(Enumerable.Repeat("It was a long day. ", 40))}\""));

        Assert.StartsWith("I'm glad you said it.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains("116 123", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.True(scene.Last.Urgent);
        Assert.DoesNotContain(Canary, scene.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task keeps_the_buttons_of_help_from_working(Trouble trouble)
    {
        using var scene = await WithSomeoneIn("GB");
        await scene.Says("I want to kill myself");
        _database.Trouble = trouble;

        foreach (var label in new[] { "I am in danger", "Words to send to someone", "I am safe for now", "Reaching out feels hard", "I can't talk aloud", "More ways to reach someone", "My own plan" })
        {
            await AtOnce(() => scene.Presses(label));
            Assert.True(scene.Last.Urgent, label);
        }
    }

    [Fact]
    public async Task keeps_help_from_being_shown_when_the_keys_were_never_opened()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:50:00Z", _database, Real);

        await AtOnce(() => scene.Says("I want to kill myself"));
        Assert.StartsWith("I'm glad you said it.", PlainText.Of(scene.Last), StringComparison.Ordinal);

        await AtOnce(() => scene.Says("/crisis ireland"));
        Assert.Contains("1800 247 247", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_a_second_cry_from_being_heard_while_the_first_turn_hangs()
    {
        using var scene = await WithSomeoneIn("GB");
        _database.Trouble = Trouble.Hangs;

        await AtOnce(() => scene.Says("I want to kill myself"));
        await AtOnce(() => scene.Says("I am going to kill myself tonight"));

        Assert.All(scene.Heard, reply => Assert.StartsWith("I'm glad you said it.", PlainText.Of(reply), StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _database.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Someone who agreed, and whose country is known if they chose one; on a real clock.</summary>
    private async Task<Scene> WithSomeoneIn(string? country)
    {
        var scene = await Scene.WithStranger("2026-03-02T08:50:00Z", _database, Real);
        await new Migrator(_database).RunAsync(Cancel);
        await scene.Get<Vault>().OpenAsync(scene.Now, Cancel);
        await scene.Calls("consent yes", "1");
        await scene.Get<PersonStore>().ChangeAsync(await scene.Person(), new Profile { Country = country }, Cancel);
        await scene.Says("/help");
        scene.Heard.Clear();

        return scene;
    }

    private static void Real(IServiceCollection services) => services.AddSingleton(TimeProvider.System);

    // The bot's own patience is 0.8 s; the rest is room for a busy machine.
    private static async Task AtOnce(Func<Task<Reply>> act)
    {
        var watch = Stopwatch.StartNew();
        await Task.Run(act, Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"It took {watch.Elapsed.TotalSeconds:0.0} s.");
    }
}
