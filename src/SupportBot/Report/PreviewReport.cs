using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Trends;

namespace SupportBot.Report;

/// <summary>Says what would stand on the page for the prescriber, before anything is made: <c>/report</c>, <c>/report 30</c>.</summary>
internal sealed class PreviewReport(ReportReader reader) : ICommand
{
    private const string Name = "report";

    private static readonly int[] Ranges = [30, 90, 365];

    public CommandSpec Spec { get; } = new(Name, ReportFields.Days);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var days = ReportFields.DaysOf(turn);
        var findings = await reader.ReadAsync(turn, days, cancel);

        return new Reply(
            new Block.Paragraph(turn.Say("report.preview")),
            new Block.Points([.. TrendText.Of(turn, findings.Trend).Concat(Beside(turn, findings)).Select(text => (Words)text)]),
            new Block.Note(turn.Say("report.preview.note")))
        {
            Buttons =
            [
                [
                    new Button.Press(turn.Label("report.a4.button"), new(WriteReport.Name, $"{days}", "a4", "no")) { Look = Look.Main },
                    new Button.Press(turn.Label("report.letter.button"), new(WriteReport.Name, $"{days}", ReportFields.Letter, "no")),
                ],
                [new Button.Press(turn.Label("report.words.button"), new(WriteReport.Name, $"{days}", "a4", "yes"))],
                [.. Ranges.Where(other => other != days).Select(other => new Button.Press(turn.Label("trends.range.button", ("count", $"{other}")), new(Name, $"{other}")))],
            ],
        };
    }

    private static IEnumerable<string> Beside(Turn turn, Findings findings)
    {
        if (findings.Compared is (var course, { } result)) yield return WriteReport.Sentence(turn, course, result);

        var effects = findings.Trend.Courses.Sum(one => one.SideEffects.Count);
        if (effects > 0) yield return turn.Label("report.preview.effects", ("count", $"{effects}"));

        foreach (var (text, counts) in findings.Taken)
        {
            yield return turn.Label("report.preview.taken", ("what", text), ("done", $"{counts.Done}"), ("rung", $"{counts.Rung}"));
        }
    }
}
