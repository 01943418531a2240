using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SupportBot.Dialogue;
using SupportBot.Terminal;

namespace SupportBot.Host.Demo;

/// <summary>Writes a conversation down so that it can be read: who, when, and what stood on the buttons.</summary>
/// <param name="output">Where to.</param>
/// <param name="zone">Whose clock the times are on.</param>
internal sealed class StoryPage(TextWriter output, DateTimeZone zone)
{
    private const int Columns = 96;
    private const string You = "  you  ";
    private const string Bot = "  bot  ";
    private const string More = "       ";

    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private LocalDate _day;

    /// <summary>Whether what happens is left out for now: the hundredth check-in looks like the first.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Says something about the story.</summary>
    public void Tells(string text)
    {
        output.WriteLine();
        foreach (var line in Wrap(text, Columns)) output.WriteLine(line);
    }

    /// <summary>The person typed or pressed something.</summary>
    public void Says(Instant at, string text)
    {
        if (IsQuiet) return;

        Dates(at);
        Write(You, [text]);
    }

    /// <summary>The bot answered.</summary>
    public void Answers(Reply reply)
    {
        if (!IsQuiet) Write(Bot, Lines(reply));
    }

    /// <summary>The bot wrote first.</summary>
    public void Arrives(Instant at, Reply reply)
    {
        if (IsQuiet) return;

        Dates(at);
        Write(Bot, [$"({TimePattern.Format(at.InZone(zone).TimeOfDay)}, by itself)", .. Lines(reply with { Zone = zone })]);
    }

    private static IEnumerable<string> Lines(Reply reply)
    {
        foreach (var line in PlainRenderer.Lines(reply with { Buttons = [] })) yield return line;

        foreach (var row in reply.Buttons.Select(row => row.Where(button => button is not Button.Copy).ToList()).Where(row => row.Count > 0))
        {
            yield return string.Join(' ', row.Select(button => $"[{button.Label}]"));
        }
    }

    private void Dates(Instant at)
    {
        var day = at.InZone(zone).Date;

        if (day == _day) return;

        _day = day;
        output.WriteLine();
        output.WriteLine($"--- {DayPattern.Format(day)} ".PadRight(Columns, '-'));
    }

    private void Write(string who, IEnumerable<string> lines)
    {
        output.WriteLine();
        var lead = who;

        foreach (var line in lines.SelectMany(line => Wrap(line, Columns - More.Length)))
        {
            output.WriteLine($"{lead}{line}");
            lead = More;
        }
    }

    private static IEnumerable<string> Wrap(string text, int columns)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var (line, hang) = ("", paragraph.StartsWith("- ", StringComparison.Ordinal) ? "  " : "");

            foreach (var word in paragraph.Split(' '))
            {
                if (line.Length > 0 && Width(line) + 1 + Width(word) > columns)
                {
                    yield return line;
                    line = $"{hang}{word}";
                    continue;
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            yield return line;
        }
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
