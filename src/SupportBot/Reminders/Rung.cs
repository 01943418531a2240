using NodaTime;

namespace SupportBot.Reminders;

/// <summary>A ring, and what became of it.</summary>
/// <param name="ReminderId">Of which reminder.</param>
/// <param name="Occurrence">Which ring; whole seconds.</param>
/// <param name="State">What became of it.</param>
/// <param name="Times">How often it was said.</param>
/// <param name="Answer">What the person answered; nothing yet.</param>
internal sealed record Rung(string ReminderId, Instant Occurrence, RingState State, int Times, Answer? Answer)
{
    /// <summary>How often it was sent besides, and nobody knows whether it arrived.</summary>
    public int Unsure { get; init; }
}

/// <summary>What is to be noted about a ring.</summary>
/// <param name="ReminderId">Of which reminder.</param>
/// <param name="Occurrence">Which ring.</param>
/// <param name="State">What became of it.</param>
/// <param name="Unsure">Attempts besides, of which nobody knows whether they arrived.</param>
internal sealed record RingNote(string ReminderId, Instant Occurrence, RingState State, int Unsure)
{
    /// <summary>Gives no ids away.</summary>
    public override string ToString() => $"{nameof(RingNote)} {State}";
}

/// <summary>What a person answered to a ring, by the letter it is kept as.</summary>
internal enum Answer
{
    /// <summary>They did it.</summary>
    Done = 'd',

    /// <summary>They left it out this time.</summary>
    Skipped = 's',

    /// <summary>They want to be told again, later.</summary>
    PutOff = 'p',
}
