using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SupportBot.Simulators.Telegram;

/// <summary>Telegram's Bot API on the loopback address, as strict as the real one, with faults on demand.</summary>
public sealed class TelegramSimulator : IAsyncDisposable
{
    /// <summary>The token of the one bot that the simulator knows.</summary>
    public const string Token = "111:AAtest";

    private readonly MovableClock _clock = new();
    private readonly World _world;
    private readonly Webhooks _webhooks;
    private readonly WebApplication _app;

    private TelegramSimulator(int port)
    {
        _world = new(Rules, _clock);
        _world.Bots[Token] = new(Token, new(_clock, Rules));
        _webhooks = new(_world);
        var polls = new Polls(_world);
        People = new(_world, new(_world, polls, _webhooks));
        _app = Build(port);
        new PersonRoutes(this).Map(_app);
        new BotRoutes(_world, new(_world, polls, _webhooks)).Map(_app);
    }

    /// <summary>How strict it is. May be changed while it runs.</summary>
    public TelegramRules Rules { get; } = new();

    /// <summary>The people's side.</summary>
    public TelegramPeople People { get; }

    /// <summary>Where it listens, for example <c>http://127.0.0.1:8081</c>.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>The bot's name in links and mentions, without the @.</summary>
    public string BotName => _world.Bots[Token].Username;

    /// <summary>What is told of every call as it is answered; nothing unless set.</summary>
    public Action<SeenCall>? Called
    {
        get => _world.Called;
        set => _world.Called = value;
    }

    /// <summary>The time on the simulator's clock.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>The calls that the bot made, oldest first, without successful polls.</summary>
    public IReadOnlyList<SeenCall> Calls
    {
        get
        {
            lock (_world.Gate) return _world.Calls.Calls;
        }
    }

    /// <summary>Parameters that no documented method has.</summary>
    public IReadOnlyCollection<string> Violations
    {
        get
        {
            lock (_world.Gate) return _world.Calls.Violations;
        }
    }

    /// <summary>How many updates the bot has not confirmed.</summary>
    public int WaitingUpdates
    {
        get
        {
            lock (_world.Gate) return _world.Bots[Token].Updates.Waiting.Count;
        }
    }

    /// <summary>How many pressed buttons were never answered.</summary>
    public int UnansweredPresses
    {
        get
        {
            lock (_world.Gate) return _world.Presses.Values.Count(press => !press.Answered);
        }
    }

    /// <summary>Starts on a port, or on any free one when none is named.</summary>
    public static async Task<TelegramSimulator> StartAsync(int port = 0, CancellationToken cancel = default)
    {
        var simulator = new TelegramSimulator(port);
        await simulator._app.StartAsync(cancel);

        return simulator;
    }

    /// <summary>Lets something go wrong with the next calls.</summary>
    public void Plan(TelegramFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_world.Gate) _world.Faults.Plan(fault);
    }

    /// <summary>Takes back every fault that has not struck.</summary>
    public void ClearFaults()
    {
        lock (_world.Gate) _world.Faults.Clear();
    }

    /// <summary>Puts the simulator's clock forward: limits recover and old updates expire.</summary>
    public void Advance(TimeSpan by) => _clock.Advance(by);

    /// <summary>The commands that a person with this language sees in the menu.</summary>
    public JsonArray Menu(string language, bool group)
    {
        lock (_world.Gate) return MenuMethods.Seen(_world.Bots[Token], language, group);
    }

    /// <summary>Ends as soon as the condition holds; it is looked at after every call of the bot.</summary>
    public async Task UntilAsync(Func<bool> condition, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(condition);

        while (true)
        {
            Task changed;
            lock (_world.Gate) changed = _world.NextChange;

            if (condition()) return;

            await changed.WaitAsync(cancel);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _webhooks.Dispose();
    }

    internal Task UntilStoppedAsync() => _app.WaitForShutdownAsync();

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<JsonOptions>(json => json.SerializerOptions.MaxDepth = 64);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 60 << 20);

        return builder.Build();
    }
}
