using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SupportBot.Reminders;

/// <summary>Takes a text apart.</summary>
internal static class Tokens
{
    /// <summary>
    /// The tokens of a text, in order. Nothing of it is left out but blanks and a full stop at the end.
    /// </summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var length = text.AsSpan().TrimEnd(" \t\r\n.!").Length;

        for (var at = 0; at < length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Read(text.AsSpan(0, length), at);
            tokens.Add(token);
            at = token.End;
        }

        return SpanishTokens.InEnglish(tokens);
    }

    private static Token Read(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        >= '0' and <= '9' => ReadDigits(text, at),
        ',' or '&' => new(TokenKind.And, "and", at, at + 1),
        '-' or '–' => new(TokenKind.Dash, "-", at, at + 1),
        var c when char.IsLetter(c) => ReadWord(text, at),
        _ => Unknown(text, at, Unclear.Word),
    };

    private static Token ReadWord(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’')) end++;

        var word = string.Concat(text[at..end].ToString().ToLowerInvariant().Where(char.IsLetter));

        return new(TokenKind.Word, word, at, end);
    }

    private static Token ReadDigits(ReadOnlySpan<char> text, int at)
    {
        var end = AfterDigits(text, at);
        if (end - at == 4 && text[at..].Length >= 10 && text[end] == '-') return ReadDate(text, at);
        if (end - at > 4 || Follows(text, end, '/'))
        {
            return Unknown(text, at, end - at > 4 ? Unclear.Word : Unclear.Slashes);
        }

        var number = int.Parse(text[at..end], NumberStyles.None, CultureInfo.InvariantCulture);
        var minutesEnd = end < text.Length && text[end] is ':' or '.' ? AfterDigits(text, end + 1) : end;
        var minutes = minutesEnd == end + 3
            ? int.Parse(text[(end + 1)..minutesEnd], NumberStyles.None, CultureInfo.InvariantCulture)
            : (int?)null;
        if (minutes is null && minutesEnd > end + 1)
        {
            return Unknown(text, at, text[end] == ':' ? Unclear.Time : Unclear.Word);
        }

        var afterTime = minutes is null ? end : minutesEnd;
        var half = HalfOfDay(text, afterTime);

        return minutes is null && half < 0
            ? ReadNumber(text, at, end, number)
            : ReadTime(text, at, afterTime, half, number, minutes);
    }

    private static Token ReadNumber(ReadOnlySpan<char> text, int at, int end, int number)
    {
        var suffix = text.Slice(end, Math.Min(2, text.Length - end)).ToString().ToLowerInvariant();
        var isOrdinal = suffix is "st" or "nd" or "rd" or "th"
            && !(end + 2 < text.Length && char.IsLetter(text[end + 2]));
        if (isOrdinal) end += 2;

        return new(isOrdinal
            ? TokenKind.Ordinal
            : TokenKind.Number, text[at..end].ToString(), at, end)
        { Number = number };
    }

    private static Token ReadTime(ReadOnlySpan<char> text, int at, int end, int half, int hour, int? minutes)
    {
        var isAfternoon = half > 0 && text[end..half].ContainsAny('p', 'P');
        var whole = half > 0 ? half : end;
        var exists = (half > 0 ? hour is >= 1 and <= 12 : hour <= 23) && (minutes ?? 0) <= 59;
        var shown = text[at..whole].ToString();

        return exists
            ? new(TokenKind.Time, shown, at, whole)
            {
                Time = new LocalTime(half > 0 ? (hour % 12) + (isAfternoon ? 12 : 0) : hour, minutes ?? 0),
                IsSure = half > 0 || hour is 0 or > 12,
            }
            : new(TokenKind.Unknown, shown, at, whole) { Fault = Unclear.Time };
    }

    private static Token ReadDate(ReadOnlySpan<char> text, int at)
    {
        var shown = text.Slice(at, 10).ToString();

        return LocalDatePattern.Iso.Parse(shown) is { Success: true, Value: var date }
            ? new(TokenKind.Date, shown, at, at + 10) { Date = date }
            : new(TokenKind.Unknown, shown, at, at + 10) { Fault = Unclear.Date };
    }

    /// <summary>
    /// Where am, pm, a.m. or p.m. ends that begins at a place, perhaps after a blank; -1 where there is none.
    /// </summary>
    private static int HalfOfDay(ReadOnlySpan<char> text, int at)
    {
        if (at < 0) return -1;
        if (Follows(text, at, ' ')) at++;

        var rest = text[at..];
        var length = rest is ['a' or 'A' or 'p' or 'P', '.', 'm' or 'M', '.', ..] ? 4
            : rest is ['a' or 'A' or 'p' or 'P', '.', 'm' or 'M', ..] ? 3
            : rest is ['a' or 'A' or 'p' or 'P', 'm' or 'M', ..] ? 2 : 0;

        return length > 0 && !(length < rest.Length && char.IsLetter(rest[length])) ? at + length : -1;
    }

    private static Token Unknown(ReadOnlySpan<char> text, int at, string fault)
    {
        var length = text[at..].IndexOfAny(" \t\r\n");
        var end = length < 0 ? text.Length : at + length;

        return new(TokenKind.Unknown, text[at..end].ToString(), at, end) { Fault = fault };
    }

    private static bool Follows(ReadOnlySpan<char> text, int at, char c) => at < text.Length && text[at] == c;

    private static int AfterDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;

        return at;
    }
}
