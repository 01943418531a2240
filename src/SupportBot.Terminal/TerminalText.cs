using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SupportBot.Dialogue;

namespace SupportBot.Terminal;

/// <summary>Gives words their look in a terminal: text as it is, times in the reader's own zone.</summary>
internal static class TerminalText
{
    /// <summary>Words as one text.</summary>
    public static string Of(Words words, Reply reply) => string.Concat(words.Select(run => Of(run, reply)));

    /// <summary>One run as text.</summary>
    public static string Of(Run run, Reply reply) => run switch
    {
        Run.Plain(var text) => Safe(text),
        Run.Strong(var text) => Safe(text),
        Run.Moment(var at, var precision) => Of(at, precision, reply),
        Run.Link(var text, var page) => $"{Safe(text)} <{page}>",
        Run.Phone(var shown, _) => Safe(shown),
        _ => throw new NotSupportedException($"The terminal has no look for {run.GetType().Name} yet."),
    };

    /// <summary>A text without the characters that would steer a terminal.</summary>
    public static string Safe(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && !text.Contains('\u007f', StringComparison.Ordinal)
        ? text
        : string.Concat(text.Where(c => c is '\n' or '\t' || !char.IsControl(c)));

    /// <summary>A file that a reply holds.</summary>
    public static string OfFile(string name, int bytes) => $"({name}, {Math.Max(1, bytes / 1024)} KB; {TerminalChat.Save} writes it here)";

    private static string Of(Instant at, Precision precision, Reply reply)
    {
        var format = precision switch
        {
            Precision.Day => "ddd d MMM uuuu",
            Precision.Time => "HH':'mm",
            _ => "ddd d MMM uuuu, HH':'mm",
        };

        return LocalDateTimePattern.Create(format, CultureOf(reply.Language)).Format(at.InZone(reply.Zone).LocalDateTime);
    }

    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
