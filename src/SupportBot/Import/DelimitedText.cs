using System.Text;

namespace SupportBot.Import;

/// <summary>
/// Reads a table written as text (RFC 4180): fields in quotes may hold separators, line breaks and doubled quotes. The
/// separator is whichever of comma, semicolon and tab the first line has most of: spreadsheets save with any of them.
/// </summary>
internal static class DelimitedText
{
    private const char Quote = '"';

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The rows that are not empty, each with the line it begins on, from 1.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Read(string text)
    {
        var separator = SeparatorOf(text);
        var (line, start) = (1, 1);
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;

        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '\n';
            if (letter == '\n') line++;

            if (isQuoted && at < text.Length)
            {
                if (letter != Quote) field.Append(letter);
                else if (at + 1 < text.Length && text[at + 1] == Quote) field.Append(text[at++]);
                else isQuoted = false;
            }
            else if (letter == Quote && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (letter == separator || letter == '\n')
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                if (letter == separator) continue;

                if (fields.Exists(one => one.Length > 0)) yield return (start, fields.ToArray());
                fields.Clear();
                start = line;
            }
            else
            {
                field.Append(letter);
            }
        }
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var header = end < 0 ? text : text[..end];

        return Separators.MaxBy(separator => header.Count(letter => letter == separator));
    }
}
