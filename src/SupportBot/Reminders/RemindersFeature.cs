using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SupportBot.Commands;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>The slice of reminders.</summary>
internal static class RemindersFeature
{
    /// <summary>Adds the stores, the commands and the loop that rings.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ReminderOptions, ReminderOptions.Validator>().BindConfiguration(
            "Reminders");

        return services.AddStores().AddDelivery().AddCommands();
    }

    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<ReminderStore>()
        .AddSingleton<DueStore>()
        .AddSingleton<RingStore>()
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<ReminderStore>())
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<DueStore>())
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<RingStore>())
        .AddSingleton<ReminderList>()
        .AddSingleton<RungRing>()
        .AddSingleton<Proposals>()
        .AddSingleton<Adherence>()
        .AddSingleton<SessionReminders>();

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<Alarm>()
        .AddSingleton<OutcomeStore>()
        .AddSingleton<Finishing>()
        .AddSingleton<Ringing>()
        .AddSingleton<DueReminders>()
        .AddSingleton<IFollowsZone, ZoneChange>()
        .AddSingleton<IOpening, MissedReminders>()
        .AddHostedService<ReminderLoop>();

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<ICommand, AddReminder>()
        .AddSingleton<ICommand, SetReminderZone>()
        .AddSingleton<ICommand, ConfirmReminder>()
        .AddSingleton<ICommand, DropProposal>()
        .AddSingleton<ICommand, ListReminders>()
        .AddSingleton<ICommand, ShowReminder>()
        .AddSingleton<ICommand, PauseReminder>()
        .AddSingleton<ICommand, ResumeReminder>()
        .AddSingleton<ICommand, StopReminder>()
        .AddSingleton<ICommand, EraseReminder>()
        .AddSingleton<ICommand, ChangeReminder>()
        .AddSingleton<ICommand, ChangeTime>()
        .AddSingleton<ICommand, ChangeWords>()
        .AddSingleton<ICommand, ChangeKind>()
        .AddSingleton<ICommand>(provider => Answering(provider, AnswerRing.Done))
        .AddSingleton<ICommand>(provider => Answering(provider, AnswerRing.Skipped))
        .AddSingleton<ICommand, SnoozeRing>()
        .AddSingleton<ICommand, RevealRing>();

    private static AnswerRing Answering(
        IServiceProvider provider, Func<RungRing, ReminderStore, RingStore, Alarm, AnswerRing> make) =>
        make(
        provider.GetRequiredService<RungRing>(),
        provider.GetRequiredService<ReminderStore>(),
        provider.GetRequiredService<RingStore>(),
        provider.GetRequiredService<Alarm>());
}
