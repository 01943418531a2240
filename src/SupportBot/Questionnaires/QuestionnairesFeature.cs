using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;
using SupportBot.People;
using SupportBot.Safety;

namespace SupportBot.Questionnaires;

/// <summary>Questionnaires with a score.</summary>
internal static class QuestionnairesFeature
{
    public static IServiceCollection AddQuestionnaires(this IServiceCollection services)
    {
        foreach (var id in QuestionnaireShelf.Ids)
        {
            services.AddSingleton<ICommand>(provider => new AnswerQuestionnaire(
                provider.GetRequiredService<QuestionnaireShelf>().Find(id),
                provider.GetRequiredService<QuestionnaireStore>(),
                provider.GetRequiredService<CrisisReply>()));
        }

        return services
            .AddSingleton<QuestionnaireShelf>()
            .AddSingleton<QuestionnaireStore>()
            .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<QuestionnaireStore>())
            .AddSingleton<ICommand, ShowQuestionnaires>()
            .AddSingleton<ICommand, RemindOfQuestionnaire>()
            .AddSingleton<ICommand, UndoQuestionnaire>();
    }
}
