using NodaTime;

namespace SupportBot.Dialogue;

// A bot meets three kinds of trouble, and each has one shape here:
//   the person's   Mistake                        a value; it is answered kindly and never logged as an error
//   the world's    PlatformUnavailableException   an exception; the caller tries again later
//                  PersonUnreachableException     an exception; the caller stops and tells the person when they return
//   ours           any other exception            a bug; it is logged whole and the person gets a short apology

/// <summary>Something a person entered that the bot cannot use, and what to say about it.</summary>
/// <param name="Phrase">The key of the explanation in <c>seeds/phrases</c>.</param>
/// <param name="Holes">What goes into the named holes of the phrase.</param>
public sealed record Mistake(string Phrase, params IReadOnlyList<(string Hole, string Text)> Holes)
{
    /// <summary>Names the phrase only: the holes may hold what the person wrote.</summary>
    public override string ToString() => Phrase;
}

/// <summary>A chat platform did not take a message, and may take it later.</summary>
#pragma warning disable CA1032 // The standard constructors would lose the platform and the delay.
public sealed class PlatformUnavailableException(string platform, Duration retryAfter, Exception? cause = null)
    : Exception($"{platform} is not available; try again in {retryAfter.TotalSeconds:0} s.", cause)
{
    /// <summary>The platform's name, as in <see cref="Address.Platform"/>.</summary>
    public string Platform { get; } = platform;

    /// <summary>How long to wait before trying again: the platform's own wish, or 5 seconds if it gave none.</summary>
    public Duration RetryAfter { get; } = retryAfter;

    /// <summary>
    /// Whether the message may have arrived all the same: the connection broke after it was sent and before the answer.
    /// </summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Whether only this person is concerned, and others may well be written to.</summary>
    public bool OnlyThisPerson { get; init; }
}

/// <summary>A chat platform will not take messages for this person: they blocked the bot or closed their messages.</summary>
public sealed class PersonUnreachableException(string platform, Exception? cause = null)
    : Exception($"{platform} does not deliver to this person.", cause)
{
    /// <summary>The platform's name, as in <see cref="Address.Platform"/>.</summary>
    public string Platform { get; } = platform;
}
#pragma warning restore CA1032
