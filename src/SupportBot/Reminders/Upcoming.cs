using NodaTime;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>Finds what rings next for a person, with their quiet hours in mind.</summary>
internal static class Upcoming
{
    /// <summary>More steps than this within one night are not looked for: the ring waits until the night is over.</summary>
    private const int MostSteps = 100;

    private static readonly Duration Soon = Duration.FromHours(24);

    /// <summary>The first ring after a point in time; nothing when there is none.</summary>
    /// <remarks>
    /// A time that the person named wins over their quiet hours. Otherwise a ring that falls into them is left out when the
    /// next one comes soon after, and else waits until they are over.
    /// </remarks>
    public static NextRing? Next(Schedule schedule, bool isChosen, ReminderKind kind, Person person, Instant after)
    {
        var keepsQuiet = !isChosen && kind is not (ReminderKind.Medicine or ReminderKind.Appointment or ReminderKind.Session);
        var ring = schedule.Next(after, person.Zone);
        if (ring is not { } first || !keepsQuiet || !IsQuiet(first, person)) return ring is { } loud ? new(loud, loud) : null;

        var later = (Instant?)first;
        for (var i = 0; i < MostSteps && later is { } quiet && IsQuiet(quiet, person); i++) later = schedule.Next(quiet, person.Zone);

        return later is { } found && !IsQuiet(found, person) && found - first < Soon
            ? new(found, found)
            : new(first, EndOfQuiet(first, person));
    }

    /// <summary>What rings next of a reminder as it stands; nothing unless it is active.</summary>
    public static NextRing? Next(Reminder reminder, Person person, Instant after) =>
        reminder is { State: ReminderState.Active, Schedule: { } schedule } ? Next(schedule, reminder.IsChosen, reminder.Kind, person, after) : null;

    /// <summary>Whether a moment lies in a person's quiet hours.</summary>
    public static bool IsQuiet(Instant moment, Person person) => person.Profile.IsQuiet(moment.InZone(person.Zone).TimeOfDay);

    private static Instant EndOfQuiet(Instant moment, Person person)
    {
        var local = moment.InZone(person.Zone);
        var end = LocalTime.FromMinutesSinceMidnight(person.Profile.QuietTo);
        var day = local.TimeOfDay < end ? local.Date : local.Date.PlusDays(1);

        return LocalClock.At(day.At(end), person.Zone);
    }
}
