using System.Buffers;
using System.Text;

namespace SupportBot.Privacy;

/// <summary>Writes rows as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets know it.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\t\"\r\n");

    /// <summary>The rows under one header with every column that any row has, in order of appearance.</summary>
    public static byte[] Of(IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        string[] columns = [.. rows.SelectMany(row => row.Keys).Distinct()];
        var text = new StringBuilder();
        AddLine(text, columns);
        foreach (var row in rows) AddLine(text, columns.Select(column => row.GetValueOrDefault(column, "")));

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void AddLine(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Field)).Append("\r\n");

    private static string Field(string value) => value.AsSpan().IndexOfAny(NeedQuotes) < 0
        ? value
        : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
