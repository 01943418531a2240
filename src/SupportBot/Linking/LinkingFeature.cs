using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;
using SupportBot.People;

namespace SupportBot.Linking;

/// <summary>The slice that joins the accounts of one human being, and parts them again.</summary>
internal static class LinkingFeature
{
    /// <summary>Adds the stores and the commands.</summary>
    public static IServiceCollection AddLinking(this IServiceCollection services) => services
        .AddSingleton<LinkCodes>()
        .AddSingleton<LinkTries>()
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<LinkCodes>())
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<LinkTries>())
        .AddSingleton<JoinQuestion>()
        .AddSingleton<ICommand, LinkAccounts>()
        .AddSingleton<ICommand, NewLinkCode>()
        .AddSingleton<ICommand, JoinAccounts>()
        .AddSingleton<ICommand, LeaveAccounts>()
        .AddSingleton<ICommand, SendRemindersTo>()
        .AddSingleton<ICommand, PartAccounts>();
}
