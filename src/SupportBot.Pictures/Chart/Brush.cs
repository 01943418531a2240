using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>A canvas with one paint, the colours of a look and the length of a design pixel.</summary>
internal sealed class Brush(SKCanvas canvas, ChartLook look, float unit) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };

    public SKCanvas Canvas => canvas;

    public ChartLook Look => look;

    public float Unit => unit;

    public SKPaint Fill(uint colour)
    {
        (_paint.Style, _paint.Color, _paint.PathEffect) = (SKPaintStyle.Fill, new SKColor(colour), null);
        _paint.IsAntialias = true;

        return _paint;
    }

    /// <summary>A line of so many design pixels.</summary>
    public SKPaint Stroke(uint colour, float width, SKPathEffect? dashes = null)
    {
        (_paint.Style, _paint.Color, _paint.PathEffect) = (SKPaintStyle.Stroke, new SKColor(colour), dashes);
        _paint.StrokeWidth = width * unit;
        _paint.IsAntialias = true;

        return _paint;
    }

    /// <summary>A line of a pattern: with hard edges, which a PNG stores in half the bytes.</summary>
    public SKPaint Pattern(uint colour, float width, SKPathEffect? dashes = null)
    {
        var paint = Stroke(colour, width, dashes);
        paint.IsAntialias = false;

        return paint;
    }

    public void Write(PlacedText text, Typesetter typesetter) =>
        typesetter.Draw(canvas, text.Text, new(text.Box.Left, text.Baseline), text.Size, text.Weight, Fill(Colour(text.Tone)));

    public uint Colour(Tone tone) => tone switch
    {
        Tone.Ink => look.Ink,
        Tone.Quiet => look.Quiet,
        Tone.Line => look.Line,
        Tone.Session => look.Session,
        Tone.OnSession => look.Ground,
        Tone.Strip => look.Strip,
        Tone.Mark => look.Mark,
        _ => look.Unscored,
    };

    public void Dispose() => _paint.Dispose();
}
