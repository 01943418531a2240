using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Report;

/// <summary>Writes a page downwards. Without a canvas it only finds out how far down it would come.</summary>
/// <param name="canvas">The page, or nothing.</param>
/// <param name="size">The size of the page in points.</param>
/// <param name="typesetter">Who measures and draws text.</param>
internal sealed class ReportPen(SKCanvas? canvas, SKSize size, Typesetter typesetter)
{
    /// <summary>The free space around the page.</summary>
    public const float Margin = 42;

    private const float Leading = 1.36f;

    /// <summary>The page, or nothing when only measuring.</summary>
    public SKCanvas? Canvas => canvas;

    /// <summary>How far down the page is written.</summary>
    public float Y { get; set; } = Margin - 6;

    /// <summary>The width between the margins.</summary>
    public float Width => size.Width - (2 * Margin);

    /// <summary>Where the foot of the page begins.</summary>
    public float Bottom => size.Height - Margin - 4;

    /// <summary>Who measures and draws text.</summary>
    public Typesetter Typesetter => typesetter;

    /// <summary>Writes one line, cut to its room, and moves down.</summary>
    public void Line(string text, float fontSize, uint colour, Weight weight = Weight.Regular)
    {
        Put(text, 0, Width, Y, fontSize, colour, weight);
        Y += fontSize * Leading;
    }

    /// <summary>Writes a paragraph of at most so many lines and moves down.</summary>
    public void Paragraph(string text, int lines, float fontSize, uint colour, float indent = 0)
    {
        var broken = Text.Paragraph.Lines(BundledFont.Drawable(text), Width - (2 * indent), lines, fontSize, typesetter);

        foreach (var line in broken)
        {
            Put(line, indent, Width - indent, Y, fontSize, colour, Weight.Regular);
            Y += fontSize * Leading;
        }
    }

    /// <summary>Puts a line between two distances from where reading starts, at its near or its far end.</summary>
    public void Put(
        string text, float from, float to, float top, float fontSize, uint colour, Weight weight, bool atEnd = false)
    {
        var line = typesetter.Fit(BundledFont.Drawable(text), to - from, fontSize, weight);
        var width = typesetter.Measure(line, fontSize, weight);
        var near = atEnd ? to - width : from;
        var x = Margin + (typesetter.RightToLeft ? Width - near - width : near);

        if (canvas is not null)
        {
            using var paint = new SKPaint { Color = new(colour), IsAntialias = true };
            typesetter.Draw(canvas, line, new(x, top + fontSize), fontSize, weight, paint);
        }
    }

    /// <summary>Fills the room between two distances from where reading starts.</summary>
    public void Fill(float from, float to, float top, float height, uint colour)
    {
        var left = Margin + (typesetter.RightToLeft ? Width - to : from);

        if (canvas is not null)
        {
            using var paint = new SKPaint { Color = new(colour), IsAntialias = true };
            canvas.DrawRect(SKRect.Create(left, top, to - from, height), paint);
        }
    }
}
