using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportBot.Dialogue;
using SupportBot.Discord;
using SupportBot.Host.Health;
using SupportBot.Safety;
using SupportBot.Telegram;

namespace SupportBot.Host;

/// <summary>Runs the bot on the chat platforms whose token is set.</summary>
internal static class PlatformHost
{
    /// <summary>Whether any platform is set up.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        IsSet(configuration, DiscordPlatform.TokenSetting) || IsSet(configuration, TelegramPlatform.TokenSetting);

    /// <summary>Runs until told to stop. Returns 0, or 3 when no platform would have the bot any more.</summary>
    public static async Task<int> RunAsync(IConfigurationRoot configuration, CancellationToken cancel)
    {
        var options = HostOptions.From(configuration);
        var builder = SupportBotHost.Builder(configuration, options);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);

        if (IsSet(configuration, DiscordPlatform.TokenSetting)) builder.Services.AddDiscord(configuration);

        if (IsSet(configuration, TelegramPlatform.TokenSetting)) builder.Services.AddTelegram(configuration);

        builder.AddHealth(options);
        builder.Services
            .AddSingleton(provider => new Listening(
                provider.GetServices<IListener>(),
                provider.GetRequiredService<IHostApplicationLifetime>(),
                provider.GetRequiredService<ILogger<Listening>>()))
            .AddHostedService(provider => provider.GetRequiredService<Listening>());
        using var host = builder.Build();
        await SupportBotHost.OpenAsync(host.Services, cancel);
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        await host.Services.GetRequiredService<Screening>().ReadyAsync();
        var listening = host.Services.GetRequiredService<Listening>();
        await host.RunAsync(cancel);

        return listening.HasFailed ? 3 : 0;
    }

    private static bool IsSet(IConfiguration configuration, string setting) => !string.IsNullOrWhiteSpace(configuration[setting]);
}
