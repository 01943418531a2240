using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Offers to change or delete each part of a course: <c>treatment edit</c>.</summary>
internal sealed class EditCourse(CourseFinder finder) : ICommand
{
    public CommandSpec Spec { get; } = new("treatment edit", TreatmentFields.Course) { Key = TreatmentFields.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) =>
        await finder.FindAsync(turn, cancel) is { } course ? CourseReply.Parts(turn, course) : CourseFinder.None(turn);
}
