using SkiaSharp;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Chart;

/// <summary>Which colour of the look a text or shape takes.</summary>
internal enum Tone
{
    Ink,
    Quiet,
    Line,
    Session,
    OnSession,
    Strip,
    Mark,
    Unscored,
}

/// <summary>A line of text that has its place.</summary>
/// <param name="Text">The line.</param>
/// <param name="Box">Its room; the text starts at the left edge and stands on <see cref="Baseline"/>.</param>
/// <param name="Size">The font size.</param>
/// <param name="Weight">How heavy.</param>
/// <param name="Tone">Its colour.</param>
internal sealed record PlacedText(string Text, SKRect Box, float Size, Weight Weight, Tone Tone)
{
    /// <summary>The height of a line, as a part of the font size. Arabic letters need the lower part.</summary>
    public const float LineHeight = 1.36f;

    /// <summary>Where the letters stand.</summary>
    public float Baseline => Box.Top + (Size * 1.02f);
}

/// <summary>A pill above the plot, for one session or several that stand too close.</summary>
/// <param name="Box">The pill.</param>
/// <param name="Stems">The x of each session it speaks for.</param>
internal sealed record PlacedFlag(SKRect Box, IReadOnlyList<float> Stems);

/// <summary>A mark in its row, or several that stand too close and share one shape.</summary>
/// <param name="Shape">What it looks like.</param>
/// <param name="Box">Its room, without its text.</param>
/// <param name="Days">The x of each day it speaks for.</param>
internal sealed record PlacedMark(MarkShape Shape, SKRect Box, IReadOnlyList<float> Days);

/// <summary>A sample in the legend.</summary>
/// <param name="Box">Its room.</param>
/// <param name="Sample">What it shows.</param>
internal sealed record PlacedSample(SKRect Box, Sample Sample);

/// <summary>What a legend sample shows.</summary>
internal abstract record Sample
{
    public sealed record Score : Sample;

    public sealed record Median : Sample;

    public sealed record Unscored : Sample;

    public sealed record Session : Sample;

    public sealed record Band(BandKind Kind) : Sample;

    public sealed record Mark(MarkShape Shape) : Sample;
}

/// <summary>A questionnaire's strip.</summary>
/// <param name="Box">The room of its line.</param>
/// <param name="Points">Its scores.</param>
internal sealed record PlacedStrip(SKRect Box, IReadOnlyList<SKPoint> Points);
