using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Says after which session a side effect came: <c>treatment tie</c>.</summary>
internal sealed class TieSideEffect(CourseStore courses, CourseFinder finder) : ICommand
{
    private static readonly Parameter<string> Session = Parameter.Text("session", maxLength: 8);

    public CommandSpec Spec { get; } = new("treatment tie", TreatmentFields.Course, TreatmentFields.Part, Session) { Key = TreatmentFields.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, cancel) is not { } found || !turn.Has(TreatmentFields.Part)) return CourseFinder.None(turn);

        var (effect, session) = (turn.Get(TreatmentFields.Part), turn.Get(Session));
        var course = await courses.ChangeAsync(turn.Person, found.Id, course => Tied(course, effect, session), cancel);

        return course is null ? CourseFinder.None(turn) : CourseReply.Of(turn, course, turn.Say("treatment.saved"));
    }

    private static Course Tied(Course course, string effect, string session) => course.Sessions.Any(one => one.Id == session)
        ? course with { SideEffects = [.. course.SideEffects.Select(one => one.Id == effect ? one with { Session = session } : one)] }
        : course;
}
