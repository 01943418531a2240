using Microsoft.Extensions.DependencyInjection;
using SupportBot.CheckIns;
using SupportBot.Closing;
using SupportBot.Commands;
using SupportBot.Communities;
using SupportBot.Content;
using SupportBot.Conversation;
using SupportBot.Dialogue;
using SupportBot.Import;
using SupportBot.Learn;
using SupportBot.People;
using SupportBot.PeerSupport;
using SupportBot.Privacy;
using SupportBot.Questionnaires;
using SupportBot.Reminders;
using SupportBot.Report;
using SupportBot.Safety;
using SupportBot.Settings;
using SupportBot.Treatment;
using SupportBot.Trends;

namespace SupportBot;

/// <summary>The table of contents: every slice of the product.</summary>
internal static class SupportBotServices
{
    /// <summary>
    /// Adds the whole product. The host adds what it stands on: a <c>Database</c>, <c>Seeds</c>, a <c>KeyFolder</c>, a
    /// <c>TimeProvider</c>, logging, and the messengers.
    /// </summary>
    public static IServiceCollection AddSupportBot(this IServiceCollection services) => services
        .AddKernel()
        .AddCheckIns()
        .AddConversation()
        .AddLearn()
        .AddQuestionnaires()
        .AddSafety()
        .AddSettings()
        .AddReminders()
        .AddPrivacy()
        .AddClosing()
        .AddTreatment()
        .AddTrends()
        .AddReport()
        .AddImport()
        .AddCommunities()
        .AddPeerSupport();

    private static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton<Phrases>()
        .AddSingleton<Countries>()
        .AddSingleton(provider =>
        {
            var seeds = provider.GetRequiredService<Seeds>();

            return Screening.Soon(() => ScreeningRules.From(seeds));
        })
        .AddSingleton<CommandBook>()
        .AddSingleton<ICommandMenu>(provider => provider.GetRequiredService<CommandBook>())
        .AddSingleton<Vault>()
        .AddSingleton<PersonStore>()
        .AddSingleton<ClosingDay>()
        .AddSingleton<CommunityCountry>()
        .AddSingleton<Vitals>()
        .AddSingleton<Outbox>()
        .AddSingleton<PlatformMemory>()
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<PersonStore>())
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<PlatformMemory>())
        .AddSingleton<IPlatformMemory>(provider => provider.GetRequiredService<PlatformMemory>());

    private static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<RecentPeople>()
        .AddSingleton<WaitingRoom>()
        .AddSingleton<OneAtATime>()
        .AddSingleton<UnfinishedCalls>()
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<UnfinishedCalls>())
        .AddSingleton<Filling>()
        .AddSingleton<Turns>()
        .AddSingleton<IConversations, Conversations>()
        .AddSingleton<ICommand, Help>()
        .AddSingleton<ICommand, Cancel>()
        .AddSingleton<ICommand, DeclineConsent>();
}
