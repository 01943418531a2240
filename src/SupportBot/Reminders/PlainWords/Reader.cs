using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>
/// Reads a time in plain English words, such as "every 12 weeks on Monday 10:00 until 1 May". Every word must be understood:
/// nothing is passed over.
/// </summary>
internal static class Reader
{
    /// <summary>What a whole text says; or what is wrong with it.</summary>
    public static (Said? Said, Mistake? Mistake) Read(string text)
    {
        var tokens = Tokens.Of(text);
        var (said, end) = Read(tokens, isLine: false);

        return end < tokens.Count ? (null, Fault(tokens, end))
            : tokens.Count == 0 ? (null, Unclear.As(Unclear.Empty, ""))
            : Consistency.FaultOf(said) is { } fault ? (null, Unclear.As(fault, text))
            : (said, null);
    }

    /// <summary>How many tokens are understood from the first on, and what they say.</summary>
    public static (Said Said, int End) Read(IReadOnlyList<Token> tokens, bool isLine)
    {
        var said = new Said();
        var at = new Cursor(tokens, isLine);
        while (!at.IsAtEnd && (Repetition.Read(at, said) || Spans.Read(at, said) || Dates.Read(at, said) || Clocks.Read(at, said) || ReadFiller(at))) ;

        return (said, at.At);
    }

    /// <summary>Words that join others and mean nothing alone.</summary>
    private static bool ReadFiller(Cursor at) =>
        at.Peek().Kind is TokenKind.And || at.Peek().Is("at", "on", "the", "and", "of", "from", "starting", "please", "around")
            ? at.Take(1)
            : at.Peek().Is("remind") && at.Peek(1).Is("me") && at.Take(2);

    private static Mistake Fault(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;

        return token switch
        {
            _ when token.Is("twice", "times") => Unclear.As(Unclear.TimesADay, token.Text),
            _ when next is not null && NamesDate(token, next) => Unclear.As(Unclear.Date, $"{token.Text} {next.Text}"),
            _ when token.Is("every", "each", "in", "until", "till", "for") => FaultAfter(tokens, at),
            { Kind: TokenKind.Number } when next is not null && next.Is("times") => Unclear.As(Unclear.TimesADay, next.Text),
            { Kind: TokenKind.Number } => Unclear.As(Unclear.Time, token.Text),
            { Kind: TokenKind.Ordinal } => Unclear.As(Unclear.Date, token.Text),
            _ => Unclear.As(token.Fault, token.Text),
        };
    }

    /// <summary>What is wrong is not "every" itself but what follows it and its number.</summary>
    private static Mistake FaultAfter(IReadOnlyList<Token> tokens, int at)
    {
        var wrong = tokens.Skip(at + 1).SkipWhile(token => token.Kind is TokenKind.Number).FirstOrDefault();

        return wrong is null ? Unclear.As(Unclear.Unfinished, tokens[at].Text)
            : wrong.Kind is TokenKind.Ordinal ? Unclear.As(Unclear.Date, wrong.Text)
            : Unclear.As(wrong.Fault, wrong.Text);
    }

    private static bool NamesDate(Token token, Token next) =>
        (token.Kind is (TokenKind.Number or TokenKind.Ordinal) && WordList.Months.ContainsKey(next.Text))
        || (WordList.Months.ContainsKey(token.Text) && next.Kind is (TokenKind.Number or TokenKind.Ordinal));
}
