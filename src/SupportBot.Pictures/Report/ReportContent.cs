using SupportBot.Pictures.Chart;

namespace SupportBot.Pictures.Report;

/// <summary>The paper of a report.</summary>
public enum Paper
{
    /// <summary>210 by 297 mm.</summary>
    A4,

    /// <summary>8.5 by 11 inches.</summary>
    Letter,
}

/// <summary>
/// What stands on the one page for a prescriber. All text comes from the caller; nothing here is a word of its own.
/// </summary>
/// <param name="Title">The heading, and the title of the document.</param>
/// <param name="Language">The language of the text as BCP 47, for example <c>en</c> or <c>ar</c>.</param>
/// <param name="Made">The day it was made; it is the only date in the file.</param>
/// <param name="Chart">The diary; its own heading is left out.</param>
public sealed record ReportContent(string Title, string Language, DateOnly Made, ChartContent Chart)
{
    /// <summary>A4 unless set.</summary>
    public Paper Paper { get; init; }

    /// <summary>Short facts under the heading: from, for, period, made on.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>That this is self-reported and no medical record; up to two lines.</summary>
    public required string Notice { get; init; }

    /// <summary>The heading over the chart.</summary>
    public string ChartTitle { get; init; } = "";

    /// <summary>Before and after in a sentence; left out when empty.</summary>
    public ReportText Comparison { get; init; } = new("", "");

    /// <summary>Courses and sessions, side effects, questionnaires, adherence.</summary>
    public IReadOnlyList<ReportTable> Tables { get; init; } = [];

    /// <summary>The person's own words, only if chosen; left out when empty.</summary>
    public ReportText OwnWords { get; init; } = new("", "");

    /// <summary>The line at the foot of the page.</summary>
    public string Footer { get; init; } = "";
}

/// <summary>A heading and a paragraph.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Text">The paragraph; empty leaves both out.</param>
public sealed record ReportText(string Title, string Text);

/// <summary>A table. When the page is full, its last rows give way to one line that says how many there are more.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Columns">The columns, at least one.</param>
/// <param name="Rows">A text for each column; the most important rows first.</param>
/// <param name="More">The line for rows left out, from their number.</param>
public sealed record ReportTable(
    string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, Func<int, string> More)
{
    /// <summary>Whether the table takes the whole width. Narrow ones stand in two columns.</summary>
    public bool Wide { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Share">Its width, as a share of the sum of all shares.</param>
/// <param name="Number">Whether its texts are numbers and end at its far side.</param>
public sealed record ReportColumn(string Title, float Share, bool Number = false);
