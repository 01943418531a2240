using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Notes a side effect, for the newest session that has come: <c>treatment effect</c>.</summary>
internal sealed class NoteSideEffect(CourseStore courses, CourseFinder finder) : ICommand
{
    private const int MostOthers = 4;

    private static readonly Parameter<string> Effect = Parameter.Text("effect", maxLength: 200) with { Rest = true };
    private static readonly Parameter<string> Burden = Parameter.Choice("burden", "little", "some", "much") with { Optional = true };

    public CommandSpec Spec { get; } = new("treatment effect", Effect, Burden, TreatmentFields.Course) { Key = TreatmentFields.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, cancel) is not { } found) return CourseFinder.None(turn);

        var session = found.PastSessions(turn.Today).LastOrDefault();
        var effect = new SideEffect(AddCourse.PartId(turn), turn.Get(Effect), turn.Has(Burden) ? turn.Get(Burden) : "", session?.Id);
        var course = await courses.ChangeAsync(
            turn.Person,
            found.Id,
            course => course with { SideEffects = [.. course.SideEffects.Where(other => other.Id != effect.Id), effect] },
            cancel);

        return course is null ? CourseFinder.None(turn) : WithOthers(turn, course, session, effect);
    }

    private static Reply WithOthers(Turn turn, Course course, Session? session, SideEffect effect)
    {
        var reply = CourseReply.Of(
            turn,
            course,
            session is null ? turn.Say("treatment.effect.saved") : turn.Say("treatment.effect.saved-for", ("date", session.When.Text(turn.Speech))));
        var others = course.PastSessions(turn.Today).Where(other => other.Id != session?.Id).TakeLast(MostOthers)
            .Select(other => new Button.Press(
                turn.Label("treatment.tie.button", ("date", other.When.Text(turn.Speech))), new("treatment tie", course.Id, effect.Id, other.Id)));

        return reply with { Buttons = [.. others.Chunk(2), .. reply.Buttons] };
    }
}
