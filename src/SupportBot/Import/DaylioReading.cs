using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;
using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Import;

/// <summary>What becomes of a Daylio export: check-ins, and what could not be taken.</summary>
/// <param name="file">The export.</param>
/// <param name="moods">What its moods mean.</param>
/// <param name="today">Today on the person's own calendar; later days are not taken.</param>
internal sealed class DaylioReading(DaylioFile file, MoodNames moods, LocalDate today)
{
    /// <summary>What <see cref="Entry.Source"/> says of such entries.</summary>
    public const string Source = "daylio";

    private const int MostNote = 2_000;

    private readonly IReadOnlyList<DaylioRow> _taken = [.. file.Rows.Where(row => row.Day <= today && moods.ScoreOf(row.Mood) is not null)];

    /// <summary>The export.</summary>
    public DaylioFile File => file;

    /// <summary>How many rows are about days still to come.</summary>
    public int Future => file.Rows.Count(row => row.Day > today);

    /// <summary>Mood names that nobody explained, the most frequent first, with how often each comes.</summary>
    public IReadOnlyList<(string Name, int Count)> UnknownMoods =>
    [
        .. file.Rows.Where(row => row.Day <= today && moods.ScoreOf(row.Mood) is null)
            .GroupBy(row => row.Mood.ToLowerInvariant(), (name, rows) => (name, rows.Count()))
            .OrderByDescending(one => one.Item2).ThenBy(one => one.name, StringComparer.Ordinal),
    ];

    /// <summary>Activities that count as what changed, the most frequent first.</summary>
    public IReadOnlyList<string> Changes =>
    [
        .. _taken.SelectMany(row => row.Activities).Where(activity => Activities.ChangeOf(activity) is not null)
            .GroupBy(activity => activity).OrderByDescending(group => group.Count()).Select(group => group.Key),
    ];

    /// <summary>How many notes were too long and were cut.</summary>
    public int Cut => _taken.Count(row => NoteOf(row).Length > MostNote);

    /// <summary>The check-ins. The same row of the same person always gets the same id, so that it is taken once.</summary>
    public IReadOnlyList<CheckIn> CheckInsOf(string person, DateTimeZone zone)
    {
        var seen = new Dictionary<(LocalDate, LocalTime), int>();

        return [.. _taken.Select(Take)];

        CheckIn Take(DaylioRow row)
        {
            var which = seen[(row.Day, row.Time)] = seen.GetValueOrDefault((row.Day, row.Time)) + 1;

            return new(IdOf(person, row, which), row.Day, row.Day.At(row.Time).InZoneLeniently(zone).ToInstant(), EntryOf(row));
        }
    }

    private Entry EntryOf(DaylioRow row)
    {
        var note = NoteOf(row);

        return new()
        {
            Kind = EntryKind.Full,
            Mood = moods.ScoreOf(row.Mood),
            Changed = [.. CheckInFields.Changes.Intersect(row.Activities.Select(Activities.ChangeOf).OfType<string>())],
            Note = note.Length > MostNote ? string.Concat(note.AsSpan(0, char.IsHighSurrogate(note[MostNote - 2]) ? MostNote - 2 : MostNote - 1), "…") : note,
            Source = Source,
        };
    }

    /// <summary>Title, note and the names of all activities, so that no word of the person's gets lost.</summary>
    private static string NoteOf(DaylioRow row) => string.Join(
        '\n', new[] { Plain(row.Title), Plain(row.Note), string.Join(", ", row.Activities) }.Where(part => part.Length > 0));

    /// <summary>A note without the tags that Daylio writes into it.</summary>
    private static string Plain(string note)
    {
        if (!note.Contains('<', StringComparison.Ordinal) && !note.Contains('&', StringComparison.Ordinal)) return note;

        var text = new StringBuilder();

        for (var at = 0; at < note.Length; at++)
        {
            var isTag = note[at] == '<' && at + 1 < note.Length && (char.IsAsciiLetter(note[at + 1]) || note[at + 1] == '/');
            var end = isTag ? note.IndexOf('>', at) : -1;
            if (end < 0)
            {
                text.Append(note[at]);
                continue;
            }

            if (note.AsSpan(at, end - at) is var tag && (tag.StartsWith("<br") || tag.StartsWith("</p") || tag.StartsWith("</li") || tag.StartsWith("</div"))) text.Append('\n');
            at = end;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    private static string IdOf(string person, DaylioRow row, int which)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{Source}\0{person}\0{LocalDatePattern.Iso.Format(row.Day)}\0{LocalTimePattern.ExtendedIso.Format(row.Time)}\0{which}");

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 16));
    }
}
