using NodaTime;

namespace SupportBot.Reminders;

/// <summary>What is right to do with a ring that is due. Pure: the rules of politeness and nothing else.</summary>
internal static class Etiquette
{
    /// <summary>
    /// A ring that nobody could confirm is sent a second time and then no more, where it would be seen twice.
    /// </summary>
    private const int MostUnsure = 1;

    /// <summary>Decides.</summary>
    /// <param name="reminder">The reminder as it is now.</param>
    /// <param name="ring">The ring that is due.</param>
    /// <param name="past">What became of this ring and of those before it.</param>
    /// <param name="newest">The newest time of the reminder that has come; the ring's own if there was none after
    /// it.</param>
    /// <param name="knowsAgainFor">For how long the platform shows a repeated attempt once; zero when it cannot.</param>
    /// <param name="now">Now.</param>
    /// <param name="options">The limits.</param>
    public static Decision For(
        Reminder reminder, TakenRing ring, Past past, Instant newest, Duration knowsAgainFor, Instant now, ReminderOptions options)
    {
        var late = now - ring.DueAt;
        var isLate = late > Duration.FromTimeSpan(options.LateAfter);
        var isFirst = ring.Why is Why.Time;

        return (reminder.State, ring.Why) switch
        {
            (ReminderState.Proposed or ReminderState.Stopped, _) => new Decision.Leave(),
            (ReminderState.Paused, not Why.Snooze) => new Decision.Leave(),
            (_, not Why.Snooze) when past.IsAnswered => new Decision.Leave(),
            _ when IsTriedEnough(ring, knowsAgainFor, now) => new Decision.GiveUp(),

            // A newer ring of the same reminder says it all: one late message at most.
            (_, not Why.Time) when newest > ring.Occurrence => new Decision.Leave(),
            _ when isFirst && isLate && newest > ring.Occurrence => new Decision.Miss(),
            (_, Why.Repeat) when isLate => new Decision.Leave(),
            _ when late >= Duration.FromTimeSpan(options.TooLateAfter) => new Decision.Miss(),
            _ when isFirst && past.Unanswered >= options.PauseAfter => new Decision.Pause(),
            _ => new Decision.Say(isLate, Asks: isFirst && past.Unanswered == options.AskAfter),
        };
    }

    /// <summary>
    /// A platform that knows it again may be asked as often as one likes, but not once it has forgotten it. That a worker
    /// died with it does not count: most of what it held was never sent, and a lost reminder is worse than a second one.
    /// </summary>
    private static bool IsTriedEnough(TakenRing ring, Duration knowsAgainFor, Instant now) => knowsAgainFor > Duration.Zero
        ? ring is { Unsure: > 0, UnsureSince: { } since } && now - since >= knowsAgainFor
        : ring.Unsure > MostUnsure;

    /// <summary>When a ring that was just said is said once more; nothing for never.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="past">What became of the rings before it.</param>
    /// <param name="next">The reminder's next time, if any.</param>
    /// <param name="isQuiet">Whether a moment lies in the person's quiet hours.</param>
    /// <param name="now">Now.</param>
    /// <param name="options">The limits.</param>
    public static Instant? RepeatAt(
        TakenRing ring, Past past, NextRing? next, Func<Instant, bool> isQuiet, Instant now, ReminderOptions options)
    {
        var at = now + Duration.FromTimeSpan(options.RepeatAfter);

        var isWelcome = options.Repeats && ring.Why is Why.Time && past.Unanswered < options.AskAfter;

        return isWelcome && !(next?.DueAt <= at) && !isQuiet(at) ? at : null;
    }
}

/// <summary>What is known about the rings of a reminder.</summary>
/// <param name="IsAnswered">Whether this ring was answered with done or skipped.</param>
/// <param name="Times">How often this ring was said.</param>
/// <param name="Unanswered">How many rings in a row before this one were not answered.</param>
internal sealed record Past(bool IsAnswered, int Times, int Unanswered);

/// <summary>What to do with a ring.</summary>
internal abstract record Decision
{
    private Decision() { }

    /// <summary>Say it.</summary>
    /// <param name="IsLate">Whether to say that it is late.</param>
    /// <param name="Asks">Whether to ask if the reminder should pause, move or stop.</param>
    public sealed record Say(bool IsLate, bool Asks) : Decision;

    /// <summary>Say nothing and note nothing.</summary>
    public sealed record Leave : Decision;

    /// <summary>Say nothing now; the person is told at their next visit that it was missed.</summary>
    public sealed record Miss : Decision;

    /// <summary>Stop trying: nobody knows whether it arrived.</summary>
    public sealed record GiveUp : Decision;

    /// <summary>Pause the reminder without a word.</summary>
    public sealed record Pause : Decision;
}
