using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Changes what was said about a session; what is left out stays as it is: <c>treatment change</c>.</summary>
internal sealed class ChangeSession(CourseStore courses, CourseFinder finder, SessionMoves moves) : ICommand
{
    private static readonly Parameter<RoughDate> Date = TreatmentFields.Date with { Optional = true };
    private static readonly Parameter<string> Unit = TreatmentFields.UnitAfter(3);

    public CommandSpec Spec { get; } = new(
        "treatment change", TreatmentFields.Course, TreatmentFields.Part, Date, TreatmentFields.Dose, Unit, TreatmentFields.Site, TreatmentFields.Note);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, cancel) is not { Sessions: [.., var newest] } found) return CourseFinder.None(turn);

        var id = turn.Has(TreatmentFields.Part) ? turn.Get(TreatmentFields.Part) : newest.Id;
        var parts = SessionParts.Of(turn, Date, TreatmentFields.Dose, Unit, TreatmentFields.Site, TreatmentFields.Note);
        var course = await courses.ChangeAsync(
            turn.Person,
            found.Id,
            course => course.Sessions.FirstOrDefault(session => session.Id == id) is { } before ? course.With(parts.Over(before)) : course,
            cancel);

        await moves.FollowAsync(turn, cancel);

        return course is null ? CourseFinder.None(turn) : CourseReply.Of(turn, course, turn.Say("treatment.saved"));
    }
}
