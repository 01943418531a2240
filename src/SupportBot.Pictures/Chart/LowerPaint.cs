using SkiaSharp;

namespace SupportBot.Pictures.Chart;

/// <summary>Draws what lies under the plot: marks, questionnaires and legend samples.</summary>
internal static class LowerPaint
{
    public static void Draw(Brush brush, ChartLayout layout)
    {
        foreach (var mark in layout.Marks)
        {
            Mark(brush, mark);
        }

        foreach (var strip in layout.Strips)
        {
            Strip(brush, strip);
        }

        foreach (var sample in layout.Samples)
        {
            Draw(brush, sample.Box, sample.Sample, layout.Unit);
        }
    }

    private static void Mark(Brush brush, PlacedMark mark)
    {
        if (mark.Days.Count > 1)
        {
            var y = mark.Box.Bottom + (3 * brush.Unit);
            brush.Canvas.DrawLine(mark.Days[0], y, mark.Days[^1], y, brush.Stroke(brush.Look.Unscored, 1.5f));

            foreach (var x in mark.Days)
            {
                brush.Canvas.DrawCircle(x, y, 2.6f * brush.Unit, brush.Fill(brush.Look.Mark));
            }
        }

        MarkPaint.Draw(brush, mark.Shape, mark.Box.MidX, mark.Box.MidY, brush.Look.Mark);
    }

    private static void Strip(Brush brush, PlacedStrip strip)
    {
        var (canvas, look) = (brush.Canvas, brush.Look);
        canvas.DrawLine(strip.Box.Left, strip.Box.Top, strip.Box.Right, strip.Box.Top, brush.Stroke(look.Grid, 1.5f));
        canvas.DrawLine(strip.Box.Left, strip.Box.Bottom, strip.Box.Right, strip.Box.Bottom, brush.Stroke(look.Grid, 1.5f));
        using var dots = SKPathEffect.CreateDash([1, 6 * brush.Unit], 0);

        foreach (var (from, to) in strip.Points.Zip(strip.Points.Skip(1)))
        {
            canvas.DrawLine(from, to, brush.Stroke(look.Strip, 2.4f, dots));
        }

        foreach (var point in strip.Points)
        {
            Diamond(brush, point, 8);
        }
    }

    private static void Diamond(Brush brush, SKPoint at, float radius)
    {
        using var path = new SKPath();
        var size = radius * brush.Unit;
        path.AddPoly([new(at.X, at.Y - size), new(at.X + size, at.Y), new(at.X, at.Y + size), new(at.X - size, at.Y)]);
        brush.Canvas.DrawPath(path, brush.Fill(brush.Look.Strip));
    }

    private static void Draw(Brush brush, SKRect box, Sample sample, float unit)
    {
        var (canvas, look) = (brush.Canvas, brush.Look);

        switch (sample)
        {
            case Sample.Score:
                canvas.DrawCircle(box.MidX, box.MidY, 8 * unit, brush.Fill(look.Dot));
                break;
            case Sample.Median:
                canvas.DrawLine(box.Left + (3 * unit), box.MidY, box.Right - (3 * unit), box.MidY, brush.Stroke(look.Line, 4.5f));
                break;
            case Sample.Unscored:
                canvas.DrawLine(box.MidX, box.MidY - (6 * unit), box.MidX, box.MidY + (6 * unit), brush.Stroke(look.Unscored, 3));
                break;
            case Sample.Session:
                canvas.DrawRoundRect(box, box.Height / 2, box.Height / 2, brush.Fill(look.Session));
                break;
            case Sample.Band(var kind):
                BandPaint.Fill(brush, box, kind, box.Top);
                canvas.DrawRect(box, brush.Stroke(look.Grid, 1.5f));
                break;
            case Sample.Mark(var shape):
                MarkPaint.Draw(brush, shape, box.MidX, box.MidY, look.Mark);
                break;
            default:
                throw new NotSupportedException($"{sample.GetType().Name} has no look yet.");
        }
    }
}
