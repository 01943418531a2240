using NodaTime;

namespace SupportBot.Reminders;

/// <summary>Rings again and again after the same time has passed, whatever the clocks do, such as "every 8 hours".</summary>
/// <param name="Step">From one ring to the next, 15 minutes or more.</param>
/// <param name="Start">The first ring.</param>
/// <param name="Until">The last day on which it rings, on the person's calendar; nothing for no end.</param>
internal sealed record RingsEvery(Duration Step, Instant Start, LocalDate? Until) : Schedule
{
    public override bool ComesBack => true;

    public override Instant? Next(Instant after, DateTimeZone zone)
    {
        var passed = after < Start ? 0 : ((after - Start).ToInt64Nanoseconds() / Step.ToInt64Nanoseconds()) + 1;
        var ring = Start + (Step * passed);

        return Until is { } last && ring.InZone(zone).Date > last ? null : ring;
    }

    public override Schedule CountedFrom(Instant done, DateTimeZone zone) =>
        FromDone ? this with { Start = LocalClock.WholeSecond(done) + Step } : this;
}
