using SkiaSharp;

namespace SupportBot.Pictures.Chart;

/// <summary>Where everything on a chart stands. Made by <see cref="ChartDraft"/>, which draws nothing.</summary>
internal sealed record ChartLayout
{
    /// <summary>Dots and steps of the plot are not wider than this, at a unit of 1.</summary>
    private const float WidestDot = 8.5f;

    /// <summary>The length of one design pixel; text of 25 is 25 units high.</summary>
    public required float Unit { get; init; }

    /// <summary>The whole picture, from 0,0.</summary>
    public required SKSize Size { get; init; }

    /// <summary>The plot with its bands.</summary>
    public required SKRect Plot { get; init; }

    /// <summary>The y under the names of the bands; their patterns start here, so that the names stay clear.</summary>
    public required float PatternTop { get; init; }

    /// <summary>The y of a mood of 10.</summary>
    public required float Top { get; init; }

    /// <summary>The y of a mood of 1.</summary>
    public required float Bottom { get; init; }

    /// <summary>The first and last day.</summary>
    public required TimeScale Time { get; init; }

    /// <summary>All text.</summary>
    public required IReadOnlyList<PlacedText> Texts { get; init; }

    /// <summary>Session flags.</summary>
    public required IReadOnlyList<PlacedFlag> Flags { get; init; }

    /// <summary>Life events and changes.</summary>
    public required IReadOnlyList<PlacedMark> Marks { get; init; }

    /// <summary>Questionnaires.</summary>
    public required IReadOnlyList<PlacedStrip> Strips { get; init; }

    /// <summary>Legend samples.</summary>
    public required IReadOnlyList<PlacedSample> Samples { get; init; }

    /// <summary>The x of each named day on the time axis.</summary>
    public required IReadOnlyList<float> Ticks { get; init; }

    /// <summary>The radius of a dot: smaller where many days share the width.</summary>
    public float DotRadius => Math.Clamp(Time.DayWidth * 0.65f, 3.4f * Unit, WidestDot * Unit);

    /// <summary>The y of a mood, from 1 to 10; what lies outside is drawn at the nearest end.</summary>
    public float Y(double mood) => Bottom - ((float)(Math.Clamp(mood, 1, 10) - 1) / 9 * (Bottom - Top));
}

/// <summary>Which x a day has.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Left">The x of the first day's left end.</param>
/// <param name="Right">The x of the last day's right end.</param>
internal sealed record TimeScale(DateOnly From, DateOnly To, float Left, float Right)
{
    /// <summary>The width of one day.</summary>
    public float DayWidth => (Right - Left) / (To.DayNumber - From.DayNumber + 1);

    /// <summary>The middle of a day.</summary>
    public float X(DateOnly day) => Start(day) + (DayWidth / 2);

    /// <summary>The left end of a day.</summary>
    public float Start(DateOnly day) => Left + ((day.DayNumber - From.DayNumber) * DayWidth);

    /// <summary>Whether a day is shown.</summary>
    public bool Shows(DateOnly day) => day >= From && day <= To;
}
