using SkiaSharp;

namespace SupportBot.Pictures.Chart;

/// <summary>Draws the small shapes, each in a square of 24 design pixels around its middle.</summary>
internal static class MarkPaint
{
    public static void Draw(Brush brush, MarkShape shape, float x, float y, uint colour)
    {
        brush.Canvas.Save();
        brush.Canvas.Translate(x, y);
        brush.Canvas.Scale(brush.Unit);
        using var path = new SKPath { FillType = SKPathFillType.EvenOdd };
        using var stroke = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            Color = new(colour),
            StrokeWidth = 2.4f,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };

        if (Outline(path, shape))
        {
            brush.Canvas.DrawPath(path, stroke);
        }
        else
        {
            brush.Canvas.DrawPath(path, brush.Fill(colour));
        }

        brush.Canvas.Restore();
    }

    /// <summary>Adds the shape; true when it is drawn as a line, not filled.</summary>
    private static bool Outline(SKPath path, MarkShape shape)
    {
        switch (shape)
        {
            case MarkShape.Star:
                Star(path);
                return false;
            case MarkShape.Moon:
                Moon(path);
                return false;
            case MarkShape.Bubble:
                path.AddPath(SKPath.ParseSvgPathData("M-8,-9 h16 a3,3 0 0 1 3,3 v8 a3,3 0 0 1 -3,3 h-8 l-6,6 v-6 h-2 a3,3 0 0 1 -3,-3 v-8 a3,3 0 0 1 3,-3 z"));
                return false;
            case MarkShape.Pill:
                path.AddPath(SKPath.ParseSvgPathData("M-5,-5 h10 a5,5 0 0 1 0,10 h-10 a5,5 0 0 1 0,-10 z M0,-5 v10 M3,0 h2"));
                return true;
            case MarkShape.Rings:
                path.AddCircle(-4, 0, 6);
                path.AddCircle(4, 0, 6);
                return true;
            case MarkShape.Plus:
                path.AddPath(SKPath.ParseSvgPathData("M-3,-10 h6 v7 h7 v6 h-7 v7 h-6 v-7 h-7 v-6 h7 z"));
                return false;
            case MarkShape.Dumbbell:
                path.AddPath(SKPath.ParseSvgPathData("M-11,-4 h2 v-4 h4 v6.5 h10 v-6.5 h4 v4 h2 v8 h-2 v4 h-4 v-6.5 h-10 v6.5 h-4 v-4 h-2 z"));
                return false;
            case MarkShape.Glass:
                path.AddPath(SKPath.ParseSvgPathData("M-8,-9 h16 l-8,9 z M0,0 v9 M-5,9 h10"));
                return true;
            case MarkShape.Bolt:
                path.AddPath(SKPath.ParseSvgPathData("M3,-11 l-10,13 h6 l-2,9 l10,-13 h-6 z"));
                return false;
            case MarkShape.Sun:
                Sun(path);
                return true;
            case MarkShape.Drop:
                path.AddPath(SKPath.ParseSvgPathData("M0,-11 c3,5 7,8 7,13 a7,7 0 0 1 -14,0 c0,-5 4,-8 7,-13 z"));
                return false;
            default:
                throw new NotSupportedException($"{shape} has no outline yet.");
        }
    }

    private static void Star(SKPath path)
    {
        for (var i = 0; i < 10; i++)
        {
            var (sin, cos) = MathF.SinCos((i * MathF.PI / 5) - (MathF.PI / 2));
            var radius = int.IsEvenInteger(i) ? 11.5f : 5;
            var point = new SKPoint(cos * radius, (sin * radius) + 0.8f);
            (i == 0 ? (Action<SKPoint>)path.MoveTo : path.LineTo)(point);
        }

        path.Close();
    }

    private static void Moon(SKPath path)
    {
        using var disc = new SKPath();
        using var bite = new SKPath();
        disc.AddCircle(0, 0, 10.5f);
        bite.AddCircle(5.5f, -3.5f, 9);
        disc.Op(bite, SKPathOp.Difference, path);
    }

    private static void Sun(SKPath path)
    {
        path.AddCircle(0, 0, 4.6f);

        for (var i = 0; i < 8; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.PI / 4);
            path.MoveTo(cos * 8, sin * 8);
            path.LineTo(cos * 11, sin * 11);
        }
    }
}
