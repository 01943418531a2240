using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;
using SupportBot.People;

namespace SupportBot.Safety;

/// <summary>The slice of help in bad hours.</summary>
internal static class SafetyFeature
{
    /// <summary>Adds the lines, the cards, the plan and their commands.</summary>
    public static IServiceCollection AddSafety(this IServiceCollection services) => services.AddCare().AddPlan();

    private static IServiceCollection AddCare(this IServiceCollection services)
    {
        services
            .AddSingleton<CrisisLines>()
            .AddSingleton<CrisisHelp>()
            .AddSingleton<CrisisReply>()
            .AddSingleton<CountryAsked>()
            .AddSingleton<ShowCrisisLines>()
            .AddSingleton<ICommand>(provider => provider.GetRequiredService<ShowCrisisLines>())
            .AddSingleton<ICommand, ChooseCountry>()
            .AddSingleton<ICommand, AnswerBarrier>();

        foreach (var (name, card) in CrisisStep.All)
        {
            services.AddSingleton<ICommand>(provider => new CrisisStep(name, provider.GetRequiredService<CrisisHelp>(), card));
        }

        return services;
    }

    private static IServiceCollection AddPlan(this IServiceCollection services) => services
        .AddSingleton<SafetyPlanStore>()
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<SafetyPlanStore>())
        .AddSingleton<OwnPlan>()
        .AddSingleton<ICommand, ShowPlan>()
        .AddSingleton<ICommand, ShowOwnPlan>()
        .AddSingleton<ICommand, MakePlan>()
        .AddSingleton<ICommand, EditPlan>()
        .AddSingleton<ICommand, ShowStep>()
        .AddSingleton<ICommand>(provider => new WriteStep("write", provider.GetRequiredService<SafetyPlanStore>(), (_, text) => text))
        .AddSingleton<ICommand>(provider => new WriteStep("add", provider.GetRequiredService<SafetyPlanStore>(), (before, text) => before.Length == 0 ? text : $"{before}\n{text}"))
        .AddSingleton<ICommand, ClearStep>()
        .AddSingleton<ICommand, PrintPlan>()
        .AddSingleton<ICommand, DeletePlan>()
        .AddSingleton<ICommand, ErasePlan>();
}
