namespace SupportBot.Pictures.Report;

/// <summary>
/// How a report is made to fit on its one page, in this order: the person's own words shrink to three lines, then long
/// tables to four rows, then the chart by a quarter, then words to one line and tables to one row. The notice, the
/// comparison and the first row of each table always stay.
/// </summary>
/// <param name="WordLines">The most lines of own words.</param>
/// <param name="Rows">The most rows of a table.</param>
/// <param name="ChartUnit">The size of the chart: points for each of its design pixels.</param>
internal readonly record struct ReportLimits(int WordLines, int Rows, float ChartUnit)
{
    private const int MostLines = 12;
    private const int MostRows = 14;

    /// <summary>
    /// The first step that fits, or the last one. A step may free more room than it needs, as when a key goes into two
    /// columns: then rows and lines come back while they fit.
    /// </summary>
    /// <param name="fits">Whether a page with these limits stands above its foot.</param>
    public static ReportLimits Of(Func<ReportLimits, bool> fits)
    {
        var limits = InOrder.FirstOrDefault(fits, InOrder.Last());

        while (limits.Rows < MostRows && fits(limits with { Rows = limits.Rows + 1 })) limits = limits with { Rows = limits.Rows + 1 };
        while (limits.WordLines < MostLines && fits(limits with { WordLines = limits.WordLines + 1 })) limits = limits with { WordLines = limits.WordLines + 1 };

        return limits;
    }

    /// <summary>All steps, the roomiest first.</summary>
    public static IEnumerable<ReportLimits> InOrder =>
    [
        .. Enumerable.Range(0, 10).Select(i => new ReportLimits(MostLines - i, MostRows, 0.36f)),
        .. Enumerable.Range(0, 10).Select(i => new ReportLimits(3, 13 - i, 0.36f)),
        .. Enumerable.Range(1, 9).Select(i => new ReportLimits(3, 4, 0.36f - (0.01f * i))),
        new(2, 3, 0.27f),
        new(2, 2, 0.27f),
        new(1, 2, 0.26f),
        new(1, 2, 0.24f),
        new(1, 1, 0.24f),
    ];
}
