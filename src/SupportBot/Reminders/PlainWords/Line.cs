using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>
/// Finds the time in a whole line: "every day at 9: take the morning dose", "in 1 minute drink water", "call the clinic
/// tomorrow at 10".
/// </summary>
internal static class Line
{
    /// <summary>A time is not looked for beyond so many tokens: nobody says it that long.</summary>
    private const int MostTokens = 24;

    /// <summary>The words for the time and the words to say; either may be empty when the line has none.</summary>
    public static (string When, string What) Split(string text)
    {
        var colon = Colon(text);

        // Before a colon every word is meant as time: what is wrong with it must be said, not passed over.
        if (colon > 0 && Tokens.Of(text[..colon]) is { Count: > 0 } before && SpeaksOfTime(before)) return (text[..colon].Trim(), text[(colon + 1)..].Trim());

        var tokens = Tokens.Of(text);

        return Beginning(text, tokens)
            ?? Ending(text, tokens)
            ?? (tokens.Count > 0 && SpeaksOfTime(tokens) ? (text.Trim(), "") : ("", WithoutJoint(text)));
    }

    private static (string When, string What)? Beginning(string text, IReadOnlyList<Token> tokens)
    {
        for (var count = Math.Min(Reader.Read([.. tokens.Take(MostTokens)], isLine: true).End, MostTokens); count > 0; count--)
        {
            if (IsJoint(tokens[count - 1]) || !IsWhole([.. tokens.Take(count)])) continue;
            if (count < tokens.Count && tokens[count].Is("except", "excluding", "but", "unless", "not")) return null;

            return (text[..tokens[count - 1].End].Trim(), WithoutJoint(text[tokens[count - 1].End..]));
        }

        return null;
    }

    private static (string When, string What)? Ending(string text, IReadOnlyList<Token> tokens)
    {
        for (var first = Math.Max(1, tokens.Count - MostTokens); first < tokens.Count; first++)
        {
            if (!IsWhole([.. tokens.Skip(first)])) continue;

            return (text[tokens[first].Start..].Trim(), WithoutJoint(text[..tokens[first].Start]));
        }

        return null;
    }

    private static bool IsWhole(IReadOnlyList<Token> tokens)
    {
        var (said, end) = Reader.Read(tokens, isLine: true);

        return end == tokens.Count && Consistency.FaultOf(said) is null;
    }

    private static bool IsJoint(Token token) => token.Kind is TokenKind.And || token.Is("at", "on", "the", "and", "of", "from", "starting", "around");

    /// <summary>Whether a line begins as a time does, so that what is wrong with it is said rather than asked again.</summary>
    private static bool SpeaksOfTime(IReadOnlyList<Token> tokens) =>
        tokens[0].Is("every", "each", "in", "at", "on", "next") || Reader.Read(tokens, isLine: true).End > 0 || tokens[0].Fault is not Unclear.Word;

    /// <summary>A colon that stands between two words and not inside a time of day; -1 where there is none.</summary>
    private static int Colon(string text)
    {
        for (var at = text.IndexOf(':', StringComparison.Ordinal); at >= 0; at = text.IndexOf(':', at + 1))
        {
            if (at + 1 < text.Length && !char.IsAsciiDigit(text[at + 1])) return at;
        }

        return -1;
    }

    private static string WithoutJoint(string text)
    {
        var what = text.TrimStart(' ', ',', '-', '–', ':', '.').Trim();

        foreach (var joint in (ReadOnlySpan<string>)["remind me to ", "remind me ", "me to ", "to ", "and "])
        {
            if (what.StartsWith(joint, StringComparison.OrdinalIgnoreCase)) what = what[joint.Length..].TrimStart();
        }

        foreach (var joint in (ReadOnlySpan<string>)[" at", " on"])
        {
            if (what.EndsWith(joint, StringComparison.OrdinalIgnoreCase)) what = what[..^joint.Length].TrimEnd();
        }

        return what;
    }
}
