using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.Safety;

namespace SupportBot.CheckIns;

/// <summary>What a person sees of a check-in.</summary>
internal static class CheckInReply
{
    private const int Low = 3;

    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");

    /// <summary>A check-in that was just saved.</summary>
    public static Reply Saved(Turn turn, CheckIn checkIn) => new(
        new Block.Paragraph(turn.Say(Kindness(checkIn.Entry))),
        new Block.Facts(FactsOf(turn, checkIn)))
    {
        Buttons =
        [
            [
                new Button.Press(turn.Label("checkin.edit.button"), new("checkin edit", checkIn.Id)),
                new Button.Press(turn.Label("checkin.undo.button"), new("checkin undo", checkIn.Id)),
            ],
            [UnsafeButton.In(turn.Speech)],
        ],
    };

    /// <summary>A day as people read it.</summary>
    public static string DayText(Speech speech, LocalDate day, LocalDate today) =>
        day == today ? speech.Label("checkin.today")
        : day == today.PlusDays(-1) ? speech.Label("checkin.yesterday")
        : DayPattern.Format(day);

    /// <summary>A check-in in one line: its scores, what changed, and the note.</summary>
    public static string Line(Speech speech, Entry entry) => entry.Kind switch
    {
        EntryKind.Rough => speech.Label("checkin.mood.rough"),
        EntryKind.NotToday => speech.Label("checkin.mood.none"),
        _ => string.Join(", ", Parts(speech, entry).Select(part => $"{part.Label.ToLowerInvariant()} {part.Text}")),
    };

    /// <summary>The labelled values of a check-in, the day first.</summary>
    public static IReadOnlyList<Fact> FactsOf(Turn turn, CheckIn checkIn) =>
    [
        new(turn.Label("checkin.fact.day"), DayText(turn.Speech, checkIn.Day, turn.Today)),
        .. checkIn.Entry.Kind is EntryKind.Full
            ? Parts(turn.Speech, checkIn.Entry).Select(part => new Fact(part.Label, part.Text))
            : [new Fact(turn.Label("checkin.fact.mood"), Line(turn.Speech, checkIn.Entry))],
    ];

    private static IEnumerable<(string Label, string Text)> Parts(Speech speech, Entry entry)
    {
        if (entry.Mood is { } mood) yield return (speech.Label("checkin.fact.mood"), $"{mood}");
        if (entry.Energy is { } energy) yield return (speech.Label("checkin.fact.energy"), $"{energy}");
        if (entry.Sleep is { } sleep) yield return (speech.Label("checkin.fact.sleep"), speech.Label("checkin.hours", ("hours", sleep.ToString("0.#", CultureInfo.InvariantCulture))));
        if (entry.Changed.Count > 0) yield return (speech.Label("checkin.fact.changed"), string.Join(", ", entry.Changed.Select(change => speech.Label($"checkin.changed.{change}"))));
        if (entry.Note.Length > 0) yield return (speech.Label("checkin.fact.note"), entry.Note);
    }

    private static string Kindness(Entry entry) => entry switch
    {
        { Kind: EntryKind.Rough } => "checkin.saved.rough",
        { Kind: EntryKind.NotToday } => "checkin.saved.none",
        { Mood: <= Low } => "checkin.saved.low",
        _ => "checkin.saved",
    };
}
