using SkiaSharp;

namespace SupportBot.Pictures.Chart;

/// <summary>Fills a band: an even tint, diagonal lines or upright dashes, so that colour alone carries nothing.</summary>
internal static class BandPaint
{
    /// <summary>The widest step of a pattern; a narrow room has at least three lines.</summary>
    private const float Step = 26;

    public static void Fill(Brush brush, SKRect room, BandKind kind, float patternTop)
    {
        var look = brush.Look;
        brush.Canvas.Save();
        brush.Canvas.ClipRect(room);
        brush.Canvas.DrawRect(room, brush.Fill(kind switch
        {
            BandKind.TooEarly => look.TooEarly,
            BandKind.Plausible => look.Plausible,
            _ => look.MayFade,
        }));

        room.Top = patternTop;
        brush.Canvas.ClipRect(room);

        if (kind is BandKind.TooEarly)
        {
            Diagonals(brush, room);
        }
        else if (kind is BandKind.MayFade)
        {
            Uprights(brush, room);
        }

        brush.Canvas.Restore();
    }

    private static float StepIn(Brush brush, SKRect room) => Math.Min(Step * brush.Unit, room.Width / 3);

    private static void Diagonals(Brush brush, SKRect room)
    {
        using var path = new SKPath();

        for (var x = room.Left - room.Height; x < room.Right; x += StepIn(brush, room))
        {
            path.MoveTo(x, room.Bottom);
            path.LineTo(x + room.Height, room.Top);
        }

        brush.Canvas.DrawPath(path, brush.Pattern(brush.Look.TooEarlyLine, 2));
    }

    private static void Uprights(Brush brush, SKRect room)
    {
        using var path = new SKPath();
        using var dashes = SKPathEffect.CreateDash([10 * brush.Unit, 14 * brush.Unit], 0);

        for (var x = room.Left + (StepIn(brush, room) / 2); x < room.Right; x += StepIn(brush, room))
        {
            path.MoveTo(x, room.Top);
            path.LineTo(x, room.Bottom);
        }

        brush.Canvas.DrawPath(path, brush.Pattern(brush.Look.MayFadeLine, 2f, dashes));
    }
}
