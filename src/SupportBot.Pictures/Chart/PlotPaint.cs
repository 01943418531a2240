using SkiaSharp;

namespace SupportBot.Pictures.Chart;

/// <summary>Draws what lies in the plot, from the bands up to the running median.</summary>
internal static class PlotPaint
{
    private const float MedianWidth = 4;

    public static void Draw(Brush brush, ChartLayout layout, ChartContent content)
    {
        foreach (var band in content.Bands)
        {
            if (Bands.Clip(layout.Time, band) is var (left, right))
            {
                BandPaint.Fill(brush, new(left, layout.Plot.Top, right, layout.Plot.Bottom), band.Kind, layout.PatternTop);
            }
        }

        Grid(brush, layout);
        Sessions(brush, layout, content);
        Unscored(brush, layout, content);
        Scores(brush, layout, content);
        Median(brush, layout, content);
    }

    private static void Grid(Brush brush, ChartLayout layout)
    {
        var (canvas, look) = (brush.Canvas, brush.Look);

        foreach (var mood in Enumerable.Range(1, 10))
        {
            var y = layout.Y(mood);
            var width = ValueAxis.Named.Contains(mood) ? 2f : 0.9f;
            canvas.DrawLine(layout.Plot.Left, y, layout.Plot.Right, y, brush.Stroke(look.Grid, width));
        }

        canvas.DrawLine(layout.Plot.Left, layout.Plot.Bottom, layout.Plot.Right, layout.Plot.Bottom, brush.Stroke(look.Quiet, 2));

        foreach (var x in layout.Ticks)
        {
            canvas.DrawLine(x, layout.Plot.Bottom, x, layout.Plot.Bottom + (9 * brush.Unit), brush.Stroke(look.Quiet, 2));
        }
    }

    private static void Sessions(Brush brush, ChartLayout layout, ChartContent content)
    {
        foreach (var session in content.Sessions.Where(flag => flag.RoughDays > 0 && layout.Time.Shows(flag.Day)))
        {
            var left = Math.Max(layout.Plot.Left, layout.Time.Start(session.Day.AddDays(-session.RoughDays)));
            var right = Math.Min(layout.Plot.Right, layout.Time.Start(session.Day.AddDays(session.RoughDays + 1)));
            brush.Canvas.DrawRect(new(left, layout.Plot.Top, right, layout.Plot.Bottom), brush.Fill((brush.Look.Session & 0x00FFFFFF) | 0x26000000));
        }

        using var dashes = SKPathEffect.CreateDash([9 * brush.Unit, 7 * brush.Unit], 0);

        foreach (var flag in layout.Flags)
        {
            foreach (var x in flag.Stems)
            {
                brush.Canvas.DrawLine(x, flag.Box.Bottom, x, layout.Plot.Bottom, brush.Stroke(brush.Look.Session, 2.6f, dashes));
            }

            var round = Math.Min(flag.Box.Height, flag.Box.Width) / 2;
            brush.Canvas.DrawRoundRect(flag.Box, round, round, brush.Fill(brush.Look.Session));
        }
    }

    private static void Unscored(Brush brush, ChartLayout layout, ChartContent content)
    {
        foreach (var day in content.Unscored.Where(layout.Time.Shows))
        {
            var x = layout.Time.X(day);
            brush.Canvas.DrawLine(x, layout.Plot.Bottom - (5 * brush.Unit), x, layout.Plot.Bottom - (16 * brush.Unit), brush.Stroke(brush.Look.Unscored, 3));
        }
    }

    private static void Scores(Brush brush, ChartLayout layout, ChartContent content)
    {
        foreach (var score in content.Scores.Where(score => layout.Time.Shows(score.Day)))
        {
            brush.Canvas.DrawCircle(layout.Time.X(score.Day), layout.Y(score.Value), layout.DotRadius, brush.Fill(brush.Look.Dot));
        }
    }

    /// <summary>Joins neighbouring days only; a value alone between two gaps is a short dash, not nothing.</summary>
    private static void Median(Brush brush, ChartLayout layout, ChartContent content)
    {
        var shown = content.Median.Where(point => layout.Time.Shows(point.Day)).ToList();
        using var path = new SKPath();
        var half = Math.Min(layout.Time.DayWidth / 2, 5 * brush.Unit);

        for (var i = 0; i < shown.Count; i++)
        {
            var (x, y) = (layout.Time.X(shown[i].Day), layout.Y(shown[i].Value));

            if (i > 0 && shown[i - 1].Day.DayNumber + 1 == shown[i].Day.DayNumber)
            {
                path.LineTo(x, y);
            }
            else
            {
                path.MoveTo(x - half, y);
                path.LineTo(x, y);
            }
        }

        brush.Canvas.DrawPath(path, brush.Stroke(brush.Look.Line, MedianWidth));

        if (shown is [.., var last])
        {
            var (x, y) = (layout.Time.X(last.Day), layout.Y(last.Value));
            brush.Canvas.DrawCircle(x, y, 12 * brush.Unit, brush.Fill(brush.Look.Ground));
            brush.Canvas.DrawCircle(x, y, 8.5f * brush.Unit, brush.Fill(brush.Look.Line));
        }
    }
}
