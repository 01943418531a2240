using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using SupportBot.Communities;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;
using SupportBot.Telegram;

namespace SupportBot.Benchmarks.Telegram;

/// <summary>
/// Our adapter with its sealed, durable inbox, and with the fixed answers of the bots beside it: what a library costs, not
/// what a product does.
/// </summary>
internal sealed class PlainBot : IConversations, ICommandMenu
{
    private static readonly Reply Question = new(
        new Block.Paragraph([new Run.Strong("How is your mood?")]), new Block.Note("1 is the worst, 10 the best."))
    {
        Buttons = [[.. Enumerable.Range(1, 10).Select(mood => new Button.Press($"{mood}", new("fill", "abcdefgh", "mood", $"{mood}")))]],
    };

    public IReadOnlyList<string> Languages => ["en"];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-race-").FullName;
        var bot = new PlainBot();
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = Environment.GetEnvironmentVariable("TOKEN"),
            ["Telegram:ApiBaseUrl"] = Environment.GetEnvironmentVariable("API"),
            ["Telegram:MessagesPerSecond"] = "10000",
        });
        builder.Services
            .AddSingleton<Database>(new SqliteDatabase(Path.Combine(folder, "supportbot.db")))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new KeyFolder(Path.Combine(folder, "keys"), given: null))
            .AddSingleton<Vault>()
            .AddSingleton<PersonStore>()
            .AddSingleton<IPlatformMemory, PlatformMemory>()
            .AddSingleton<CommunityStore>()
            .AddSingleton<KnownCommunities>()
            .AddSingleton<ICommunityMoves, FollowCommunity>()
            .AddSingleton<IConversations>(bot)
            .AddSingleton<ICommandMenu>(bot)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddTelegram(builder.Configuration);

        using var host = builder.Build();
        using var stop = new CancellationTokenSource();
        using var term = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM, signal => { signal.Cancel = true; stop.Cancel(); });
        await new Migrator(host.Services.GetRequiredService<Database>()).RunAsync(stop.Token);
        await host.Services.GetRequiredService<Vault>().OpenAsync(SystemClock.Instance.GetCurrentInstant(), stop.Token);
        await host.Services.GetRequiredService<IListener>().RunAsync(stop.Token);
        Directory.Delete(folder, recursive: true);

        return 0;
    }

    Task<Reply> IConversations.AnswerAsync(ChatUpdate update, CancellationToken cancel) => Task.FromResult(
        update.Input is ChatInput.Called(var call)
            ? new Reply(new Block.Paragraph(["You pressed: ", new Run.Strong(call.Values[^1])]))
            : Question);

    IReadOnlyList<MenuEntry> ICommandMenu.Offer(string language) => [new("checkin", "How are you?", [])];

    string ICommandMenu.Phrase(string key, string language) => key;

    IReadOnlyList<Option> ICommandMenu.Suggest(string command, string parameter, string typed, string language) => [];
}
