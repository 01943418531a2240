using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;
using SupportBot.People;

namespace SupportBot.Experiences;

/// <summary>The slice of what members found of treatments they tried.</summary>
internal static class ExperiencesFeature
{
    /// <summary>Adds the stores, the commands and those who review.</summary>
    public static IServiceCollection AddExperiences(this IServiceCollection services) => services
        .AddSingleton<ExperienceStore>()
        .AddSingleton<TextStore>()
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<ExperienceStore>())
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<TextStore>())
        .AddSingleton<SharedWords>()
        .AddSingleton<Reviewers>()
        .AddSingleton<IOpening, ToldOfTexts>()
        .AddSingleton<ICommand, ListExperiences>()
        .AddSingleton<ICommand, ShareExperience>()
        .AddSingleton<ICommand, PassOn>()
        .AddSingleton<ICommand, OwnExperience>()
        .AddSingleton<ICommand, WithdrawExperience>()
        .AddSingleton<ICommand, ShowExperiences>()
        .AddSingleton<ICommand, ReadText>()
        .AddSingleton<ICommand, ReportText>()
        .AddSingleton<ReviewTexts>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<ReviewTexts>())
        .AddSingleton<ICommand, JudgeText>();
}
