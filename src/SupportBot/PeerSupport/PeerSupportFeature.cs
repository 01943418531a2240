using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>The slice of people being there for each other.</summary>
internal static class PeerSupportFeature
{
    /// <summary>Adds the stores, the talks, their commands and the loop.</summary>
    public static IServiceCollection AddPeerSupport(this IServiceCollection services) => services.AddStores().AddTalks().AddCommands();

    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddStore<RequestStore>()
        .AddStore<DutyStore>()
        .AddStore<TakenStore>()
        .AddStore<BlockStore>()
        .AddStore<WishStore>()
        .AddStore<MessageStore>()
        .AddStore<ReportStore>()
        .AddSingleton<TalkStore>();

    private static IServiceCollection AddTalks(this IServiceCollection services) => services
        .AddSingleton<CommunityFinder>()
        .AddSingleton<TalkDoor>()
        .AddSingleton<Talks>()
        .AddSingleton<Rooms>()
        .AddSingleton<DutyScreen>()
        .AddSingleton<SupportBell>()
        .AddSingleton<SupportPost>()
        .AddSingleton<QuietTalks>()
        .AddSingleton<IHears, RelayText>()
        .AddSingleton<ILeaving, LeaveTalks>()
        .AddHostedService<SupportLoop>();

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<ICommand, ShowSupport>()
        .AddSingleton<ICommand, AskForSupporter>()
        .AddSingleton<ICommand, TellLater>()
        .AddSingleton<GoOnDuty>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<GoOnDuty>())
        .AddSingleton<ICommand, NameSupporter>()
        .AddSingleton<ICommand, SetMostTalks>()
        .AddSingleton<ICommand, TakeRequest>()
        .AddSingleton<ICommand, TurnToTalk>()
        .AddSingleton<ICommand, HandOver>()
        .AddSingleton<ICommand, AskForAnother>()
        .AddSingleton<ICommand, AskForBackup>()
        .AddSingleton<ICommand, EndTalk>()
        .AddSingleton<ICommand, BlockOther>()
        .AddSingleton<ICommand, StillThere>()
        .AddSingleton<ICommand, SayFelt>()
        .AddSingleton<ICommand>(new GuideSupporter(isUrgent: false))
        .AddSingleton<ICommand>(new GuideSupporter(isUrgent: true))
        .AddSingleton<ICommand, ReportTalk>()
        .AddSingleton<ICommand, UnsealReport>();

    private static IServiceCollection AddStore<T>(this IServiceCollection services)
        where T : class, IPersonalData => services.AddSingleton<T>().AddSingleton<IPersonalData>(provider => provider.GetRequiredService<T>());
}
