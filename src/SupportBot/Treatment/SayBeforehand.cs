using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Notes, before the first session, what would count as help: <c>treatment before</c>.</summary>
internal sealed class SayBeforehand(CourseStore courses, CourseFinder finder) : ICommand
{
    private static readonly Parameter<string> Hope = Parameter.Text("hope", maxLength: 300);

    private static readonly Parameter<int> Expects = Parameter.Number("expects", 0, 10) with
    {
        Kind = FieldKind.Choice,
        Choices = [.. Enumerable.Range(0, 11).Select(i => $"{i}")],
    };

    private static readonly Parameter<int> Weeks = Parameter.Number("weeks", 1, 104) with { Choices = ["4", "6", "8", "12"] };

    public CommandSpec Spec { get; } = new("treatment before", TreatmentFields.Course, Hope, Expects, Weeks);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, cancel) is not { } found) return CourseFinder.None(turn);

        // What was said before stays as it was: afterwards, memory would rewrite it.
        if (found.Beforehand is not null || found.Start is { } start && start.Last < turn.Today)
        {
            return CourseReply.Of(turn, found, turn.Say(found.Beforehand is null ? "treatment.before.too-late" : "treatment.before.stays"));
        }

        var said = new Beforehand(turn.Get(Hope), turn.Get(Expects), turn.Get(Weeks));
        var course = await courses.ChangeAsync(turn.Person, found.Id, one => one with { Beforehand = said }, cancel);

        return course is null ? CourseFinder.None(turn) : CourseReply.Of(turn, course, turn.Say("treatment.before.saved"), turn.Say("treatment.before.nudge"));
    }
}
