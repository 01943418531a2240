using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;

namespace SupportBot.Privacy;

/// <summary>The slice of privacy.</summary>
internal static class PrivacyFeature
{
    /// <summary>Adds the commands.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddSingleton<ICommand, ShowPrivacy>()
        .AddSingleton<ICommand, ForgetMe>();
}
