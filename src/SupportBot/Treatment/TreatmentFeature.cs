using Microsoft.Extensions.DependencyInjection;
using SupportBot.Commands;
using SupportBot.People;
using SupportBot.Reminders;

namespace SupportBot.Treatment;

/// <summary>Treatments: courses, their sessions, side effects, and what was said beforehand.</summary>
internal static class TreatmentFeature
{
    public static IServiceCollection AddTreatment(this IServiceCollection services) => services
        .AddSingleton<CourseStore>()
        .AddSingleton<IPersonalData>(provider => provider.GetRequiredService<CourseStore>())
        .AddSingleton<CourseFinder>()
        .AddSingleton<CourseCards>()
        .AddSingleton<CourseComparer>()
        .AddSingleton<Baseline>()
        .AddSingleton<AddCourse>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<AddCourse>())
        .AddSingleton<ICommand, ManageTreatment>()
        .AddSingleton<LogSession>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<LogSession>())
        .AddSingleton<ICommand, ChangeSession>()
        .AddSingleton<ICommand, EditCourse>()
        .AddSingleton<ICommand, RenameCourse>()
        .AddSingleton<ICommand, DeletePart>()
        .AddSingleton<ICommand, NoteSideEffect>()
        .AddSingleton<ICommand, TieSideEffect>()
        .AddSingleton<ICommand, EndCourse>()
        .AddSingleton<ICommand, LinkCard>()
        .AddSingleton<ICommand, SayBeforehand>()
        .AddSingleton<ICommand, LookBack>()
        .AddSingleton<ICommand, CompareBeforeAfter>()
        .AddSingleton<SessionMoves>()
        .AddSingleton<IFollowsJoining>(provider => provider.GetRequiredService<SessionMoves>())
        .AddSingleton<ILastSession, LastSession>()
        .AddSingleton<ICommand, RemindOfCourse>();
}
