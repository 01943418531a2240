using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Says back what was understood of a time, before anything is promised.</summary>
internal sealed class Proposals(ReminderStore reminders, IEnumerable<ILastSession> sessions)
{
    private static readonly LocalTime Nine = new(9, 0);

    /// <summary>
    /// Asks whether a reminder's proposed time is right; first where the person is, when that is not known yet.
    /// </summary>
    public async Task<Reply> AskAsync(Turn turn, Reminder reminder, CancellationToken cancel)
    {
        if (turn.Person.Profile.Zone is null)
        {
            return new Reply(new Block.Paragraph(turn.Say("remind.where"))) { Then = new(SetReminderZone.Name) };
        }

        var (timing, mistake) = Understand(turn, reminder.Proposal!.Said);
        if (timing is null) return Again(turn, reminder, mistake!);

        // Where nothing keeps sessions such a reminder would never ring, and it must not be promised.
        if (timing.Schedule is RingsAfterSession && !sessions.Any()) return Again(turn, reminder, new("remind.no-sessions"));

        var asked = reminder with { Proposal = reminder.Proposal with { Schedule = timing.Schedule, IsChosen = timing.IsChosen } };
        await reminders.KeepAsync(turn.Person, asked, cancel);

        return Preview(turn, asked, timing);
    }

    /// <summary>What a text means for the person now; or what is wrong with it.</summary>
    public static (Timing? Timing, Mistake? Mistake) Understand(Turn turn, string text) =>
        Reader.Read(text) is ({ } said, _) ? Resolution.Of(said, text, turn.Now, turn.Person.Zone, UsualTime(turn)) : (null, Reader.Read(text).Mistake);

    /// <summary>Says what is wrong with a time and asks for another.</summary>
    public static Reply Again(Turn turn, Reminder reminder, Mistake mistake) => new(new Block.Paragraph(turn.Speech.Say(mistake)))
    {
        Understood = false,
        Then = new(ChangeTime.Name, reminder.Id),
    };

    /// <summary>9:00, unless that is within the person's quiet hours: then their end.</summary>
    private static LocalTime UsualTime(Turn turn) =>
        turn.Person.Profile.IsQuiet(Nine) ? LocalTime.FromMinutesSinceMidnight(turn.Person.Profile.QuietTo) : Nine;

    private static Reply Preview(Turn turn, Reminder reminder, Timing timing)
    {
        var zone = turn.Person.Zone;
        Words rule = [new Run.Strong(turn.Label("remind.preview")), " ", .. ScheduleWords.Of(timing.Schedule, turn.Speech, zone), .. turn.Say("remind.preview.zone", ("zone", zone.Id.Replace('_', ' ')))];
        var what = new Fact(turn.Label("remind.fact.what"), reminder.Text);

        return new Reply(
        [
            new Block.Paragraph(rule),
            new Block.Facts(timing.Schedule.ComesBack
                ? [what, new(turn.Label("remind.fact.next"), ScheduleWords.NextOf(timing.Schedule, timing.IsChosen, reminder.Kind, turn.Person, turn.Now, turn.Speech))]
                : [what]),
            .. Notes(turn, timing).Select(note => new Block.Note(note)),
        ])
        {
            Zone = zone,
            Buttons =
            [
                [
                    new Button.Press(turn.Label("remind.button.yes"), new(ConfirmReminder.Name, reminder.Id)) { Look = Look.Main },
                    new Button.Press(turn.Label("remind.button.change"), new(ChangeReminder.Name, reminder.Id)),
                    new Button.Press(turn.Label("remind.button.cancel"), new(DropProposal.Name, reminder.Id)),
                ],
            ],
        };
    }

    private static IEnumerable<Words> Notes(Turn turn, Timing timing)
    {
        foreach (var guess in timing.Guesses) yield return turn.Say(guess.Phrase, ("value", guess.Value));
        if (timing.Schedule is RingsOnDays { Unit: Unit.Month, DayOfMonth: > 28, Interval: < 12 }) yield return turn.Say("remind.note.short-month");
        if (timing.Schedule is RingsAfterSession { Session: null }) yield return turn.Say("remind.note.session");
        if (timing.Schedule is RingsEvery && !timing.IsChosen && turn.Person.Profile.QuietFrom != turn.Person.Profile.QuietTo) yield return turn.Say("remind.note.quiet");
    }
}
