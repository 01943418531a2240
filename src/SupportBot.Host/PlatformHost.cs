using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportBot.Discord;

namespace SupportBot.Host;

/// <summary>Runs the bot on the platforms whose token is set.</summary>
internal static class PlatformHost
{
    /// <summary>Whether any platform's token is set.</summary>
    public static bool IsWanted(IConfiguration configuration) => IsSet(configuration, "Discord");

    /// <summary>Runs until told to stop. Returns 0, or 3 when no platform would have the bot any more.</summary>
    public static async Task<int> RunAsync(IConfigurationRoot configuration, CancellationToken cancel)
    {
        var builder = SupportBotHost.Builder(configuration, HostOptions.From(configuration));
        builder.Logging.AddConsole();

        if (IsSet(configuration, "Discord")) builder.Services.AddDiscord(configuration);

        builder.Services.AddSingleton<Listening>().AddHostedService(provider => provider.GetRequiredService<Listening>());
        using var host = builder.Build();
        await SupportBotHost.OpenAsync(host.Services, cancel);
        await host.RunAsync(cancel);

        return host.Services.GetRequiredService<Listening>().HasFailed ? 3 : 0;
    }

    private static bool IsSet(IConfiguration configuration, string platform) =>
        !string.IsNullOrWhiteSpace(configuration[$"{platform}:Token"]);
}
