using NodaTime;

namespace SupportBot.Reminders;

/// <summary>
/// When a reminder rings, on the person's own clock. Kept as a line of text by <see cref="ScheduleText"/>.
/// </summary>
internal abstract record Schedule
{
    private protected Schedule() { }

    /// <summary>Whether it rings more than once.</summary>
    public virtual bool ComesBack => false;

    /// <summary>Whether the next ring counts from when the person did it, not from when they were told to.</summary>
    public bool FromDone { get; init; }

    /// <summary>The first ring after a point in time; nothing when there is none any more, or none that is known yet.</summary>
    public abstract Instant? Next(Instant after, DateTimeZone zone);

    /// <summary>The last ring at or before a point in time, from a ring of this schedule on.</summary>
    public Instant LastUntil(Instant now, Instant ring, DateTimeZone zone)
    {
        while (Next(ring, zone) is { } later && later <= now) ring = later;

        return ring;
    }

    /// <summary>The same schedule, counted from when the person did it; unchanged unless <see cref="FromDone"/>.</summary>
    public virtual Schedule CountedFrom(Instant done, DateTimeZone zone) => this;

    /// <summary>The text form, for logs of tests and for the export.</summary>
    public sealed override string ToString() => ScheduleText.Write(this);
}

/// <summary>Rings once, at a time on the person's clock.</summary>
internal sealed record RingsOnce(LocalDateTime At) : Schedule
{
    public override Instant? Next(Instant after, DateTimeZone zone) =>
        LocalClock.At(At, zone) is var ring && ring > after ? ring : null;
}

/// <summary>Rings once, when some time has passed, such as "in 3 hours".</summary>
internal sealed record RingsAt(Instant At) : Schedule
{
    public override Instant? Next(Instant after, DateTimeZone zone) => At > after ? At : null;
}

/// <summary>Rings some days after the last session of a treatment.</summary>
/// <param name="Days">How many days after, 1 or more.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Session">The day of that session on the person's calendar; nothing until one is noted.</param>
internal sealed record RingsAfterSession(int Days, LocalTime Time, LocalDate? Session) : Schedule
{
    public override Instant? Next(Instant after, DateTimeZone zone) =>
        Session is { } day && LocalClock.At(day.PlusDays(Days).At(Time), zone) is var ring && ring > after ? ring : null;
}
