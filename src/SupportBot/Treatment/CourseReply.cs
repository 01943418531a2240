using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>What a person sees of a course.</summary>
internal static class CourseReply
{
    private const int MostSessionButtons = 8;

    /// <summary>The whole course, with everything that can be done with it.</summary>
    public static Reply Of(Turn turn, Course course, params IReadOnlyList<Words> above) => new(
    [
        .. above.Select(words => new Block.Paragraph(words)),
        new Block.Heading(course.Name),
        .. FactsOf(turn, course) is { Count: > 0 } facts ? [new Block.Facts(facts)] : Array.Empty<Block>(),
        .. course.SideEffects.Count > 0 ? [new Block.Points([.. course.SideEffects.Select(effect => EffectLine(turn.Speech, course, effect))])] : Array.Empty<Block>(),
    ])
    {
        Buttons = ButtonsOf(turn, course),
    };

    /// <summary>One session in a line, without its date: the dose, the site, the note.</summary>
    public static string SessionLine(Session session) =>
        string.Join(", ", new[] { $"{session.Dose}", session.Site, session.Note }.Where(text => text.Length > 0));

    /// <summary>The date of a session, as a label.</summary>
    public static string DateLine(Turn turn, Course course, Session session) => (course.Daily, session.When.First > turn.Today) switch
    {
        (true, _) => turn.Label("treatment.fact.from", ("date", session.When.Text(turn.Speech))),
        (_, true) => turn.Label("treatment.fact.planned", ("date", session.When.Text(turn.Speech))),
        _ => session.When.Text(turn.Speech),
    };

    /// <summary>What all doses so far add up to; nothing when there is nothing to add.</summary>
    public static string? SumLine(Turn turn, Course course)
    {
        var past = course.PastSessions(turn.Today).ToArray();
        var sum = course.SumOfDoses(turn.Today);

        return past.Length < 2 || sum.Count == 0 ? null
            : turn.Label("treatment.sum", ("count", $"{past.Length}"), ("sum", string.Join(" + ", sum)));
    }

    private static List<Fact> FactsOf(Turn turn, Course course)
    {
        var facts = course.Sessions
            .Select(session => new Fact(DateLine(turn, course, session), SessionLine(session) is { Length: > 0 } line ? line : turn.Label("treatment.fact.no-dose")))
            .ToList();

        if (SumLine(turn, course) is { } sum) facts.Add(new(turn.Label("treatment.fact.sum"), sum));
        if (course.End is { } end) facts.Add(new(turn.Label("treatment.fact.end"), end.Text(turn.Speech)));

        return facts;
    }

    private static Words EffectLine(Speech speech, Course course, SideEffect effect)
    {
        var session = course.Sessions.FirstOrDefault(one => one.Id == effect.Session);
        var burden = effect.Burden.Length > 0 ? $" ({speech.Label($"treatment.burden.{effect.Burden}")})" : "";

        return session is null
            ? $"{effect.Text}{burden}"
            : speech.Say("treatment.effect.line", ("effect", $"{effect.Text}{burden}"), ("date", session.When.Text(speech)));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(Turn turn, Course course)
    {
        var id = course.Id;
        var mayStillSay = course.Beforehand is null && (course.Start is null || course.Start.First >= turn.Today);

        return
        [
            [
                new Button.Press(turn.Label(course.Daily ? "treatment.dose.button" : "treatment.session.button"), new("treatment session", id)) { Look = Look.Main },
                new Button.Press(turn.Label("treatment.effect.button"), new("treatment effect", "", "", id)),
            ],
            .. mayStillSay ? [[new Button.Press(turn.Label("treatment.before.button"), new("treatment before", id))]] : Array.Empty<IReadOnlyList<Button>>(),
            [
                new Button.Press(turn.Label("treatment.remind.button"), new("treatment remind", "", id)),
                new Button.Press(turn.Label("treatment.compare.button"), new("compare", id)),
            ],
            [
                .. course.End is null
                    ? [new Button.Press(turn.Label("treatment.end.button"), new("treatment end", id))]
                    : new[] { new Button.Press(turn.Label("treatment.goes-on.button"), new("treatment end", id, EndCourse.GoesOn)) },
                new Button.Press(turn.Label("treatment.edit.button"), new("treatment edit", id)),
            ],
        ];
    }

    /// <summary>A button for each session and side effect, and what to do with the whole.</summary>
    public static Reply Parts(Turn turn, Course course) => new(new Block.Paragraph(turn.Say("treatment.edit.question")))
    {
        Buttons =
        [
            .. course.Sessions.TakeLast(MostSessionButtons).Select(session => (IReadOnlyList<Button>)
            [
                new Button.Press(turn.Label("treatment.change.button", ("what", Short(session.When.Text(turn.Speech)))), new("treatment change", course.Id, session.Id)),
                new Button.Press(turn.Label("treatment.delete.button", ("what", Short(session.When.Text(turn.Speech)))), new("treatment delete", course.Id, session.Id)),
            ]),
            .. course.SideEffects.TakeLast(MostSessionButtons).Select(effect => (IReadOnlyList<Button>)
            [
                new Button.Press(turn.Label("treatment.delete.button", ("what", Short(effect.Text))), new("treatment delete", course.Id, effect.Id)),
            ]),
            [
                new Button.Press(turn.Label("treatment.rename.button"), new("treatment rename", course.Id)),
                new Button.Press(turn.Label("treatment.delete.button", ("what", Short(course.Name))), new("treatment delete", course.Id)) { Look = Look.Danger },
            ],
            [new Button.Press(turn.Label("treatment.back.button"), new("treatment", course.Id))],
        ],
    };

    private static string Short(string text) => Parameter.Shown(text);
}
