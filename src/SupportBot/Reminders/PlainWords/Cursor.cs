namespace SupportBot.Reminders;

/// <summary>A place among tokens, and what lies before it.</summary>
/// <param name="tokens">All tokens.</param>
/// <param name="isLine">Whether other words follow what is read, so that a lone number is not taken for a time.</param>
internal sealed class Cursor(IReadOnlyList<Token> tokens, bool isLine)
{
    private static readonly Token None = new(TokenKind.Unknown, "", 0, 0);

    /// <summary>The index of the next token.</summary>
    public int At { get; private set; }

    /// <summary>Whether other words follow what is read.</summary>
    public bool IsLine { get; } = isLine;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => At >= tokens.Count;

    /// <summary>The next token, or the one some places after or before it; an unknown one beyond the ends.</summary>
    public Token Peek(int ahead = 0) => At + ahead >= 0 && At + ahead < tokens.Count ? tokens[At + ahead] : None;

    /// <summary>Goes on. Returns true, so that it can stand in a condition.</summary>
    public bool Take(int count = 1)
    {
        At += count;

        return true;
    }

    /// <summary>Takes the next token if it is one of these words.</summary>
    public bool Take(params ReadOnlySpan<string> words) => Peek().Is(words) && Take(1);

    /// <summary>A number in digits or words, some places ahead.</summary>
    public int? NumberAt(int ahead) => Peek(ahead) switch
    {
        { Kind: TokenKind.Number, Number: var number } => number,
        { Kind: TokenKind.Word, Text: var word } when WordList.Numbers.TryGetValue(word, out var number) => number,
        _ => null,
    };

    /// <summary>A unit of time, some places ahead.</summary>
    public (Unit Unit, int Times)? UnitAt(int ahead) =>
        Peek(ahead) is { Kind: TokenKind.Word, Text: var word } && WordList.Units.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>An amount of time such as "3 weeks", some places ahead.</summary>
    public Amount? AmountAt(int ahead) =>
        NumberAt(ahead) is { } number && UnitAt(ahead + 1) is var (unit, times) ? new(unit, number * times) : null;
}

/// <summary>An amount of time.</summary>
internal sealed record Amount(Unit Unit, int Count);
