using System.Globalization;
using SupportBot.Commands;
using SupportBot.Pictures.Report;
using SupportBot.Pictures.Text;
using SupportBot.Questionnaires;
using SupportBot.Treatment;
using SupportBot.Trends;

namespace SupportBot.Report;

/// <summary>The tables of a report; those without a row are left out.</summary>
internal static class ReportTables
{
    public static IReadOnlyList<ReportTable> Of(Turn turn, Findings findings, QuestionnaireShelf shelf) =>
    [
        .. new[] { Sessions(turn, findings.Trend), SideEffects(turn, findings.Trend), Questionnaires(turn, findings.Trend, shelf), Taken(turn, findings) }
            .Where(table => table.Rows.Count > 0)
            .Select(table => table with { Rows = [.. table.Rows.Select(row => row.Select(text => Printable(turn, text)).ToArray())] }),
    ];

    private static ReportTable Sessions(Turn turn, Trend trend) => new(
        turn.Label("report.sessions"),
        [Column(turn, "report.treatment", 3), Column(turn, "report.when", 3), Column(turn, "report.dose", 3), Column(turn, "report.site", 3)],
        [
            .. trend.Courses.Select(course => (course.Name, Sum: CourseReply.SumLine(turn, course))).Where(pair => pair.Sum is not null)
                .Select(pair => new[] { pair.Name, turn.Label("treatment.fact.sum"), pair.Sum!, "" }),
            .. trend.Courses.SelectMany(course => course.PastSessions(turn.Today), (course, session) => (course, session))
                .OrderByDescending(pair => pair.session.When.Middle)
                .Select(pair => new[] { NameOf(turn, pair.course), CourseReply.DateLine(turn, pair.course, pair.session), $"{pair.session.Dose}", pair.session.Site }),
        ],
        More(turn))
    {
        Wide = true,
    };

    private static ReportTable SideEffects(Turn turn, Trend trend) => new(
        turn.Label("report.effects"),
        [Column(turn, "report.effect", 3), Column(turn, "report.burden", 2), Column(turn, "report.after", 3)],
        [
            .. trend.Courses.SelectMany(course => course.SideEffects, (course, effect) => (course, effect)).Reverse().Select(pair => new[]
            {
                pair.effect.Text,
                pair.effect.Burden.Length > 0 ? turn.Label($"treatment.burden.{pair.effect.Burden}") : "",
                pair.course.Sessions.FirstOrDefault(session => session.Id == pair.effect.Session)?.When.Text(turn.Speech) ?? pair.course.Name,
            }),
        ],
        More(turn));

    private static ReportTable Questionnaires(Turn turn, Trend trend, QuestionnaireShelf shelf) => new(
        turn.Label("report.questionnaires"),
        [Column(turn, "report.questionnaire", 2), Column(turn, "report.when", 3), new(turn.Label("report.total"), 2, Number: true), Column(turn, "report.band", 4)],
        [
            .. trend.Filled.Select(one => (One: one, Of: shelf.Find(one.Which), Day: one.At.InZone(turn.Person.Zone).Date))
                .Where(row => trend.Days.Contains(row.Day)).Reverse()
                .Select(row => new[] { row.Of.Name, new RoughDate(row.Day).Text(turn.Speech), $"{row.One.Total} / {row.Of.Most}", QuestionnaireReply.BandOf(row.Of, row.One.Total, turn) }),
        ],
        More(turn));

    private static ReportTable Taken(Turn turn, Findings findings) => new(
        turn.Label("report.taken"),
        [Column(turn, "report.reminder", 4), Column(turn, "report.done", 3)],
        [.. findings.Taken.Select(row => new[] { row.Text, turn.Label("report.counts", ("done", $"{row.Counts.Done}"), ("rung", $"{row.Counts.Rung}")) })],
        More(turn));

    /// <summary>A cell; where the fonts have no letter for it, a plain label.</summary>
    private static string Printable(Turn turn, string text) => text.Length == 0 ? "" : BundledFont.Drawable(text, turn.Label("report.unprintable"));

    private static string NameOf(Turn turn, Course course) => course.End is { } end
        ? turn.Label("report.ended", ("name", turn.Speech.Own(course.Name)), ("end", end.Text(turn.Speech)))
        : course.Name;

    private static ReportColumn Column(Turn turn, string key, float share) => new(turn.Label(key), share);

    private static Func<int, string> More(Turn turn) => count => turn.Label("report.more", ("count", $"{count}"));
}
