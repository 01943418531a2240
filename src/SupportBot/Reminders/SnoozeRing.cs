using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>
/// Puts a ring off by 10 minutes, an hour, or to the same time tomorrow: <c>/remind snooze 10</c>. The reminder itself
/// goes on as it was.
/// </summary>
internal sealed class SnoozeRing(RungRing ring, RingStore rings, DueStore due, Alarm alarm) : ICommand
{
    public const string TenMinutes = "10";
    public const string Hour = "60";
    public const string Tomorrow = "day";

    private static readonly Parameter<string> Until = Parameter.Choice("until", TenMinutes, Hour, Tomorrow);

    public CommandSpec Spec { get; } = new("remind snooze", ReminderFields.OfRing, ReminderFields.Ring, Until)
    {
        Key = "remind",
        LastsToTheEnd = true,
        ReadsLine = ReadLine,
    };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await ring.FindAsync(turn, cancel) is not var (reminder, occurrence)) return ReminderList.Gone(turn);
        if (reminder.State is ReminderState.Stopped) return ReminderList.Gone(turn);

        var rung = await rings.FindAsync(turn.Person, reminder.Id, occurrence, cancel);
        if (rung?.Answer is Answer.Done or Answer.Skipped)
        {
            return new Reply(new Block.Paragraph(turn.Say("remind.snooze.answered")));
        }

        var until = turn.Get(Until) switch
        {
            TenMinutes => turn.Now + Duration.FromMinutes(10),
            Hour => turn.Now + Duration.FromHours(1),
            _ => SameTimeTomorrow(turn, occurrence),
        };

        // The same press again, after a crash or a double tap, keeps the time that was promised.
        var promised = await due.SnoozedUntilAsync(turn.Person, reminder.Id, occurrence, turn.Now, cancel);
        if (promised is { } before && until > before && until - before < Duration.FromMinutes(1)) until = before;

        var next = Upcoming.Next(reminder, turn.Person, Instant.Max(turn.Now, occurrence));
        await rings.AnswerAsync(turn.Person, reminder, occurrence, Answer.PutOff, until, next, cancel);
        alarm.Ring();

        return new Reply(new Block.Paragraph(turn.Say("remind.snoozed", ("time", new Run.Moment(until)))));
    }

    private static Instant SameTimeTomorrow(Turn turn, Instant occurrence)
    {
        var zone = turn.Person.Zone;

        return LocalClock.At(turn.Today.PlusDays(1).At(occurrence.InZone(zone).TimeOfDay), zone);
    }

    private static IReadOnlyList<string> ReadLine(string line, Occasion occasion) =>
        ["", "", line.Trim().ToLowerInvariant() switch
    {
        "10" or "10 min" or "10 minutes" or "10m" => TenMinutes,
        "60" or "1h" or "1 hour" or "an hour" or "1 h" => Hour,
        "tomorrow" or "day" => Tomorrow,
        var other => other,
    }];
}
