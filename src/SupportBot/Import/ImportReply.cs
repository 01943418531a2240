using System.Globalization;
using SupportBot.CheckIns;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Import;

/// <summary>Says what of an export was taken, how it was read, and what was not taken and why.</summary>
internal static class ImportReply
{
    private const int MostNamed = 8;

    /// <summary>The report.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="read">The check-ins it makes.</param>
    /// <param name="added">How many of them are new.</param>
    public static Reply Of(Turn turn, DaylioReading reading, IReadOnlyList<CheckIn> read, int added)
    {
        var left = LeftOut(turn, reading).ToList();

        return new Reply(
        [
            new Block.Heading(turn.Say("import.taken", ("count", $"{added}"))),
            .. read.Count > 0
                ? [new Block.Facts(Facts(turn, reading, read, added)), new Block.Note(turn.Say("import.scale"))]
                : Array.Empty<Block>(),
            .. left.Count > 0 ? [new Block.Paragraph(turn.Say("import.left")), new Block.Points(left)] : Array.Empty<Block>(),
        ])
        {
            Buttons = added > 0
                ? [[new Button.Press(turn.Label("import.trends"), new("trends")), new Button.Press(turn.Label("import.undo.button"), new("import undo")) { Look = Look.Danger }]]
                : [],
        };
    }

    private static List<Fact> Facts(Turn turn, DaylioReading reading, IReadOnlyList<CheckIn> read, int added)
    {
        var culture = CultureInfo.GetCultureInfo(turn.Speech.Language);
        var from = read.Min(one => one.Day).ToString("d MMM uuuu", culture);
        var to = read.Max(one => one.Day).ToString("d MMM uuuu", culture);
        var facts = new List<Fact> { new(turn.Label("import.days"), turn.Say("import.days.text", ("from", from), ("to", to))) };
        if (added < read.Count) facts.Add(new(turn.Label("import.known"), $"{read.Count - added}"));
        facts.Add(new(turn.Label("import.mood"), turn.Say("import.mood.text")));
        if (reading.Changes.Count > 0) facts.Add(new(turn.Label("import.changes"), Named(reading.Changes)));
        facts.Add(new(turn.Label("import.notes"), turn.Say("import.notes.text")));

        return facts;
    }

    private static IEnumerable<Words> LeftOut(Turn turn, DaylioReading reading)
    {
        if (reading.UnknownMoods is { Count: > 0 } unknown)
        {
            yield return turn.Say(
                "import.left.moods",
                ("names", Named([.. unknown.Select(one => $"{one.Name} ({one.Count})")])),
                ("example", $"/import moods=\"{string.Join(", ", unknown.Take(2).Select((one, i) => $"{one.Name}={7 - (3 * i)}"))}\""));
        }

        if (reading.Future > 0) yield return turn.Say("import.left.future", ("count", $"{reading.Future}"));
        if (reading.Cut > 0) yield return turn.Say("import.left.cut", ("count", $"{reading.Cut}"));

        if (reading.File.Unreadable is { Count: > 0 } lines)
        {
            yield return turn.Say("import.left.lines", ("count", $"{lines.Count}"), ("lines", Named([.. lines.Select(line => $"{line}")])));
        }

        if (reading.File.LeftOut is { Count: > 0 } columns) yield return turn.Say("import.left.columns", ("names", Named(columns)));
    }

    private static string Named(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", …" : "");
}
