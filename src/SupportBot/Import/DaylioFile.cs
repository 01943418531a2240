using NodaTime.Text;
using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.Import;

/// <summary>A CSV export of Daylio, a diary app: one row for each entry.</summary>
/// <param name="Rows">The rows that could be read, as they stand in the file.</param>
/// <param name="Unreadable">The lines of rows without a date that could be read.</param>
/// <param name="LeftOut">Names of columns that hold something and have no place here.</param>
internal sealed record DaylioFile(IReadOnlyList<DaylioRow> Rows, IReadOnlyList<int> Unreadable, IReadOnlyList<string> LeftOut)
{
    private static readonly string[] Read = ["full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note"];

    private static readonly LocalTimePattern[] Times = [.. new[] { "H:mm", "h:mm tt", "H.mm" }.Select(LocalTimePattern.CreateWithInvariantCulture)];

    /// <summary>Reads the text of a file. The columns may come in any order; <c>full_date</c> and <c>mood</c> must be there.</summary>
    public static Mistake? Of(string text, Occasion occasion, out DaylioFile file)
    {
        var rows = DelimitedText.Read(text.TrimStart('\uFEFF')).ToList();
        string[] columns = rows is [var (_, header), ..] ? [.. header.Select(name => name.ToLowerInvariant())] : [];

        if (!columns.Contains("full_date") || !columns.Contains("mood"))
        {
            file = new([], [], []);

            return new Mistake("import.not-daylio");
        }

        var entries = rows.Skip(1).Select(row => (row.Line, Row: RowOf(columns, row.Fields))).ToList();
        file = new(
            [.. entries.Select(entry => entry.Row).OfType<DaylioRow>()],
            [.. entries.Where(entry => entry.Row is null).Select(entry => entry.Line)],
            [.. columns.Where((name, i) => !Read.Contains(name) && rows.Skip(1).Any(row => i < row.Fields.Count && row.Fields[i].Length > 0))]);

        return null;
    }

    private static DaylioRow? RowOf(string[] columns, IReadOnlyList<string> fields)
    {
        return LocalDatePattern.Iso.Parse(Of("full_date")) is { Success: true, Value: var day }
            ? new(day, TimeOf(Of("time")), Of("mood"), [.. Of("activities").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], Of("note_title"), Of("note"))
            : null;

        string Of(string column) => Array.IndexOf(columns, column) is var i and >= 0 && i < fields.Count ? fields[i] : "";
    }

    /// <summary>A time of day however the phone writes it; noon when it cannot be read, for the day is what counts.</summary>
    private static LocalTime TimeOf(string text)
    {
        var plain = text.Replace('\u202F', ' ').Replace('\u00A0', ' ').ToUpperInvariant();

        return Times.Select(pattern => pattern.Parse(plain)).FirstOrDefault(parsed => parsed.Success)?.Value ?? LocalTime.Noon;
    }
}

/// <summary>One entry of a Daylio export.</summary>
/// <param name="Day">The day on the phone's calendar.</param>
/// <param name="Time">The time on the phone's clock.</param>
/// <param name="Mood">The name of the mood, which people may change.</param>
/// <param name="Activities">The names of what was ticked, which people may change.</param>
/// <param name="Title">The title of the note; empty when there is none.</param>
/// <param name="Note">The note, with the app's own markup; empty when there is none.</param>
internal sealed record DaylioRow(LocalDate Day, LocalTime Time, string Mood, IReadOnlyList<string> Activities, string Title, string Note)
{
    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(DaylioRow);
}
