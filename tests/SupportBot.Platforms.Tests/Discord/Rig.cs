using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SupportBot.Discord;
using SupportBot.Discord.Gateway;
using SupportBot.Discord.Rest;
using SupportBot.Discord.Wire;
using SupportBot.Simulators.Discord;
using SupportBot.Simulators.Discord.Clock;
using SupportBot.Simulators.Discord.Interactions;
using SupportBot.Simulators.Discord.World;
using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The client on one side, the simulated Discord on the other, one clock for both.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ILoggerFactory _logs;
    private readonly Dispatcher _dispatcher;
    private readonly RequestsUnderWay _requests;
    private readonly List<Task> _running = [];

    private Rig(DiscordSimulator discord, MovableClock clock, Func<Rig, Received, CancellationToken, Task> answer, string? token, bool compress)
    {
        (Discord, Clock) = (discord, clock);
        _requests = new(discord.Port);
        _logs = LoggerFactory.Create(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        Options = new() { Token = token ?? discord.Token, ApiBaseUrl = discord.ApiBaseUrl, Compress = compress };
        Rest = new(Options, clock, _logs.CreateLogger<RestClient>());
        Api = new(Rest);
        Answers = new(Rest, clock);
        Files = new(new(new Menu()), clock);
        Starts = new(Api, clock, _logs.CreateLogger<SessionStarts>());
        _dispatcher = new((received, cancel) => answer(this, received, cancel), Options, clock, _logs.CreateLogger<Dispatcher>());
    }

    public DiscordSimulator Discord { get; }

    public MovableClock Clock { get; }

    public LogBook Log { get; } = new();

    public DiscordOptions Options { get; }

    public RestClient Rest { get; }

    public DiscordApi Api { get; }

    public InteractionApi Answers { get; }

    public GivenFiles Files { get; }

    public SessionStarts Starts { get; }

    /// <summary>Completes when the shard that was connected last is ready.</summary>
    public Task Ready { get; private set; } = Task.CompletedTask;

    /// <summary>The interactions that the bot was given, in order.</summary>
    public ConcurrentQueue<Received> Received { get; } = new();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="answer">What the bot does; a short text unless set.</param>
    public static async Task<Rig> StartAsync(
        Rules? rules = null,
        Func<Rig, Received, CancellationToken, Task>? answer = null,
        string? token = null,
        bool compress = false)
    {
        var clock = new MovableClock(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        var discord = await DiscordSimulator.StartAsync(rules, clock);

        return new(discord, clock, answer ?? SayNotedAsync, token, compress);
    }

    /// <summary>A rig whose one shard is connected.</summary>
    public static async Task<Rig> ConnectedAsync(
        Rules? rules = null, Func<Rig, Received, CancellationToken, Task>? answer = null, bool compress = false)
    {
        var rig = await StartAsync(rules, answer, compress: compress);
        _ = rig.Connect();
        await rig.Ready.WaitAsync(TimeSpan.FromSeconds(10), Cancel);

        return rig;
    }

    /// <summary>Runs a shard; the task ends when it stops for good.</summary>
    public Task Connect(int shard = 0, int shards = 1)
    {
        var identity = new ShardIdentity(Options.Token, shard, shards, Options.Compress);
        var client = new GatewayClient(identity, Starts, _dispatcher.Take, Clock, _logs.CreateLogger<GatewayClient>());
        Ready = client.Ready;
        var running = client.RunAsync(_end.Token);
        _running.Add(running);

        return running;
    }

    /// <summary>The way in by HTTP instead.</summary>
    public HttpInteractions DoorOf(DiscordOptions options) =>
        new(options, _dispatcher, new(Api, new Menu()), Clock, _logs.CreateLogger<HttpInteractions>());

    public ILogger<T> LoggerOf<T>() => _logs.CreateLogger<T>();

    /// <summary>Sends a command as a member does, once or several times.</summary>
    public async Task<SentInteraction> SendsAsync(int times = 1, Channel? where = null)
    {
        var member = Discord.AddMember("Maria");
        var interaction = Sending.New(
            Discord, 2, member, where ?? Discord.World.DmWith(member), new() { ["id"] = "1200000000000000001", ["name"] = "help", ["type"] = 1 });
        await Sending.SendAsync(Discord, interaction, times);

        return interaction;
    }

    /// <summary>Waits for the answer, without moving the clock.</summary>
    public async Task AnsweredAsync(SentInteraction interaction)
    {
        try
        {
            await interaction.Answered.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Not answered: {interaction.Refusal}\n{string.Join(", ", Discord.Journal.Counts)}\n{Log.Text}");
        }
    }

    /// <summary>How many interactions are being answered.</summary>
    public int UnderWay => _dispatcher.UnderWay;

    /// <summary>Whether the bot is answering something, or waits for an answer of Discord.</summary>
    public bool IsBusy => UnderWay > 0 || _requests.Any;

    /// <summary>Lets the bot answer an interaction, as the gateway does.</summary>
    public void Take(Interaction interaction) => _dispatcher.Take(interaction);

    /// <summary>Waits until nothing is being answered any more, without moving the clock.</summary>
    public async Task IdleAsync()
    {
        while (UnderWay > 0) await Task.Delay(1, Cancel);
    }

    /// <summary>Moves the clock until something has happened so often, but not while an answer is under way: it would come too late.</summary>
    public Task UntilAsync(string fact, int times = 1) => UntilAsync(Discord.Journal.HappensAsync(fact, times));

    public Task UntilAsync(Task happened, TimeSpan? step = null) =>
        Clock.AdvanceUntilAsync(happened, step ?? TimeSpan.FromMilliseconds(500), () => IsBusy);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running).ContinueWith(_ => { }, TaskScheduler.Default);
        _dispatcher.Dispose();
        _requests.Dispose();
        Starts.Dispose();
        Rest.Dispose();
        Files.Dispose();
        await Discord.DisposeAsync();
        _logs.Dispose();
        _end.Dispose();
    }

    private static Task SayNotedAsync(Rig rig, Received received, CancellationToken cancel)
    {
        rig.Received.Enqueue(received);

        return rig.Answers.AnswerAsync(received, new() { Content = "Noted." }, inPlace: false, cancel);
    }
}
