using NodaTime;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>Knows when a person's last session of a treatment was; the slice that keeps sessions has one.</summary>
internal interface ILastSession
{
    /// <summary>The day on the person's own calendar; nothing when none is noted.</summary>
    Task<LocalDate?> FindAsync(Person person, CancellationToken cancel);
}
