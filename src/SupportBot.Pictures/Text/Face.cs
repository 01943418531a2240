using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;
using HarfBuzzFace = HarfBuzzSharp.Face;

namespace SupportBot.Pictures.Text;

/// <summary>One bundled font file: Skia draws it, HarfBuzz shapes it. Lives as long as the process.</summary>
internal sealed class Face
{
    /// <summary>Glyph positions from HarfBuzz are in thousandths of the font size.</summary>
    public const int Scale = 1000;

    private Face(string resource)
    {
        using var stream = typeof(Face).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not in the assembly.");
        using var bytes = SKData.Create(stream);
        Typeface = SKTypeface.FromData(bytes);

        // Without glyphs a picture has no text and no error; a machine with fonts of its own would hide that.
        if (Typeface is not { GlyphCount: > 0 })
        {
            throw new InvalidOperationException($"The font {resource} has no glyphs.");
        }

        using var blob = Typeface.OpenStream(out var index).ToHarfBuzzBlob();
        using var face = new HarfBuzzFace(blob, index);
        Shaper = new Font(face);
        Shaper.SetScale(Scale, Scale);
        Shaper.SetFunctionsOpenType();
    }

    /// <summary>Latin, Greek and Cyrillic, for running text and for headings.</summary>
    public static IReadOnlyList<Face> Western { get; } = [new("Inter-400Regular.ttf"), new("Inter-600SemiBold.ttf")];

    /// <summary>Arabic, for running text and for headings.</summary>
    public static IReadOnlyList<Face> Arabic { get; } =
        [new("Vazirmatn-400Regular.ttf"), new("Vazirmatn-600SemiBold.ttf")];

    /// <summary>What Skia draws with.</summary>
    public SKTypeface Typeface { get; }

    /// <summary>What HarfBuzz shapes with; never changed after construction, so any thread may use it.</summary>
    public Font Shaper { get; }
}
