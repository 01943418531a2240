using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Simulators.Telegram;
using SupportBot.Storage;
using SupportBot.Telegram;
using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>
/// The Telegram adapter with its real client and inbox against the simulator. What it answers is up to the test:
/// <see cref="Answer"/>.
/// </summary>
internal sealed class TelegramScene : IConversations, ICommandMenu, ICommunityMoves, IAsyncDisposable
{
    public const long Ada = 1;
    public const long Ben = 2;
    public const long Group = -100;

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-telegram-").FullName;
    private readonly Dictionary<string, string?> _settings;
    private ServiceProvider? _services;
    private CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _handed = new(0);
    private Task _listening = Task.CompletedTask;

    private TelegramScene(TelegramSimulator telegram, Dictionary<string, string?> settings)
    {
        Telegram = telegram;
        _settings = settings;
        _settings["Telegram:Token"] = TelegramSimulator.Token;
        _settings["Telegram:ApiBaseUrl"] = telegram.Address.AbsoluteUri;
        _settings["Telegram:PollFor"] = "00:00:05";
        telegram.People.Add(Ada, "Ada", "en", started: true);
        telegram.People.Add(Ben, "Ben", "de", started: true);
        telegram.People.AddGroup(Group, "Support");
    }

    public TelegramSimulator Telegram { get; }

    public LogBook Log { get; } = new();

    /// <summary>What the bot answers. Says back what was said unless a test says otherwise.</summary>
    public Func<ChatUpdate, Task<Reply>> Answer { get; set; } = update => Task.FromResult(SaidBack(update));

    /// <summary>What was handed to the bot, in order.</summary>
    public ConcurrentQueue<ChatUpdate> Handed { get; } = new();

    public IReadOnlyList<string> Languages => ["en", "de"];

    /// <summary>Whether keeping updates fails, as with a database that is down.</summary>
    public bool MemoryIsDown { get; set; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TelegramScene> StartAsync(
        Action<TelegramScene>? before = null, params (string Name, string Value)[] settings)
    {
        var telegram = await TelegramSimulator.StartAsync(cancel: Cancel);
        var scene = new TelegramScene(telegram, settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value));
        before?.Invoke(scene);
        await scene.BeginAsync();

        return scene;
    }

    public T Get<T>()
        where T : notnull => _services!.GetRequiredService<T>();

    public Task SendFirstAsync(long to, Reply reply) =>
        Get<IMessenger>().SendAsync(new("telegram", "", $"{to}"), reply, "delivery", Cancel);

    /// <summary>What the bot has written in a chat, oldest first.</summary>
    public IReadOnlyList<SeenMessage> Said(long chat = Ada) => [.. Telegram.People.Read(chat).Where(message => message.FromBot)];

    public IReadOnlyList<string> Texts(long chat = Ada) => [.. Said(chat).Select(message => message.Text)];

    /// <summary>Waits until the bot has written so many messages in a chat.</summary>
    public Task HearsAsync(int count, long chat = Ada) => UntilAsync(() => Said(chat).Count >= count);

    /// <summary>Waits until half of the work is done.</summary>
    public static async Task HalfOfAsync(IReadOnlyList<Task> work)
    {
        var left = work.Count / 2;
        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        foreach (var one in work)
        {
            _ = one.ContinueWith(_ => Interlocked.Decrement(ref left) == 0 && half.TrySetResult(), TaskScheduler.Default);
        }

        await half.Task.WaitAsync(Cancel);
    }

