using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Gives a course another name: <c>treatment rename</c>.</summary>
internal sealed class RenameCourse(CourseStore courses, CourseFinder finder) : ICommand
{
    private static readonly Parameter<string> Name = TreatmentFields.Name;

    public CommandSpec Spec { get; } = new("treatment rename", TreatmentFields.Course, Name) { Key = TreatmentFields.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) =>
        await finder.FindAsync(turn, cancel) is { } found
        && await courses.ChangeAsync(turn.Person, found.Id, course => course with { Name = turn.Get(Name) }, cancel) is { } course
            ? CourseReply.Of(turn, course, turn.Say("treatment.saved"))
            : CourseFinder.None(turn);
}
