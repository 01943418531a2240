namespace SupportBot.Pictures.Chart;

/// <summary>The colours of a picture, each 0xAARRGGBB and opaque. Hues are from the Okabe and Ito set, which keeps them
/// apart for colour-blind eyes; shape and text say the same.</summary>
public sealed record ChartLook
{
    /// <summary>Dark ink on white.</summary>
    public static ChartLook Light { get; } = new()
    {
        Ground = 0xFFFFFFFF,
        Ink = 0xFF1B2430,
        Quiet = 0xFF5A6673,
        Grid = 0xFFDCE2E8,
        Dot = 0xFF7FA6CF,
        Line = 0xFF0B5CA8,
        Session = 0xFFA8431C,
        Unscored = 0xFF6F7A86,
        Strip = 0xFF7A5C93,
        Mark = 0xFF4A5560,
        TooEarly = 0xFFF1F2F4,
        TooEarlyLine = 0xFFD9DDE2,
        Plausible = 0xFFE2F1EA,
        MayFade = 0xFFF3F7EE,
        MayFadeLine = 0xFFBFD5C2,
    };

    /// <summary>Light ink on a deep blue grey.</summary>
    public static ChartLook Dark { get; } = new()
    {
        Ground = 0xFF17212B,
        Ink = 0xFFEDF2F7,
        Quiet = 0xFFA3B0BE,
        Grid = 0xFF2E3C4A,
        Dot = 0xFF5C8CBD,
        Line = 0xFF7CC4FF,
        Session = 0xFFF2A27B,
        Unscored = 0xFF8593A1,
        Strip = 0xFFC3A5DC,
        Mark = 0xFFC2CBD4,
        TooEarly = 0xFF1E2833,
        TooEarlyLine = 0xFF35424F,
        Plausible = 0xFF1B3A3A,
        MayFade = 0xFF1B2D33,
        MayFadeLine = 0xFF3F625C,
    };

    /// <summary>The background.</summary>
    public required uint Ground { get; init; }

    /// <summary>Headings.</summary>
    public required uint Ink { get; init; }

    /// <summary>Axis words, legend and small print.</summary>
    public required uint Quiet { get; init; }

    /// <summary>Grid lines.</summary>
    public required uint Grid { get; init; }

    /// <summary>Raw scores.</summary>
    public required uint Dot { get; init; }

    /// <summary>The running median.</summary>
    public required uint Line { get; init; }

    /// <summary>Session lines and flags; <see cref="Ground"/> is the ink on a flag.</summary>
    public required uint Session { get; init; }

    /// <summary>Days answered without a score.</summary>
    public required uint Unscored { get; init; }

    /// <summary>Questionnaires.</summary>
    public required uint Strip { get; init; }

    /// <summary>Life events and changes.</summary>
    public required uint Mark { get; init; }

    /// <summary>The ground of <see cref="BandKind.TooEarly"/>.</summary>
    public required uint TooEarly { get; init; }

    /// <summary>The diagonal lines of <see cref="BandKind.TooEarly"/>.</summary>
    public required uint TooEarlyLine { get; init; }

    /// <summary>The ground of <see cref="BandKind.Plausible"/>.</summary>
    public required uint Plausible { get; init; }

    /// <summary>The ground of <see cref="BandKind.MayFade"/>.</summary>
    public required uint MayFade { get; init; }

    /// <summary>The dashes of <see cref="BandKind.MayFade"/>.</summary>
    public required uint MayFadeLine { get; init; }
}
