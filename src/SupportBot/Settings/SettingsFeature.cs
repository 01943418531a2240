using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;

namespace SupportBot.Settings;

/// <summary>The slice of settings.</summary>
internal static class SettingsFeature
{
    /// <summary>Adds the commands.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<ICommand, ShowSettings>()
        .AddSingleton<ICommand, SetCountry>()
        .AddSingleton<ICommand, SetZone>()
        .AddSingleton<ICommand, SetLanguage>()
        .AddSingleton<ICommand, SetQuietHours>()
        .AddSingleton<ICommand, SetDiscreet>();
}
