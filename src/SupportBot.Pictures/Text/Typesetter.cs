using System.Globalization;
using SkiaSharp;

namespace SupportBot.Pictures.Text;

/// <summary>Measures and draws single lines. Remembers the shapes for one picture; not for two threads at once.</summary>
/// <param name="rightToLeft">The direction of a line that has no letter of its own.</param>
internal sealed class Typesetter(bool rightToLeft)
{
    private const string Ellipsis = "…";

    private readonly Dictionary<(string, Weight), IReadOnlyList<ShapedRun>> _lines = [];

    /// <summary>Whether lines start on the right.</summary>
    public bool RightToLeft => rightToLeft;

    /// <summary>The width of a line.</summary>
    public float Measure(string text, float size, Weight weight = Weight.Regular) =>
        Shape(text, weight).Sum(run => run.Width) * size;

    /// <summary>The text, or as much of its start as fits, followed by an ellipsis. Never cuts a letter from its mark.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">The room there is.</param>
    /// <param name="size">The font size, in the same unit.</param>
    /// <param name="weight">How heavy.</param>
    public string Fit(string text, float width, float size, Weight weight = Weight.Regular)
    {
        if (Measure(text, size, weight) <= width)
        {
            return text;
        }

        var ends = StringInfo.ParseCombiningCharacters(text);
        var fitting = Array.FindLastIndex(ends, end =>
            Measure(text[..end].TrimEnd() + Ellipsis, size, weight) <= width);

        return fitting <= 0 ? "" : text[..ends[fitting]].TrimEnd() + Ellipsis;
    }

    /// <summary>Draws a line from left to right, whatever its direction.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="text">One line.</param>
    /// <param name="at">The left end of the baseline.</param>
    /// <param name="size">The font size.</param>
    /// <param name="weight">How heavy.</param>
    /// <param name="paint">The colour.</param>
    public void Draw(SKCanvas canvas, string text, SKPoint at, float size, Weight weight, SKPaint paint)
    {
        foreach (var run in Shape(text, weight))
        {
            using var blob = Blob(run, size);
            canvas.DrawText(blob, at.X, at.Y, paint);
            at.Offset(run.Width * size, 0);
        }
    }

    /// <summary>
    /// The glyphs with their places. From left to right a PDF is also told the characters. From right to left it is not:
    /// readers take the told text for what the eye sees and turn it around, while each joined letter of the font has a
    /// code point of its own from which they find the word.
    /// </summary>
    private static SKTextBlob? Blob(ShapedRun run, float size)
    {
        using var font = new SKFont(run.Face.Typeface, size)
        {
            // With hinting or whole-pixel advances small text is spaced unevenly, worst in a PDF.
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
        };
        using var builder = new SKTextBlobBuilder();
        var buffer = run.RightToLeft
            ? builder.AllocateRawPositionedRun(font, run.Glyphs.Length)
            : builder.AllocateRawPositionedTextRun(font, run.Glyphs.Length, run.Utf8.Length);
        run.Glyphs.CopyTo(buffer.Glyphs);

        if (!run.RightToLeft)
        {
            run.Clusters.CopyTo(buffer.Clusters);
            run.Utf8.CopyTo(buffer.Text);
        }

        for (var i = 0; i < run.Places.Length; i++)
        {
            buffer.Positions[i] = new(run.Places[i].X * size, run.Places[i].Y * size);
        }

        return builder.Build();
    }

    private IReadOnlyList<ShapedRun> Shape(string text, Weight weight)
    {
        if (!_lines.TryGetValue((text, weight), out var line))
        {
            line = [.. TextRun.Split(text, rightToLeft).Select(run => ShapedRun.Of(run, weight))];
            _lines.Add((text, weight), line);
        }

        return line;
    }
}
