using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Tests;

/// <summary>
/// People talking with the whole bot on a real SQLite file, on a clock that the test moves. What the bot says is kept in
/// <see cref="Heard"/>, newest last.
/// </summary>
internal sealed class Scene : IMessenger, IDisposable
{
    private static readonly Address Someone = new("test", "chat", "someone");

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-scene-").FullName;
    private readonly ServiceProvider _services;

    private Scene(Instant start, Database? database, Action<IServiceCollection>? change)
    {
        Time = new FakeTimeProvider(start.ToDateTimeOffset());
        Database = database ?? new SqliteDatabase(Path.Combine(_folder, "supportbot.db"));

        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Database)
            .AddSingleton(Repository.Seeds)
            .AddSingleton(new KeyFolder(Path.Combine(_folder, "keys"), given: null))
            .AddSingleton<IMessenger>(this)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSupportBot();
        change?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; }

    public Database Database { get; }

    /// <summary>Everything that was logged.</summary>
    public LogBook Log { get; } = new();

    /// <summary>Everything the bot said, oldest first: answers, and what it sent by itself.</summary>
    public List<Reply> Heard { get; } = [];

    /// <summary>The newest thing the bot said.</summary>
    public Reply Last => Heard[^1];

    /// <summary>What the platform answers when the bot writes first; nothing to deliver.</summary>
    public Func<Exception?> Delivery { get; set; } = () => null;

    public Instant Now => Time.GetCurrentInstant();

    string IMessenger.Platform => Someone.Platform;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A scene with someone who has agreed already.</summary>
    public static async Task<Scene> StartsAt(string utc)
    {
        var scene = await WithStranger(utc);
        await scene.Calls("consent yes", "1");
        scene.Heard.Clear();

        return scene;
    }

    /// <summary>A scene with someone who has not written before.</summary>
    public static async Task<Scene> WithStranger(string utc, Database? database = null, Action<IServiceCollection>? change = null)
    {
        var scene = new Scene(InstantPattern.General.Parse(utc).Value, database, change);

        if (database is null)
        {
            await new Migrator(scene.Database).RunAsync(Cancel);
            await scene.Get<Vault>().OpenAsync(scene.Now, Cancel);
        }

        return scene;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The person of the scene.</summary>
    public Task<Person> Person() => Get<PersonStore>().MeetAsync(Someone, Cancel);

    public Task<Reply> Says(string text) => Does(new ChatInput.Said(text));

    public Task<Reply> Calls(string command, params string[] values) => Does(new ChatInput.Called(new(command, values)));

    /// <summary>Presses a button of the newest reply that has one of this label.</summary>
    public Task<Reply> Presses(string label)
    {
        var reply = Heard.Last(reply => PlainText.ButtonsOf(reply).Contains(label));
        var button = reply.Buttons.SelectMany(row => row).OfType<Button.Press>().First(button => button.Label == label);

        return Does(new ChatInput.Called(CommandCall.Decode(button.Call.Encode())));
    }

    public Task<Reply> Does(ChatInput input) => Does(new ChatUpdate(Someone, input));

    public async Task<Reply> Does(ChatUpdate update)
    {
        var reply = await Get<IConversations>().AnswerAsync(update, Cancel);
        Heard.Add(reply);

        return reply;
    }

    /// <summary>The text of what was heard since the last time this was asked.</summary>
    public void Hears(params string[] replies)
    {
        Assert.Equal(replies, Heard.Select(PlainText.Of));
        Heard.Clear();
    }

    public void HearsNothing() => Assert.Empty(Heard.Select(PlainText.Of));

    Task IMessenger.SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel)
    {
        if (Delivery() is { } trouble) return Task.FromException(trouble);

        Heard.Add(reply);

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _services.Dispose();
        Log.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
