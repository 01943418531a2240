using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>
/// The diary as a picture. The same drawing makes the PNG and the vectors in a PDF. Needs no font of the system; the
/// same content gives the same bytes on every machine.
/// </summary>
public static class MoodChart
{
    /// <summary>The width of the picture in pixels; the height follows from the content, about 550 to 1,400.</summary>
    public const int Width = 960;

    /// <summary>The design is drawn for a width of so many pixels.</summary>
    private const float Design = 1080;

    // From level 4 on zlib takes half as long again for a picture that is a tenth smaller; no filter at all, three times.
    private static readonly SKPngEncoderOptions Quick = new(SKPngEncoderFilterFlags.Sub, 3);

    /// <summary>The chart as a PNG, <see cref="Width"/> pixels wide.</summary>
    /// <param name="content">What it shows.</param>
    /// <param name="look">Its colours.</param>
    public static byte[] Png(ChartContent content, ChartLook look)
    {
        var typesetter = new Typesetter(content.Words.RightToLeft);
        var layout = ChartDraft.Lay(content, Width, Width / Design, typesetter);

        // Opaque: the file then has three bytes for each pixel instead of four.
        var size = new SKImageInfo(Width, (int)MathF.Ceiling(layout.Size.Height), SKColorType.Bgra8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(size);
        surface.Canvas.Clear(new SKColor(look.Ground));
        Draw(surface.Canvas, layout, content, look, typesetter);
        using var pixels = surface.PeekPixels();
        using var png = pixels.Encode(Quick)
            ?? throw new InvalidOperationException("The picture could not be written as a PNG.");

        return png.ToArray();
    }

    /// <summary>Draws a layout on a canvas whose origin is the chart's corner.</summary>
    internal static void Draw(SKCanvas canvas, ChartLayout layout, ChartContent content, ChartLook look, Typesetter typesetter)
    {
        using var brush = new Brush(canvas, look, layout.Unit);
        PlotPaint.Draw(brush, layout, content);
        LowerPaint.Draw(brush, layout);

        foreach (var text in layout.Texts)
        {
            brush.Write(text, typesetter);
        }
    }
}
