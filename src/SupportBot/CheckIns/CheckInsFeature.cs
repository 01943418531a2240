using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;
using SupportBot.People;

namespace SupportBot.CheckIns;

/// <summary>The slice of check-ins.</summary>
internal static class CheckInsFeature
{
    /// <summary>Adds the store and the commands.</summary>
    public static IServiceCollection AddCheckIns(this IServiceCollection services)
    {
        services
            .AddSingleton<CheckInStore>()
            .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<CheckInStore>())
            .AddSingleton<ICommand, LogCheckIn>()
            .AddSingleton<ICommand, EditCheckIn>()
            .AddSingleton<ICommand, UndoCheckIn>()
            .AddSingleton<ICommand, ShowCheckIns>();

        // Each part that can be changed is a command of its own; the store they share is made once.
        for (var i = 0; i < ChangeCheckIn.Parts; i++)
        {
            var part = i;
            services.AddSingleton<ICommand>(provider => ChangeCheckIn.Each(provider.GetRequiredService<CheckInStore>()).ElementAt(part));
        }

        return services;
    }
}
