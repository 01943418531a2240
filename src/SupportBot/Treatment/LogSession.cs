using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Adds a session to a course: <c>/treatment session date="17 March" dose=14</c>.</summary>
internal sealed class LogSession(CourseStore courses, CourseFinder finder, Baseline baseline, SessionMoves moves) : ICommand
{
    private static readonly Parameter<string> Unit = TreatmentFields.UnitAfter(2);

    public CommandSpec Spec { get; } = new(
        "treatment session", TreatmentFields.Course, TreatmentFields.Date, TreatmentFields.Dose, Unit, TreatmentFields.Site, TreatmentFields.Note)
    {
        Key = TreatmentFields.Key,
    };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel) =>
        await finder.FindAsync(turn, cancel) is { } course
            ? await AddAsync(turn, course, SessionParts.Of(turn, TreatmentFields.Date, TreatmentFields.Dose, Unit, TreatmentFields.Site, TreatmentFields.Note), cancel)
            : CourseFinder.None(turn);

    /// <summary>Adds a session; its date must be known.</summary>
    public async Task<Reply> AddAsync(Turn turn, Course to, SessionParts parts, CancellationToken cancel)
    {
        var course = await courses.ChangeAsync(turn.Person, to.Id, one => one.With(parts.New(AddCourse.PartId(turn), one)), cancel);

        await moves.FollowAsync(turn, cancel);

        return course is null ? CourseFinder.None(turn)
            : to.Start is null ? CourseReply.Of(turn, course, turn.Say("treatment.saved"), await baseline.SayAsync(turn, course.Start!, cancel))
            : CourseReply.Of(turn, course, turn.Say("treatment.saved"));
    }
}
