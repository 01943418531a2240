namespace SupportBot.Pictures.Chart;

/// <summary>The words on a chart, in the person's language.</summary>
/// <param name="Title">The heading; empty leaves the heading out.</param>
/// <param name="Subtitle">The line under it: the range and how many days have a score. May be empty.</param>
public sealed record ChartWords(string Title, string Subtitle)
{
    /// <summary>What 10 means, one or two words at the axis.</summary>
    public string Best { get; init; } = "";

    /// <summary>What 1 means.</summary>
    public string Worst { get; init; } = "";

    /// <summary>Legend: what a dot is.</summary>
    public required string Score { get; init; }

    /// <summary>Legend: what the line is.</summary>
    public required string Median { get; init; }

    /// <summary>Legend: a day answered without a score.</summary>
    public required string Unscored { get; init; }

    /// <summary>Legend: what a flagged line is.</summary>
    public required string Session { get; init; }

    /// <summary>The name of each band that is drawn.</summary>
    public IReadOnlyDictionary<BandKind, string> Bands { get; init; } = new Dictionary<BandKind, string>();

    /// <summary>What each shape that is drawn means.</summary>
    public IReadOnlyDictionary<MarkShape, string> Marks { get; init; } = new Dictionary<MarkShape, string>();

    /// <summary>Where the bands come from, in small print, up to three lines; empty when there is no band.</summary>
    public string Source { get; init; } = "";

    /// <summary>A day and month on the time axis, for example "9 Aug".</summary>
    public required Func<DateOnly, string> Day { get; init; }

    /// <summary>A month on the time axis, for example "Aug"; the caller adds the year where it changes.</summary>
    public required Func<DateOnly, string> Month { get; init; }

    /// <summary>A score or median, for example "5.5".</summary>
    public required Func<double, string> Number { get; init; }

    /// <summary>
    /// Whether the language runs right to left. Headings, legend and small print then start on the right; time still
    /// runs from left to right, as the numbers do.
    /// </summary>
    public bool RightToLeft { get; init; }
}
