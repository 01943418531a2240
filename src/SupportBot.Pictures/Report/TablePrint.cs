using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Report;

/// <summary>Prints a table between two distances from where reading starts.</summary>
internal static class TablePrint
{
    private const float RowHeight = 15.5f;
    private const float FontSize = 8.8f;
    private const float Padding = 5;

    /// <summary>Prints at most so many rows from the pen's place on.</summary>
    /// <returns>How far down the table comes.</returns>
    public static float Print(ReportPen pen, ReportTable table, int most, float from, float to)
    {
        var y = pen.Y;
        pen.Put(table.Title, from, to, y, ReportInk.Heading, ReportInk.Ink, Weight.SemiBold);
        y += ReportInk.Heading + 7;
        pen.Fill(from, to, y, RowHeight, ReportInk.Head);
        Row(pen, table.Columns, [.. table.Columns.Select(column => column.Title)], from, to, y, Weight.SemiBold);
        y += RowHeight;
        var whole = table.Rows.Count <= most;

        foreach (var (i, row) in table.Rows.Take(whole ? most : most - 1).Index())
        {
            if (int.IsOddInteger(i))
            {
                pen.Fill(from, to, y, RowHeight, ReportInk.Stripe);
            }

            Row(pen, table.Columns, row, from, to, y, Weight.Regular);
            y += RowHeight;
        }

        if (!whole)
        {
            pen.Put(table.More(table.Rows.Count - most + 1), from + Padding, to, y + 2.5f, FontSize, ReportInk.Quiet, Weight.Regular);
            y += RowHeight;
        }

        pen.Fill(from, to, y, 0.6f, ReportInk.Rule);

        return y + 13;
    }

    private static void Row(
        ReportPen pen, IReadOnlyList<ReportColumn> columns, IReadOnlyList<string> texts, float from, float to, float y, Weight weight)
    {
        var sum = columns.Sum(column => column.Share);
        var left = from;

        foreach (var (column, text) in columns.Zip(texts))
        {
            var right = left + ((to - from) * column.Share / sum);
            pen.Put(text, left + Padding, right - Padding, y + 2.5f, FontSize, ReportInk.Ink, weight, column.Number);
            left = right;
        }
    }
}
