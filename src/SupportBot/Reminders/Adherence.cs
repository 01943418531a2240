using NodaTime;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>Counts what a person answered to a reminder. Counts only; what they mean is the person's own.</summary>
internal sealed class Adherence(RingStore rings)
{
    /// <summary>The time that is counted for the person unless they choose another.</summary>
    public static readonly Duration Window = Duration.FromDays(30);

    private const int Most = 10_000;

    /// <summary>The rings of a reminder that reached the person, from one moment on and before another.</summary>
    public async Task<Counts> OfAsync(Person person, Reminder reminder, Instant from, Instant before, CancellationToken cancel)
    {
        var all = (await rings.BetweenAsync(person, reminder.Id, from, before, Most, cancel)).Where(ring => ring.Times > 0).ToList();

        return new Counts(all.Count, all.Count(ring => ring.Answer is Answer.Done), all.Count(ring => ring.Answer is Answer.Skipped));
    }
}

/// <summary>What became of rings.</summary>
/// <param name="Rung">How many reached the person.</param>
/// <param name="Done">To how many they answered that it is done.</param>
/// <param name="Skipped">How many they left out on purpose.</param>
internal sealed record Counts(int Rung, int Done, int Skipped);
