using System.Globalization;
using NodaTime;
using SupportBot.Content;

namespace SupportBot.Reminders;

/// <summary>Spanish words for a time, as the English ones that the grammar knows; they keep their place in the text.</summary>
internal static class SpanishTokens
{
    /// <summary>The tokens with what is Spanish in English.</summary>
    public static IReadOnlyList<Token> InEnglish(IReadOnlyList<Token> tokens)
    {
        string[] words = [.. tokens.Select(token => SpanishTimes.Plain(token.Text))];
        var english = new List<Token>();

        for (var at = 0; at < tokens.Count;)
        {
            if (SpanishTimes.At(words, at) is { } rule)
            {
                english.AddRange(Of(rule, [.. tokens.Skip(at).Take(rule.Spanish.Length)]));
                at += rule.Spanish.Length;
            }
            else
            {
                english.Add(tokens[at++]);
            }
        }

        return english;
    }

    private static IEnumerable<Token> Of(SpanishTimes.Rule rule, Token[] tokens)
    {
        var (start, end) = (tokens[0].Start, tokens[^1].End);
        var typed = string.Join(' ', tokens.Select(token => token.Text));
        var number = tokens.FirstOrDefault(token => token.Kind is TokenKind.Number);

        return rule.English.Select(word => word switch
        {
            "#" => number!,
            "#th" => number! with { Kind = TokenKind.Ordinal, Start = start, End = end },
            "#:30" => At(30),
            "#:15" => At(15),
            "#:-15" => At(-15),
            _ when char.IsAsciiDigit(word[0]) => new(TokenKind.Number, word, start, end) { Number = int.Parse(word, CultureInfo.InvariantCulture), Typed = typed },
            _ => new(TokenKind.Word, word, start, end) { Typed = typed },
        });

        Token At(int minutes) => number!.Number <= 23
            ? new(TokenKind.Time, typed, start, end) { Time = new LocalTime(number.Number, 0).PlusMinutes(minutes), IsSure = number.Number is 0 or > 12 }
            : new(TokenKind.Unknown, typed, start, end) { Fault = Unclear.Time };
    }
}
