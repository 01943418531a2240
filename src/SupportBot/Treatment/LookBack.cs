using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>Shows unchanged what the person said before the first session: <c>treatment look</c>.</summary>
internal sealed class LookBack(CourseFinder finder) : ICommand
{
    public CommandSpec Spec { get; } = new("treatment look", TreatmentFields.Course) { Key = TreatmentFields.Key };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await finder.FindAsync(turn, cancel) is not { } course) return CourseFinder.None(turn);

        var buttons = new[] { new Button.Press(turn.Label("treatment.compare.button"), new("compare", course.Id)) };

        return course.Beforehand is not { } said
            ? new Reply(new Block.Heading(course.Name), new Block.Paragraph(turn.Say("treatment.look.nothing"))) { Buttons = [buttons] }
            : new Reply(
                new Block.Heading(course.Name),
                new Block.Paragraph(turn.Say("treatment.look.said")),
                new Block.Facts(
                [
                    new(turn.Label("treatment.look.would-help"), said.WouldHelp),
                    new(turn.Label("treatment.look.expects"), turn.Label("treatment.look.of-ten", ("expects", $"{said.Expects}"))),
                    new(turn.Label("treatment.look.weeks"), LookDay(turn, course, said)),
                ]),
                new Block.Note(turn.Say("treatment.look.note")))
            { Buttons = [buttons] };
    }

    private static string LookDay(Turn turn, Course course, Beforehand said) => course.Start is { } start
        ? turn.Label("treatment.look.week-on", ("count", $"{said.LookAfterWeeks}"), ("date", new RoughDate(DayOf(start, said)).Text(turn.Speech)))
        : turn.Label("treatment.look.week", ("count", $"{said.LookAfterWeeks}"));

    /// <summary>The day on which the person wanted to look back.</summary>
    public static LocalDate DayOf(RoughDate start, Beforehand said) => start.Middle.PlusWeeks(said.LookAfterWeeks);
}
