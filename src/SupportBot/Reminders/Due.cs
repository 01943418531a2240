using NodaTime;

namespace SupportBot.Reminders;

/// <summary>What rings next of a reminder.</summary>
/// <param name="Occurrence">Which ring, by the moment the schedule gives it; whole seconds.</param>
/// <param name="DueAt">When it is said; later than the occurrence where quiet hours put it off.</param>
internal sealed record NextRing(Instant Occurrence, Instant DueAt);

/// <summary>A ring that a worker has taken to deliver.</summary>
/// <param name="ReminderId">Of which reminder.</param>
/// <param name="PersonId">Whom to tell.</param>
/// <param name="Occurrence">Which ring.</param>
/// <param name="DueAt">When it should be said.</param>
/// <param name="Why">Why it is said.</param>
/// <param name="Attempt">How often it was taken, this time included.</param>
/// <param name="Unsure">How often it was sent before and the platform could not say whether it arrived.</param>
/// <param name="Token">Whose it is.</param>
/// <param name="LeaseUntil">How long nobody else takes it.</param>
internal sealed record TakenRing(
    string ReminderId, string PersonId, Instant Occurrence, Instant DueAt, Why Why, int Attempt, int Unsure,
    string Token, Instant LeaseUntil)
{
    /// <summary>How often whoever took it before, and died with it, never said what became of it.</summary>
    public int Unreported { get; init; }

    /// <summary>When the first attempt was made of which nobody knows whether it arrived; nothing when there was none.</summary>
    public Instant? UnsureSince { get; init; }

    /// <summary>Where the person is most likely written to; empty when they have no account.</summary>
    public string Platform { get; init; } = "";

    /// <summary>Gives no ids away.</summary>
    public override string ToString() => $"{nameof(TakenRing)} {Why}";
}

/// <summary>Why a reminder is said.</summary>
internal enum Why
{
    /// <summary>Its time has come.</summary>
    Time,

    /// <summary>It was not answered, so it is said once more.</summary>
    Repeat,

    /// <summary>The person put it off until now.</summary>
    Snooze,
}

/// <summary>What became of a ring.</summary>
internal enum RingState
{
    /// <summary>The platform took it.</summary>
    Sent,

    /// <summary>It was sent twice, and both times nobody knows whether it arrived.</summary>
    Unknown,

    /// <summary>The platform does not deliver to this person.</summary>
    Undelivered,

    /// <summary>The bot was away at its time.</summary>
    Missed,
}

/// <summary>What is written down when a worker has dealt with a ring.</summary>
/// <param name="State">What became of it; nothing when there is nothing to note.</param>
/// <param name="Missed">Other rings that were missed as well.</param>
/// <param name="RepeatAt">When the same ring is said once more; nothing for never.</param>
/// <param name="Next">The reminder's next ring; nothing when there is none or it is known already.</param>
/// <param name="Version">The version of the reminder for which <paramref name="Next"/> was found.</param>
internal sealed record Outcome(
    RingState? State, IReadOnlyList<Instant> Missed, Instant? RepeatAt, NextRing? Next, long Version)
{
    /// <summary>Attempts besides of which nobody knows whether they arrived: the person may have seen it more than once.</summary>
    public int Unsure { get; init; }

    /// <summary>Nothing was said and nothing is noted.</summary>
    public static Outcome Nothing { get; } = new(null, [], null, null, 0);
}
