using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;
using SupportBot.People;

namespace SupportBot.Communities;

/// <summary>The slice of servers and groups: what those who run them choose.</summary>
internal static class CommunitiesFeature
{
    /// <summary>Adds the stores, the screen and the weekly posts.</summary>
    public static IServiceCollection AddCommunities(this IServiceCollection services) => services
        .AddSingleton<CommunityStore>()
        .AddSingleton<PartStore>()
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<PartStore>())
        .AddSingleton<Standings>()
        .AddSingleton<Moderators>()
        .AddSingleton<SetupDoor>()
        .AddSingleton<SetupScreen>()
        .AddSingleton<ICommand, SetUp>()
        .AddSingleton<ICommand, SetupCountry>()
        .AddSingleton<ICommand, SetupSwitch>()
        .AddSingleton<ICommand, SetupRole>()
        .AddSingleton<ICommand, SetupWeekly>()
        .AddSingleton<ICommand, SetupUndo>()
        .AddSingleton<ICommand>(provider => ActivatorUtilities.CreateInstance<SetupPeople>(provider, Part.Supporter))
        .AddSingleton<ICommand>(provider => ActivatorUtilities.CreateInstance<SetupPeople>(provider, Part.Moderator))
        .AddSingleton<ICommand, JoinCommunity>()
        .AddSingleton<WeeklyPosts>()
        .AddSingleton<CommunityLoop>()
        .AddHostedService(provider => provider.GetRequiredService<CommunityLoop>());
}
