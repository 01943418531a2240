using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Reminders;
using SupportBot.Storage;
using SupportBot.Terminal;

namespace SupportBot.Host.Demo;

/// <summary>The whole bot on a database that is thrown away, on a clock of its own, with one person who talks to it.</summary>
internal sealed class StoryBot : IMessenger, IAsyncDisposable
{
    private static readonly Address Someone = new(TerminalAccount.Platform, "story", "story");

    private readonly string _folder = Directory.CreateTempSubdirectory("supportbot-demo-").FullName;
    private readonly StoryClock _clock;
    private readonly ServiceProvider _services;
    private readonly StoryPage _page;

    private StoryBot(Seeds seeds, Instant start, StoryPage page)
    {
        _clock = new(start);
        _page = page;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<Database>(new SqliteDatabase(Path.Combine(_folder, "demo.db")))
            .AddSingleton(seeds)
            .AddSingleton(new KeyFolder(Path.Combine(_folder, "keys"), given: null))
            .AddSingleton<IMessenger>(this)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging()
            .AddSupportBot()
            .BuildServiceProvider();
    }

    /// <summary>The newest thing the bot said.</summary>
    public Reply Last { get; private set; } = new();

    string IMessenger.Platform => Someone.Platform;

    /// <summary>A bot that has met nobody yet.</summary>
    public static async Task<StoryBot> StartAsync(Seeds seeds, Instant start, StoryPage page, CancellationToken cancel)
    {
        var bot = new StoryBot(seeds, start, page);
        await SupportBotHost.OpenAsync(bot._services, cancel);

        return bot;
    }

    /// <summary>The person types something.</summary>
    public Task SaysAsync(string text, CancellationToken cancel) => DoesAsync(text, new ChatInput.Said(text), cancel);

    /// <summary>The person presses a button of the newest answer.</summary>
    /// <param name="label">What stands on it, or how that begins.</param>
    /// <param name="cancel">Gives up.</param>
    public Task PressesAsync(string label, CancellationToken cancel)
    {
        var button = Last.Buttons.SelectMany(row => row).OfType<Button.Press>().First(one => one.Label.StartsWith(label, StringComparison.Ordinal));

        return DoesAsync($"[{button.Label}]", new ChatInput.Called(button.Call), cancel);
    }

    /// <summary>The person calls a command, as an older button does.</summary>
    public Task CallsAsync(CommandCall call, CancellationToken cancel) => DoesAsync($"/{call.Command}", new ChatInput.Called(call), cancel);

    /// <summary>Time passes until then, and reminders that fall due in it arrive.</summary>
    public async Task UntilAsync(Instant then, CancellationToken cancel)
    {
        var (store, due) = (_services.GetRequiredService<DueStore>(), _services.GetRequiredService<DueReminders>());

        while (await store.NextAsync(_clock.GetCurrentInstant(), cancel) is { } next && next <= then)
        {
            _clock.Set(next);
            await due.TakeAsync(cancel);
            await due.SettledAsync();
            _clock.Set(_clock.GetCurrentInstant() + Duration.FromSeconds(1));
        }

        _clock.Set(then);
    }

    Task IMessenger.SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel)
    {
        Last = reply;
        _page.Arrives(_clock.GetCurrentInstant(), reply);

        return Task.CompletedTask;
    }

    /// <summary>Throws everything away.</summary>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task DoesAsync(string shown, ChatInput input, CancellationToken cancel)
    {
        _page.Says(_clock.GetCurrentInstant(), shown);
        Last = await _services.GetRequiredService<IConversations>().AnswerAsync(new ChatUpdate(Someone, input) { Language = "en", AnyLength = true }, cancel);
        _page.Answers(Last);
    }
}
