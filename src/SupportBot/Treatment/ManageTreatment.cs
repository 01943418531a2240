using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>
/// Shows the person's treatments, or one of them: <c>/treatment</c>, <c>/treatment botox</c>. A name that is new is kept as a
/// new one, and what is said about a session is kept with it: <c>/treatment botox date="3 March" dose="15 U"</c>.
/// </summary>
internal sealed class ManageTreatment(CourseStore courses, AddCourse add, LogSession log, CourseCards cards) : ICommand
{
    private static readonly Parameter<string> Name = TreatmentFields.Name with { Optional = true, Aside = true };
    private static readonly Parameter<RoughDate> Date = TreatmentFields.Date with { Optional = true, Aside = true };
    private static readonly Parameter<Dose> Dose = TreatmentFields.Dose with { Aside = true };
    private static readonly Parameter<string> Unit = TreatmentFields.UnitAfter(2) with { Aside = true };
    private static readonly Parameter<string> Site = TreatmentFields.Site with { Aside = true };
    private static readonly Parameter<string> Note = TreatmentFields.Note with { Aside = true };

    public CommandSpec Spec { get; } = new("treatment", Name, Date, Dose, Unit, Site, Note);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var all = await courses.AllOfAsync(turn.Person, cancel);
        if (!turn.Has(Name)) return List(turn, all);

        var parts = SessionParts.Of(turn, Date, Dose, Unit, Site, Note);
        var session = parts.IsEmpty ? null : parts with { When = parts.When ?? new(turn.Today) };
        var course = CourseFinder.Named(all, turn.Get(Name));

        return course is null || (session is not null && course.End is not null) ? await add.AddAsync(turn, turn.Get(Name), daily: null, session, cancel)
            : session is null ? CourseReply.Of(turn, course, cards.Timing(turn, course))
            : await log.AddAsync(turn, course, session, cancel);
    }

    private static Reply List(Turn turn, IReadOnlyList<Course> all)
    {
        var addButton = new Button.Press(turn.Label("treatment.add.button"), new("treatment add")) { Look = Look.Main };

        return all.Count == 0
            ? new Reply(new Block.Paragraph(turn.Say("treatment.empty")), new Block.Note(turn.Say("treatment.example"))) { Buttons = [[addButton]] }
            : new Reply(new Block.Paragraph(turn.Say("treatment.yours")), new Block.Facts([.. all.Select(course => new Fact(course.Name, Line(turn, course)))]))
            {
                Buttons =
                [
                    .. all.TakeLast(12).Reverse().Select(course => new Button.Press(course.Name, new("treatment", course.Id))).Chunk(2),
                    [addButton],
                ],
            };
    }

    private static string Line(Turn turn, Course course) => (course.Start, course.End) switch
    {
        (null, _) => turn.Label("treatment.line.open"),
        ({ } start, null) when start.First > turn.Today => turn.Label("treatment.line.ahead", ("start", start.Text(turn.Speech))),
        ({ } start, null) => turn.Label("treatment.line.since", ("start", start.Text(turn.Speech))),
        ({ } start, { } end) => turn.Label("treatment.line.until", ("start", start.Text(turn.Speech)), ("end", end.Text(turn.Speech))),
    };
}
