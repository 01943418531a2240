using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;

namespace SupportBot.Learn;

/// <summary>The reviewed cards and how they are read.</summary>
internal static class LearnFeature
{
    public static IServiceCollection AddLearn(this IServiceCollection services) => services
        .AddSingleton<Library>()
        .AddHostedService<OpenLibrary>()
        .AddSingleton<ICommand, FindCard>()
        .AddSingleton<ICommand, ListCards>();
}