    public Task UntilAsync(Func<bool> condition) => Telegram.UntilAsync(condition, Cancel).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Cancel);

    /// <summary>Waits until one more update was handed to the bot.</summary>
    public async Task IsAskedAsync() => Assert.True(await _handed.WaitAsync(TimeSpan.FromSeconds(30), Cancel));

    /// <summary>Waits until Telegram has no update left that the bot has not confirmed.</summary>
    public async Task ConfirmsEverythingAsync()
    {
        while (Telegram.WaitingUpdates > 0) await Task.Delay(20, Cancel);
    }

    /// <summary>Ends the bot without a word, as kill -9 does, and starts another on the same database.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        await BeginAsync();
    }

    public async Task BeginAsync()
    {
        var database = new SqliteDatabase(Path.Combine(_folder, "supportbot.db"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
        _services = new ServiceCollection()
            .AddSingleton<Database>(database)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new KeyFolder(Path.Combine(_folder, "keys"), given: null))
            .AddSingleton<Vault>()
            .AddSingleton<PersonStore>()
            .AddSingleton<PlatformMemory>()
            .AddSingleton<IPlatformMemory>(provider => new Memory(provider.GetRequiredService<PlatformMemory>(), this))
            .AddSingleton<IConversations>(this)
            .AddSingleton<ICommandMenu>(this)
            .AddSingleton<ICommunityMoves>(this)
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddTelegram(configuration)
            .BuildServiceProvider();
        await new Migrator(database).RunAsync(Cancel);
        await Get<Vault>().OpenAsync(SystemClock.Instance.GetCurrentInstant(), Cancel);
        _stop = new();
        _listening = Task.Run(() => Get<IListener>().RunAsync(_stop.Token));
    }

    public async Task EndAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        await _services!.DisposeAsync();
        _stop.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await Telegram.DisposeAsync();
        Log.Dispose();
        _handed.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    Task<Reply> IConversations.AnswerAsync(ChatUpdate update, CancellationToken cancel)
    {
        Handed.Enqueue(update);
        _handed.Release();

        return Answer(update);
    }

    Task ICommunityMoves.MovedAsync(string platform, string from, string to, CancellationToken cancel) => Task.CompletedTask;

    IReadOnlyList<MenuEntry> ICommandMenu.Offer(string language) =>
    [
        new("checkin", language == "de" ? "Wie geht es dir?" : "How are you?", []) { Needs = Needs.Consent },
        new("import", "A diary kept elsewhere", []) { Needs = Needs.Consent, TakesFile = true },
        new("crisis", "Lines for a bad hour", []) { Needs = Needs.Nothing },
        new("learn", "About treatments", []) { Needs = Needs.Nothing },
    ];

    string ICommandMenu.Phrase(string key, string language) => key;

    IReadOnlyList<Option> ICommandMenu.Suggest(string command, string parameter, string typed, string language) => [];

    private static Reply SaidBack(ChatUpdate update) => update.Input switch
    {
        ChatInput.Said(var text) => new(new Block.Paragraph($"You said: {text}")),
        ChatInput.Called(var call) => new(new Block.Paragraph($"You pressed: {string.Join(' ', [call.Command, .. call.Values])}")),
        ChatInput.Sent({ } content, var line) => new(new Block.Paragraph($"You sent {content.Length} bytes: {line}")),
        ChatInput.Sent(null, var line) => new(new Block.Paragraph($"You sent something: {line}")),
        _ => new(),
    };

    /// <summary>The real memory, which a test can take down.</summary>
    private sealed class Memory(PlatformMemory real, TelegramScene scene) : IPlatformMemory
    {
        private PlatformMemory Real => scene.MemoryIsDown ? throw new IOException("The disk is full.") : real;

        public Task<string?> RecallAsync(string platform, string account, string name, CancellationToken cancel) => Real.RecallAsync(platform, account, name, cancel);

        public Task NoteAsync(string platform, string account, string name, string? text, CancellationToken cancel) => Real.NoteAsync(platform, account, name, text, cancel);

        public Task<IReadOnlyList<long>> KeepAsync(string platform, IReadOnlyList<WaitingUpdate> updates, CancellationToken cancel) => Real.KeepAsync(platform, updates, cancel);

        public Task<IReadOnlyList<WaitingUpdate>> WaitingAsync(string platform, CancellationToken cancel) => Real.WaitingAsync(platform, cancel);

        public Task FinishAsync(string platform, long id, CancellationToken cancel) => Real.FinishAsync(platform, id, cancel);

        public Task ReachableAsync(string platform, string account, bool reachable, CancellationToken cancel) => Real.ReachableAsync(platform, account, reachable, cancel);
    }
}
