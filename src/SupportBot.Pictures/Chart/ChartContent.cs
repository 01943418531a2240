namespace SupportBot.Pictures.Chart;

/// <summary>
/// Everything a mood chart shows. The chart says no word of its own: all text comes from the caller, in the person's
/// language. What lies outside <paramref name="From"/> to <paramref name="To"/> is not drawn.
/// </summary>
/// <param name="From">The first day shown.</param>
/// <param name="To">The last day shown, not before <paramref name="From"/>.</param>
/// <param name="Words">The words on the chart.</param>
public sealed record ChartContent(DateOnly From, DateOnly To, ChartWords Words)
{
    /// <summary>The raw scores, one dot each; several on one day are several dots.</summary>
    public IReadOnlyList<ChartPoint> Scores { get; init; } = [];

    /// <summary>
    /// The running median, in order of time and at most one a day. Only neighbouring days are joined: a day without a
    /// value leaves a gap.
    /// </summary>
    public IReadOnlyList<ChartPoint> Median { get; init; } = [];

    /// <summary>Days answered without a score; a short stroke at the foot of the plot.</summary>
    public IReadOnlyList<DateOnly> Unscored { get; init; } = [];

    /// <summary>Treatment sessions: a flagged line each.</summary>
    public IReadOnlyList<ChartFlag> Sessions { get; init; } = [];

    /// <summary>Pale bands behind the dots. They must not overlap.</summary>
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    /// <summary>Life events and what else changed: small shapes in rows under the plot, a row for each shape.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>Questionnaires, each in a quiet strip of its own under the plot.</summary>
    public IReadOnlyList<ChartStrip> Strips { get; init; } = [];
}

/// <summary>A value on a day.</summary>
/// <param name="Day">The local date.</param>
/// <param name="Value">From 1 to 10 in the plot; in a strip within its own limits.</param>
public sealed record ChartPoint(DateOnly Day, double Value);

/// <summary>A treatment session.</summary>
/// <param name="Day">The local date.</param>
/// <param name="Label">What the flag says, for example dose and date.</param>
/// <param name="Plain">What the flag says when the fonts cannot draw <paramref name="Label"/>.</param>
public sealed record ChartFlag(DateOnly Day, string Label, string Plain)
{
    /// <summary>How many days the true date may lie before or after; a pale column. 0 for a sure date.</summary>
    public int RoughDays { get; init; }
}

/// <summary>What a band says about the days in it.</summary>
public enum BandKind
{
    /// <summary>Too early to tell: diagonal lines.</summary>
    TooEarly,

    /// <summary>An effect is plausible: an even tint.</summary>
    Plausible,

    /// <summary>The effect may fade: upright dashes.</summary>
    MayFade,
}

/// <summary>A pale band behind the dots, both days included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Kind">What it says; <see cref="ChartWords.Bands"/> has the words.</param>
public sealed record ChartBand(DateOnly From, DateOnly To, BandKind Kind);

/// <summary>A life event or a change on a day.</summary>
/// <param name="Day">The local date.</param>
/// <param name="Shape">Its shape; <see cref="ChartWords.Marks"/> says what the shape means.</param>
public sealed record ChartMark(DateOnly Day, MarkShape Shape)
{
    /// <summary>The event in the person's words; nothing for a change from the checklist.</summary>
    public string? Label { get; init; }

    /// <summary>What stands in when the fonts cannot draw <see cref="Label"/>.</summary>
    public string Plain { get; init; } = "";
}

/// <summary>A questionnaire over time.</summary>
/// <param name="Name">Its name and what low means, for example "PHQ-9, lower is lighter".</param>
/// <param name="Low">The lowest possible score.</param>
/// <param name="High">The highest possible score, above <paramref name="Low"/>.</param>
/// <param name="Points">The scores, in order of time.</param>
public sealed record ChartStrip(string Name, double Low, double High, IReadOnlyList<ChartPoint> Points);
