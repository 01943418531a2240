using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Deletes a session, a side effect or a whole course, at the second press: <c>treatment delete</c>.</summary>
internal sealed class DeletePart(CourseStore courses, CourseFinder finder) : ICommand
{
    private static readonly Parameter<string> Sure = Parameter.Choice("sure", "yes") with { Optional = true, Aside = true };

    public CommandSpec Spec { get; } = new("treatment delete", TreatmentFields.Course, TreatmentFields.Part, Sure) { Key = TreatmentFields.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, cancel) is not { } course) return CourseFinder.None(turn);

        var part = turn.Has(TreatmentFields.Part) ? turn.Get(TreatmentFields.Part) : "";

        if (NameOf(turn, course, part) is not { } name) return CourseReply.Of(turn, course, turn.Say("treatment.delete.gone"));
        if (!turn.Has(Sure)) return Ask(turn, course, part, name);

        if (part.Length == 0)
        {
            await courses.RemoveAsync(turn.Person, course.Id, cancel);

            return new Reply(new Block.Paragraph(turn.Say("treatment.deleted", ("what", name))))
            {
                Buttons = [[new Button.Press(turn.Label("treatment.list.button"), new("treatment"))]],
            };
        }

        return await courses.ChangeAsync(turn.Person, course.Id, one => one.Without(part), cancel) is { } changed
            ? CourseReply.Of(turn, changed, turn.Say("treatment.deleted", ("what", name)))
            : CourseFinder.None(turn);
    }

    private static string? NameOf(Turn turn, Course course, string part) =>
        part.Length == 0 ? course.Name
        : course.Sessions.FirstOrDefault(session => session.Id == part)?.When.Text(turn.Speech)
            ?? course.SideEffects.FirstOrDefault(effect => effect.Id == part)?.Text;

    private static Reply Ask(Turn turn, Course course, string part, string name) => new(
        new Block.Paragraph(turn.Say(part.Length == 0 ? "treatment.delete.course" : "treatment.delete.part", ("what", name), ("count", $"{course.Sessions.Count}"))))
    {
        Buttons =
        [
            [
                new Button.Press(turn.Label("treatment.delete.yes"), new("treatment delete", course.Id, part, "yes")) { Look = Look.Danger },
                new Button.Press(turn.Label("treatment.delete.no"), new("treatment", course.Id)),
            ],
        ],
    };
}
