using System.Globalization;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Pictures.Report;
using SupportBot.Pictures.Text;
using SupportBot.Questionnaires;
using SupportBot.Treatment;
using SupportBot.Trends;

namespace SupportBot.Report;

/// <summary>Makes the page for the prescriber as a PDF: <c>report make</c>.</summary>
internal sealed class WriteReport(ReportReader reader, QuestionnaireShelf shelf) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "report make";

    public CommandSpec Spec { get; } = new(Name, ReportFields.Days, ReportFields.Paper, ReportFields.Words) { Key = "report" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var findings = await reader.ReadAsync(turn, ReportFields.DaysOf(turn), cancel);

        return new Reply(
            new Block.Note(turn.Say("report.made")),
            new Block.Attachment("diary-report.pdf", "application/pdf", ClinicianReport.Pdf(Content(turn, findings))));
    }

    /// <summary>A comparison in one sentence: the first line, and the difference with its interval.</summary>
    public static string Sentence(Turn turn, Course course, BeforeAfter result) => result.Found is { } found
        ? turn.Label(
            "report.comparison.text",
            ("name", turn.Speech.Own(course.Name)),
            ("first", turn.Label(ComparedReply.FirstLine(result))),
            ("value", Signed(turn, found.Mean.Value)),
            ("low", Signed(turn, found.Mean.Low)),
            ("high", Signed(turn, found.Mean.High)))
        : turn.Label("report.comparison.short", ("name", turn.Speech.Own(course.Name)), ("first", turn.Label(ComparedReply.FirstLine(result))));

    private ReportContent Content(Turn turn, Findings findings)
    {
        var trend = findings.Trend;
        var text = findings.Compared is (var course, { } result) ? Sentence(turn, course with { Name = BundledFont.Drawable(course.Name, turn.Label("trends.session")) }, result) : "";

        return new(turn.Label("report.title"), turn.Speech.Language, turn.Today.ToDateOnly(), TrendChart.Of(turn, trend, shelf))
        {
            Paper = turn.Has(ReportFields.Paper) && turn.Get(ReportFields.Paper) is ReportFields.Letter ? Paper.Letter : Paper.A4,
            Facts =
            [
                turn.Label("report.period", ("from", new RoughDate(trend.Days.Start).Text(turn.Speech)), ("to", new RoughDate(trend.Days.End).Text(turn.Speech))),
                turn.Label("report.count", ("count", $"{trend.Scores.Count}"), ("days", $"{trend.Days.Length}")),
            ],
            Notice = turn.Label("report.notice"),
            ChartTitle = turn.Label("report.chart"),
            Comparison = new(turn.Label("report.comparison"), text),
            Tables = ReportTables.Of(turn, findings, shelf),
            OwnWords = new(turn.Label("report.own-words"), turn.Has(ReportFields.Words) && turn.Get(ReportFields.Words) is "yes" ? Notes(turn, trend) : ""),
            Footer = turn.Label("report.footer"),
        };
    }

    private static string Notes(Turn turn, Trend trend) => string.Join("  ", trend.Diary.All
        .Where(one => trend.Days.Contains(one.Day) && one.Entry.Note.Length > 0).Reverse()
        .Select(one => $"{TrendChart.LongDayText(turn, trend, one.Day)}: {turn.Speech.Own(BundledFont.Drawable(one.Entry.Note, turn.Label("report.unprintable")))}"));

    private static string Signed(Turn turn, double value) =>
        value.ToString("+0.0;-0.0;0.0", CultureInfo.GetCultureInfo(turn.Speech.Language));
}
