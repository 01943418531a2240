using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;
using SupportBot.Telegram;

namespace SupportBot.Host;

/// <summary>Runs the bot on the chat platforms whose token is set.</summary>
internal static class PlatformHost
{
    /// <summary>Whether any platform is set up.</summary>
    public static bool IsWanted(IConfiguration configuration) => configuration[TelegramPlatform.TokenSetting] is { Length: > 0 };

    /// <summary>Runs until told to stop. Returns 0.</summary>
    public static async Task<int> RunAsync(IConfigurationRoot configuration, CancellationToken cancel)
    {
        var builder = SupportBotHost.Builder(configuration, HostOptions.From(configuration));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddTelegram(configuration)
            .AddHostedService(provider => new Listeners(provider.GetServices<IListener>()));

        using var host = builder.Build();
        await SupportBotHost.OpenAsync(host.Services, cancel);
        await host.RunAsync(cancel);

        return 0;
    }
}
