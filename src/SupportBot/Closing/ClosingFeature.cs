using Microsoft.Extensions.DependencyInjection;
using SupportBot.People;

namespace SupportBot.Closing;

/// <summary>The slice of closing the bot down. Whoever hosts it begins; people are told and everything is erased on the day.</summary>
internal static class ClosingFeature
{
    /// <summary>Adds what the host's rounds need.</summary>
    public static IServiceCollection AddClosing(this IServiceCollection services) => services
        .AddSingleton<ClosingStore>()
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<ClosingStore>())
        .AddSingleton<ClosingNotices>()
        .AddSingleton<ClosingRound>();
}
