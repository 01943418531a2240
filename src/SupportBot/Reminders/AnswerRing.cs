using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>
/// Notes that a ring is done, or skipped: <c>/remind done</c>. Pressed twice, or weeks later, it notes the same.
/// </summary>
internal sealed class AnswerRing : ICommand
{
    private readonly RungRing _ring;
    private readonly ReminderStore _reminders;
    private readonly RingStore _rings;
    private readonly Alarm _alarm;
    private readonly Answer _answer;

    private AnswerRing(RungRing ring, ReminderStore reminders, RingStore rings, Alarm alarm, Answer answer)
    {
        (_ring, _reminders, _rings, _alarm, _answer) = (ring, reminders, rings, alarm, answer);
        var name = answer is Answer.Done ? "remind done" : "remind skip";
        Spec = new(name, ReminderFields.OfRing, ReminderFields.Ring) { Key = "remind", LastsToTheEnd = true };
    }

    public CommandSpec Spec { get; }

    /// <summary>The command that notes a ring as done.</summary>
    public static AnswerRing Done(RungRing ring, ReminderStore reminders, RingStore rings, Alarm alarm) =>
        new(ring, reminders, rings, alarm, Answer.Done);

    /// <summary>The command that notes a ring as skipped.</summary>
    public static AnswerRing Skipped(RungRing ring, ReminderStore reminders, RingStore rings, Alarm alarm) =>
        new(ring, reminders, rings, alarm, Answer.Skipped);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await _ring.FindAsync(turn, cancel) is not var (reminder, occurrence)) return ReminderList.Gone(turn);

        var before = await _rings.FindAsync(turn.Person, reminder.Id, occurrence, cancel);
        var next = Upcoming.Next(reminder, turn.Person, Instant.Max(turn.Now, occurrence));
        await _rings.AnswerAsync(turn.Person, reminder, occurrence, _answer, null, next, cancel);
        if (_answer is Answer.Done && before?.Answer is not Answer.Done)
        {
            await CountFromNowAsync(turn, reminder, occurrence, cancel);
        }

        _alarm.Ring();

        return Noted(turn, reminder, occurrence);
    }

    /// <summary>A reminder that counts from when it was done moves with it, if this was its newest ring.</summary>
    private async Task CountFromNowAsync(Turn turn, Reminder reminder, Instant occurrence, CancellationToken cancel)
    {
        if (reminder is not { State: ReminderState.Active, Schedule: { FromDone: true } schedule }) return;
        if (schedule.LastUntil(turn.Now, occurrence, turn.Person.Zone) > occurrence) return;

        var moved = reminder with { Schedule = schedule.CountedFrom(turn.Now, turn.Person.Zone) };
        await _reminders.ChangeAsync(turn.Person, moved, Upcoming.Next(moved, turn.Person, turn.Now), cancel);
    }

    private Reply Noted(Turn turn, Reminder reminder, Instant occurrence)
    {
        var phrase = _answer is Answer.Done ? "remind.noted.done" : "remind.noted.skipped";
        var noted = new Reply(new Block.Paragraph(turn.Say(phrase, ("time", new Run.Moment(occurrence)))));
        if (reminder.Kind is not ReminderKind.CheckIn || _answer is not Answer.Done) return noted;

        return noted with
        {
            Buttons = [[new Button.Press(turn.Label("remind.button.checkin"), new("checkin")) { Look = Look.Main }]],
        };
    }
}
