using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace SupportBot.Pictures.Text;

/// <summary>A run as glyphs, for a font size of 1.</summary>
/// <param name="Face">The font of the glyphs.</param>
/// <param name="Utf8">The characters, so that a reader of a PDF can copy and search them.</param>
/// <param name="Glyphs">Glyph numbers, from left to right.</param>
/// <param name="Clusters">For each glyph where its character starts in <paramref name="Utf8"/>.</param>
/// <param name="Places">Where each glyph stands from the start of the run, y downwards.</param>
/// <param name="Width">The width of the run.</param>
internal sealed record ShapedRun(
    Face Face, byte[] Utf8, ushort[] Glyphs, uint[] Clusters, SKPoint[] Places, float Width)
{
    /// <summary>Whether the run is read from right to left.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>Shapes a run: joins Arabic letters, places marks, kerns.</summary>
    /// <param name="run">The run.</param>
    /// <param name="weight">How heavy.</param>
    public static ShapedRun Of(TextRun run, Weight weight)
    {
        var face = run.Family[(int)weight];
        var utf8 = Encoding.UTF8.GetBytes(run.Words);
        using var buffer = new Buffer();
        buffer.AddUtf8(utf8);
        buffer.GuessSegmentProperties();
        buffer.Direction = int.IsOddInteger(run.Level) ? Direction.RightToLeft : Direction.LeftToRight;
        face.Shaper.Shape(buffer);
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var places = new SKPoint[infos.Length];
        var x = 0f;

        for (var i = 0; i < infos.Length; i++)
        {
            places[i] = new((x + positions[i].XOffset) / Face.Scale, -positions[i].YOffset / (float)Face.Scale);
            x += positions[i].XAdvance;
        }

        return new(
            face,
            utf8,
            Array.ConvertAll(infos, info => checked((ushort)info.Codepoint)),
            Array.ConvertAll(infos, info => info.Cluster),
            places,
            x / Face.Scale)
        {
            RightToLeft = int.IsOddInteger(run.Level),
        };
    }
}
