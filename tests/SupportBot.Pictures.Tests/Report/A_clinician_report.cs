using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;
using SupportBot.Pictures.Chart;
using SupportBot.Pictures.Report;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Tests.Report;

public sealed partial class A_clinician_report
{
    public static TheoryData<string> Cases { get; } = [.. Reports.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void is_one_page_that_a_reader_can_open(string name)
    {
        var pdf = ClinicianReport.Pdf(Reports.All[name]);
        var text = Encoding.Latin1.GetString(pdf);

        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
        Assert.Single(Page().Matches(text));
        Assert.InRange(pdf.Length, 20_000, 600_000);

        if (Environment.GetEnvironmentVariable("SUPPORTBOT_GALLERY") is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"report-{name}.pdf"), pdf);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void keeps_everything_above_its_foot(string name)
    {
        var content = Reports.All[name];
        var size = content.Paper is Paper.A4 ? new SKSize(595.28f, 841.89f) : new SKSize(612, 792);
        var typesetter = new Typesetter(content.Chart.Words.RightToLeft);

        Assert.Contains(ReportLimits.InOrder, limits => ReportPage.Write(new(null, size, typesetter), content, limits));
    }

    [Fact]
    public void is_as_large_as_its_paper()
    {
        Assert.Contains("/MediaBox [0 0 595 842]", Text(Reports.Of()), StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 612 792]", Text(Reports.Of() with { Paper = Paper.Letter }), StringComparison.Ordinal);
    }

    [Fact]
    public void says_its_title_its_language_and_only_the_date_it_was_given()
    {
        var text = Text(Reports.Of());

        Assert.Contains("/Title (Mood and treatment summary)", text, StringComparison.Ordinal);
        Assert.Contains("/Lang (en-GB)", text, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", text, StringComparison.Ordinal);
        Assert.Equal(["20260601000000", "20260601000000"], Dates().Matches(text).Select(date => date.Groups[1].Value));
    }

    [Fact]
    public void points_from_its_last_line_to_the_catalogue_that_has_the_language()
    {
        var text = Text(Reports.Of());
        var table = int.Parse(Start().Matches(text)[^1].Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var entry = Entry().Match(text, table);
        var at = int.Parse(entry.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(table, entry.Index);
        Assert.StartsWith($"{entry.Groups[1].Value} 0 obj\n<<", text[at..], StringComparison.Ordinal);
        Assert.Contains("/Lang", text[at..table], StringComparison.Ordinal);
    }

    [Fact]
    public void refuses_a_language_that_would_break_the_file() =>
        Assert.Throws<ArgumentException>(() => ClinicianReport.Pdf(Reports.Of() with { Language = "en)>>" }));

    [Fact]
    public void is_the_same_bytes_each_time() =>
        Assert.Equal(ClinicianReport.Pdf(Reports.Of()), ClinicianReport.Pdf(Reports.Of()));

    [Fact]
    public void holds_its_chart_as_vectors_and_its_text_as_text()
    {
        var text = Text(Reports.Of());

        Assert.DoesNotContain("/Subtype /Image", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/Type3", text, StringComparison.Ordinal);
        Assert.Contains("/ToUnicode", text, StringComparison.Ordinal);
        Assert.Contains("/CIDFontType2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void shortens_own_words_before_tables_and_tables_before_the_chart()
    {
        var steps = ReportLimits.InOrder.ToList();

        Assert.Equal(steps.OrderByDescending(step => step.WordLines).ThenByDescending(step => step.Rows).ThenByDescending(step => step.ChartUnit), steps);
        Assert.True(steps.FindIndex(step => step.Rows < steps[0].Rows) < steps.FindIndex(step => step.ChartUnit < steps[0].ChartUnit));
    }

    [Fact]
    public void gives_room_back_that_a_step_did_not_need()
    {
        var steps = ReportLimits.InOrder.ToList();

        Assert.Equal(new ReportLimits(4, 6, steps[^3].ChartUnit), ReportLimits.Of(limits => limits.ChartUnit < 0.27f && limits.Rows <= 6 && limits.WordLines <= 4));
        Assert.Equal(steps[0], ReportLimits.Of(_ => true));
        Assert.Equal(steps[^1], ReportLimits.Of(_ => false));
    }

    private static string Text(ReportContent content) => Encoding.Latin1.GetString(ClinicianReport.Pdf(content));

    [GeneratedRegex("/Type /Page\\b", RegexOptions.NonBacktracking)]
    private static partial Regex Page();

    [GeneratedRegex("\\(D:(\\d{14})", RegexOptions.NonBacktracking)]
    private static partial Regex Dates();

    [GeneratedRegex("startxref\n(\\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex("xref\n(\\d+) 1\n(\\d{10}) 00000 n", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();
}
