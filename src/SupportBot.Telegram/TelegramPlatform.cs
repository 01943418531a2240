using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportBot.Dialogue;
using Telegram.Bot;

namespace SupportBot.Telegram;

/// <summary>Adds Telegram to the bot.</summary>
public static class TelegramPlatform
{
    /// <summary>The setting that turns Telegram on: <c>Telegram:Token</c>.</summary>
    public const string TokenSetting = "Telegram:Token";

    /// <summary>Adds the listener and the messenger of Telegram, set up by the section <c>Telegram</c>.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        services.AddOptionsWithValidateOnStart<TelegramOptions, TelegramOptions.Validator>()
            .Bind(configuration.GetSection("Telegram"));
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptions.WebhookValidator>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ITelegramBotClient>(provider => Client(provider.GetRequiredService<IOptions<TelegramOptions>>().Value));
        services.AddSingleton(provider => new SendSlots(
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<TelegramOptions>>().Value.MessagesPerSecond));
        services.AddSingleton<TelegramSender>();
        services.AddSingleton<Presses>();
        services.AddSingleton<TelegramFiles>();
        services.AddSingleton(provider => new TelegramCommunities(
            provider.GetRequiredService<ITelegramBotClient>(),
            provider.GetRequiredService<TelegramSender>(),
            provider.GetRequiredService<ICommandMenu>,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICommunities>(provider => provider.GetRequiredService<TelegramCommunities>());
        services.AddSingleton<TelegramAnswers>();
        services.AddSingleton<TelegramCommands>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<WebhookDoor>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<LongPoll>(
            provider, Http(provider.GetRequiredService<IOptions<TelegramOptions>>().Value, Timeout.InfiniteTimeSpan)));
        services.AddSingleton<IListener, TelegramListener>();
        services.AddSingleton<IMessenger, TelegramMessenger>();

        return services;
    }

#pragma warning disable CA2000 // Both clients live as long as the process.
    /// <summary>
    /// The client sends only. It must not sleep inside a call when Telegram says "later": the pace is ours, and help in
    /// danger could not overtake.
    /// </summary>
    private static TelegramBotClient Client(TelegramOptions options) => new TelegramBotClient(
        new TelegramBotClientOptions(options.Token, options.ApiBaseUrl.GetLeftPart(UriPartial.Authority)) { RetryThreshold = 0, RetryCount = 0 },
        Http(options, TimeSpan.FromSeconds(60)));

    /// <summary>Made by hand: the factory of the framework writes every address, and so the token, into the log.</summary>
    private static HttpClient Http(TelegramOptions options, TimeSpan timeout) => new(
        new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        })
    {
        BaseAddress = options.ApiBaseUrl,
        Timeout = timeout,
    };
#pragma warning restore CA2000
}
