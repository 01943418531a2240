using NodaTime;

namespace SupportBot.Reminders;

/// <summary>One word, number, time or date of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it was typed, in lower case and without apostrophes.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>The value of a number or an ordinal.</summary>
    public int Number { get; init; }

    /// <summary>The value of a time.</summary>
    public LocalTime Time { get; init; }

    /// <summary>Whether a time says itself which half of the day it means: 9 pm, 21:00.</summary>
    public bool IsSure { get; init; }

    /// <summary>The value of a date.</summary>
    public LocalDate Date { get; init; }

    /// <summary>The phrase that says what is wrong with it.</summary>
    public string Fault { get; init; } = Unclear.Word;

    /// <summary>Whether it is one of these words.</summary>
    public bool Is(params ReadOnlySpan<string> words) => Kind is TokenKind.Word && words.Contains(Text);
}

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>A whole number of up to four digits.</summary>
    Number,

    /// <summary>1st, 2nd, 31st.</summary>
    Ordinal,

    /// <summary>A time of day: 9:30, 21.00, 8pm.</summary>
    Time,

    /// <summary>A date as 2026-12-24.</summary>
    Date,

    /// <summary>A comma or an ampersand: "and".</summary>
    And,

    /// <summary>A dash: "to".</summary>
    Dash,

    /// <summary>Nothing that has a meaning here.</summary>
    Unknown,
}
