using System.Buffers;
using System.Globalization;
using System.Text;
using SupportBot.Dialogue;

namespace SupportBot.Discord.Look;

/// <summary>Writes words as Discord's markdown. Whatever a person typed stays as it was typed.</summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\*_~`|>#-+[<@.");

    public static string Of(Words words) => string.Concat(words.Select(Of));

    /// <summary>Puts a backslash before everything that could be markup, a mention, or the start of a list or a quote.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;

        var escaped = new StringBuilder(text.Length + 8);

        for (var i = 0; i < text.Length; i++)
        {
            if (IsMarkup(text, i)) escaped.Append('\\');

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    // What is markup only in one place is left alone elsewhere: a phone's notification shows the backslashes.
    private static bool IsMarkup(string text, int at) => text[at] switch
    {
        '.' => at > 0 && char.IsAsciiDigit(text[at - 1]) && IsLineStart(text, at - 1, char.IsAsciiDigit),
        '-' or '+' or '#' or '>' => IsLineStart(text, at, c => c is '-' or '#' or '>'),
        '|' or '~' => (at > 0 && text[at - 1] == text[at]) || (at + 1 < text.Length && text[at + 1] == text[at]),
        var c => Special.Contains(c),
    };

    private static bool IsLineStart(string text, int at, Func<char, bool> passes)
    {
        while (at > 0 && text[at - 1] is not '\n' && (char.IsWhiteSpace(text[at - 1]) || passes(text[at - 1]))) at--;

        return at is 0 || text[at - 1] is '\n';
    }

    private static string Of(Run run) => run switch
    {
        Run.Plain(var text) => Escape(text),
        Run.Strong(var text) => Bold(text),
        Run.Moment(var at, var precision) => string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:{Style(precision)}>"),
        Run.Link(var text, var page) => $"[{Escape(text)}]({page.AbsoluteUri.Replace(")", "%29", StringComparison.Ordinal)})",
        Run.Phone(var shown, _) => Bold(shown),
        _ => throw new NotSupportedException($"Discord has no look for {run.GetType().Name} yet."),
    };

    // Empty or blank text between two pairs of stars would show the stars.
    private static string Bold(string text) => string.IsNullOrWhiteSpace(text) ? text : $"**{Escape(text)}**";

    private static char Style(Precision precision) => precision switch
    {
        Precision.Day => 'D',
        Precision.Time => 't',
        _ => 'F',
    };
}
