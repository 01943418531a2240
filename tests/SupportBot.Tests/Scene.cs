using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Reminders;
using SupportBot.Storage;

namespace SupportBot.Tests;

/// <summary>
/// People talking with the whole bot on a real SQLite file, on a clock that the test moves. What the bot says is kept in
/// <see cref="Heard"/>, newest last.
/// </summary>
internal sealed class Scene : IMessenger, ICommunities, IDisposable
{
    private static readonly Address Someone = new("test", "chat", "someone");

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-scene-").FullName;
    private readonly Action<IServiceCollection>? _change;
    private ServiceProvider _services;

    private Scene(Instant start, Database? database, Action<IServiceCollection>? change)
    {
        Time = new SteppedClock(start.ToDateTimeOffset());
        Database = database ?? new SqliteDatabase(Path.Combine(_folder, "supportbot.db"));

        _change = change;
        _services = Build();
    }

    /// <summary>The account that talks; one of its own where a test looks for it.</summary>
    public Address From { get; set; } = Someone;

    public SteppedClock Time { get; }

    public Database Database { get; }

    /// <summary>Everything that was logged.</summary>
    public LogBook Log { get; } = new();

    /// <summary>Everything the bot said, oldest first: answers, and what it sent by itself.</summary>
    public List<Reply> Heard { get; } = [];

    /// <summary>The newest thing the bot said.</summary>
    public Reply Last => Heard[^1];

    /// <summary>What the platform answers when the bot writes first; nothing to deliver.</summary>
    public Func<Exception?> Delivery { get; set; } = () => null;

    /// <summary>What happens before a message that the bot writes first arrives: to which account, under which delivery name.</summary>
    public Func<Address, string, Task> Sending { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What the bot wrote first, oldest first: to which account, what, and under which delivery name.</summary>
    public ConcurrentQueue<(string User, Reply Reply, string Delivery)> Sent { get; } = new();

    /// <summary>What the platform says that an account is in a server or group.</summary>
    public Dictionary<(string Community, string User), Standing> Standings { get; } = [];

    /// <summary>What was written where several read along, oldest first: in which chat, and what.</summary>
    public ConcurrentQueue<(string Chat, Reply Reply)> Posted { get; } = new();

    public Instant Now => Time.GetCurrentInstant();

    /// <summary>For how long the platform shows a repeated delivery once.</summary>
    public Duration KnowsAgainFor { get; set; }

    string IMessenger.Platform => Someone.Platform;

    string ICommunities.Platform => Someone.Platform;

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

    /// <summary>Lets time pass, and what falls due in it is delivered when it is due.</summary>
    public async Task Waits(int days = 0, int hours = 0, int minutes = 0)
    {
        var end = Now + Duration.FromDays(days) + Duration.FromHours(hours) + Duration.FromMinutes(minutes);

        await Delivers();

        while (await Get<DueStore>().NextAsync(Now, Cancel) is { } next && next <= end)
        {
            Time.Advance((next - Now).ToTimeSpan());
            await Delivers();
        }

        Time.Advance((end - Now).ToTimeSpan());
        await Delivers();
    }

    /// <summary>Delivers everything that is due now.</summary>
    public async Task Delivers()
    {
        for (var due = Get<DueReminders>(); await due.TakeAsync(Cancel) > 0;) await due.SettledAsync();
    }

    /// <summary>Lets time pass while the bot is off, and starts it again: what was in memory is gone.</summary>
    public async Task IsOff(int days = 0, int hours = 0, int minutes = 0)
    {
        await _services.DisposeAsync();
        Time.Advance((Duration.FromDays(days) + Duration.FromHours(hours) + Duration.FromMinutes(minutes)).ToTimeSpan());
        _services = Build();
        await Get<Vault>().OpenAsync(Now, Cancel);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The person of the scene.</summary>
    public Task<Person> Person() => Get<PersonStore>().MeetAsync(From, Cancel);

    public Task<Reply> Says(string text) => Does(new ChatInput.Said(text));

    public Task<Reply> Calls(string command, params string[] values) => Does(new ChatInput.Called(new(command, values)));

    /// <summary>Presses a button of the newest reply that has one of this label.</summary>
    public Task<Reply> Presses(string label)
    {
        var reply = Heard.Last(reply => PlainText.ButtonsOf(reply).Contains(label));
        var button = reply.Buttons.SelectMany(row => row).OfType<Button.Press>().First(button => button.Label == label);

        return Does(new ChatInput.Called(CommandCall.Decode(button.Call.Encode())));
    }

    public Task<Reply> Does(ChatInput input) => Does(new ChatUpdate(From, input));

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

    async Task IMessenger.SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel)
    {
        await Sending(to, delivery);
        if (Delivery() is { } trouble) throw trouble;

        Sent.Enqueue((to.User, reply, delivery));
        if (to == From) Heard.Add(reply);
    }

    Task<Standing> ICommunities.StandingAsync(string community, string account, CancellationToken cancel) =>
        Task.FromResult(Standings.GetValueOrDefault((community, account), Standing.None));

    Task ICommunities.PostAsync(string chat, Reply reply, string delivery, CancellationToken cancel)
    {
        if (Delivery() is { } trouble) throw trouble;

        Posted.Enqueue((chat, reply));

        return Task.CompletedTask;
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Database)
            .AddSingleton(Repository.Seeds)
            .AddSingleton(new KeyFolder(Path.Combine(_folder, "keys"), given: null))
            .AddSingleton<IMessenger>(this)
            .AddSingleton<ICommunities>(this)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSupportBot();
        _change?.Invoke(services);

        return services.BuildServiceProvider();
    }

    public void Dispose()
    {
        _services.Dispose();
        Log.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
