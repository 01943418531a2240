using SupportBot.Pictures.Chart;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Report;

/// <summary>Writes a report's page from top to bottom within its limits.</summary>
internal static class ReportPage
{
    private const float ColumnGap = 22;

    /// <summary>Writes everything.</summary>
    /// <returns>Whether it all stands above the foot of the page.</returns>
    public static bool Write(ReportPen pen, ReportContent content, ReportLimits limits)
    {
        Top(pen, content);
        Chart(pen, content, limits);
        Comparison(pen, content.Comparison);
        Tables(pen, content.Tables, limits.Rows);
        OwnWords(pen, content.OwnWords, limits.WordLines);
        var fits = pen.Y <= pen.Bottom;
        pen.Fill(0, pen.Width, pen.Bottom, 0.6f, ReportInk.Rule);
        pen.Put(content.Footer, 0, pen.Width, pen.Bottom + 7, ReportInk.Small, ReportInk.Quiet, Weight.Regular);

        return fits;
    }

    private static void Top(ReportPen pen, ReportContent content)
    {
        pen.Line(content.Title, ReportInk.Title, ReportInk.Ink, Weight.SemiBold);
        pen.Y += 1;
        pen.Paragraph(string.Join("   ·   ", content.Facts.Select(BundledFont.Drawable)), 2, ReportInk.Body, ReportInk.Quiet);
        pen.Y += 5;
        pen.Fill(0, pen.Width, pen.Y, 1.4f, ReportInk.Accent);
        pen.Y += 6;
        pen.Paragraph(content.Notice, 2, ReportInk.Small, ReportInk.Quiet);
        pen.Y += 9;
    }

    private static void Chart(ReportPen pen, ReportContent content, ReportLimits limits)
    {
        pen.Line(content.ChartTitle, ReportInk.Heading, ReportInk.Ink, Weight.SemiBold);
        pen.Y += 3;
        var chart = content.Chart with { Words = content.Chart.Words with { Title = "", Subtitle = "" } };
        var layout = ChartDraft.Lay(chart, pen.Width, limits.ChartUnit, pen.Typesetter);

        if (pen.Canvas is { } canvas)
        {
            canvas.Save();
            canvas.Translate(ReportPen.Margin, pen.Y);
            MoodChart.Draw(canvas, layout, chart, ChartLook.Light, pen.Typesetter);
            canvas.Restore();
        }

        pen.Y += layout.Size.Height + 10;
    }

    /// <summary>The sentence with a stroke beside it, so that it is found first.</summary>
    private static void Comparison(ReportPen pen, ReportText comparison)
    {
        if (comparison.Text.Length == 0)
        {
            return;
        }

        var top = pen.Y;
        pen.Put(comparison.Title, 11, pen.Width, pen.Y, ReportInk.Heading, ReportInk.Ink, Weight.SemiBold);
        pen.Y += ReportInk.Heading + 6;
        pen.Paragraph(comparison.Text, 4, ReportInk.Body, ReportInk.Ink, indent: 11);
        pen.Fill(0, 2.5f, top, pen.Y - top, ReportInk.Accent);
        pen.Y += 13;
    }

    /// <summary>Wide tables across the page; narrow ones between them in two columns, each in the shorter one.</summary>
    private static void Tables(ReportPen pen, IReadOnlyList<ReportTable> tables, int rows)
    {
        var half = (pen.Width - ColumnGap) / 2;
        var (left, right) = (pen.Y, pen.Y);

        foreach (var table in tables)
        {
            if (table.Wide)
            {
                pen.Y = Math.Max(left, right);
                left = right = TablePrint.Print(pen, table, rows, 0, pen.Width);
            }
            else if (left <= right)
            {
                pen.Y = left;
                left = TablePrint.Print(pen, table, rows, 0, half);
            }
            else
            {
                pen.Y = right;
                right = TablePrint.Print(pen, table, rows, half + ColumnGap, pen.Width);
            }
        }

        pen.Y = Math.Max(left, right);
    }

    private static void OwnWords(ReportPen pen, ReportText words, int lines)
    {
        if (words.Text.Length > 0)
        {
            pen.Line(words.Title, ReportInk.Heading, ReportInk.Ink, Weight.SemiBold);
            pen.Y += 2;
            pen.Paragraph(words.Text, lines, ReportInk.Body, ReportInk.Ink);
        }
    }
}
