using System.Text;

namespace SupportBot.Dialogue;

/// <summary>A typed line such as <c>/checkin mood=6 note="a walk"</c>, taken apart.</summary>
/// <param name="Command">One or two lower-case words; the longest known command that the line begins with.</param>
/// <param name="Rest">Everything after the command, as typed.</param>
public sealed record CommandLine(string Command, string Rest)
{
    private static readonly Dictionary<char, char> Quotes = new()
    {
        ['"'] = '"',
        ['“'] = '”',
        ['„'] = '“',
        ['«'] = '»',
        ['”'] = '”',
    };

    /// <summary>Whether a text is meant as a command: it begins with a slash and a letter.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.AsSpan().TrimStart();

        return trimmed.Length > 1 && trimmed[0] == '/' && char.IsAsciiLetter(trimmed[1]);
    }

    /// <summary>
    /// Splits a line into its command and the rest: the longest known command of one or two words that it begins with.
    /// A bot's name after the command (<c>/help@my_bot</c>) is passed over.
    /// </summary>
    /// <param name="text">A text for which <see cref="IsOne"/> holds.</param>
    /// <param name="isKnown">Whether a name is a command.</param>
    public static CommandLine Split(string text, Func<string, bool> isKnown)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(isKnown);
        var line = text.Trim()[1..];
        var (first, afterFirst) = FirstWord(line);
        first = first.Split('@')[0].ToLowerInvariant();
        var (second, afterSecond) = FirstWord(afterFirst);
        var both = $"{first} {second.ToLowerInvariant()}";

        return second.Length > 0 && isKnown(both) ? new(both, afterSecond) : new(first, afterFirst);
    }

    /// <summary>
    /// Finds the values of a command in the rest of the line: first those said by name, then the other words in the
    /// order of the parameters. A value ends where the next known name begins, so quotes may be left out.
    /// </summary>
    /// <param name="spec">The command's parameters.</param>
    /// <param name="mistake">What cannot be used, if anything.</param>
    public IReadOnlyList<string> Values(CommandSpec spec, out Mistake? mistake)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var values = new string[spec.Parameters.Count];
        var loose = new List<string>();
        var open = -1;
        var said = false;
        mistake = null;

        foreach (var (name, value, isQuoted) in Pieces(Rest))
        {
            var named = name is null ? -1 : IndexOf(spec, name);

            if (name is not null && named < 0 && open < 0 && spec.Parameters.Count > 0)
            {
                mistake = new("mistake.unknown-name", ("given", Parameter.Shown(name)), ("names", string.Join(", ", spec.Parameters.Select(p => p.Name))));
            }
            else if (named >= 0)
            {
                (values[named], open) = (value, isQuoted ? -1 : named);
                said = true;
            }
            else if (open >= 0)
            {
                values[open] = $"{values[open]} {(name is null ? value : $"{name}={value}")}".Trim();
            }
            else
            {
                loose.Add(value);
            }
        }

        return loose.Count == 0 && !said ? [] : Place(spec, values, loose, ref mistake);
    }

    private static string[] Place(CommandSpec spec, string[] values, List<string> loose, ref Mistake? mistake)
    {
        for (var i = 0; i < values.Length && loose.Count > 0; i++)
        {
            if (values[i] is not null) continue;

            var take = spec.Parameters[i].Rest ? loose.Count : 1;
            values[i] = string.Join(' ', loose.Take(take));
            loose.RemoveRange(0, take);
        }

        if (loose.Count > 0) mistake ??= new("mistake.too-many", ("given", Parameter.Shown(loose[0])));

        return [.. values.Select(value => value ?? "")];
    }

    private static int IndexOf(CommandSpec spec, string name) =>
        spec.Parameters.Select((p, i) => (p, i)).FirstOrDefault(x => string.Equals(x.p.Name, name, StringComparison.OrdinalIgnoreCase), (null!, -1)).i;

    private static (string Word, string After) FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', '\n', '\t');

        return end < 0 ? (text, "") : (text[..end], text[(end + 1)..].Trim());
    }

    private static IEnumerable<(string? Name, string Value, bool IsQuoted)> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at])) at++;

            var name = at > start && at < text.Length && text[at] == '=' ? text[start..at] : null;
            at = name is null ? start : at + 1;
            var isQuoted = at < text.Length && Quotes.ContainsKey(text[at]);
            yield return (name, ReadValue(text, ref at), isQuoted);
        }
    }

    private static string ReadValue(string text, ref int at)
    {
        if (at < text.Length && Quotes.TryGetValue(text[at], out var closing))
        {
            var value = new StringBuilder();
            for (at++; at < text.Length && text[at] != closing; at++)
            {
                if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] == closing) at++;
                value.Append(text[at]);
            }

            at = Math.Min(at + 1, text.Length);

            return value.ToString();
        }

        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;

        return text[start..at];
    }
}
