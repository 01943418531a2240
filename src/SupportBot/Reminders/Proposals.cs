using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Says back what was understood of a time, before anything is promised.</summary>
internal sealed class Proposals(ReminderStore reminders)
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

        var proposal = reminder.Proposal with { Schedule = timing.Schedule, IsChosen = timing.IsChosen };
        var asked = reminder with { Proposal = proposal };
        await reminders.KeepAsync(turn.Person, asked, cancel);

        return Preview(turn, asked, timing);
    }

    /// <summary>What a text means for the person now; or what is wrong with it.</summary>
    public static (Timing? Timing, Mistake? Mistake) Understand(Turn turn, string text)
    {
        var (said, mistake) = Reader.Read(text);

        return said is null ? (null, mistake) : Resolution.Of(said, text, turn.Now, turn.Person.Zone, UsualTime(turn));
    }

    /// <summary>Says what is wrong with a time and asks for another.</summary>
    public static Reply Again(Turn turn, Reminder reminder, Mistake mistake) =>
        new(new Block.Paragraph(turn.Speech.Say(mistake)))
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
        var rule = ScheduleWords.Of(timing.Schedule, turn.Speech, zone);
        var place = turn.Say("remind.preview.zone", ("zone", zone.Id.Replace('_', ' ')));
        var next = ScheduleWords.NextOf(timing, reminder.Kind, turn.Person, turn.Now, turn.Speech);
        var what = new Fact(turn.Label("remind.fact.what"), reminder.Text);

        return new Reply(
        [
            new Block.Paragraph([new Run.Strong(turn.Label("remind.preview")), " ", .. rule, .. place]),
            new Block.Facts(timing.Schedule.ComesBack ? [what, new(turn.Label("remind.fact.next"), next)] : [what]),
            .. Notes(turn, timing).Select(note => new Block.Note(note)),
        ])
        {
            Zone = zone,
            Buttons =
            [
                [
                    Press("yes", ConfirmReminder.Name) with { Look = Look.Main },
                    Press("change", ChangeReminder.Name),
                    Press("cancel", DropProposal.Name),
                ],
            ],
        };

        Button.Press Press(string label, string command) => new(
            turn.Label($"remind.button.{label}"), new(command, reminder.Id));
    }

    private static IEnumerable<Words> Notes(Turn turn, Timing timing)
    {
        foreach (var guess in timing.Guesses) yield return turn.Say(guess.Phrase, ("value", guess.Value));

        var isAtEndOfMonth = timing.Schedule is RingsOnDays { Unit: Unit.Month, DayOfMonth: > 28, Interval: < 12 };
        if (isAtEndOfMonth) yield return turn.Say("remind.note.short-month");
        if (timing.Schedule is RingsAfterSession { Session: null }) yield return turn.Say("remind.note.session");

        var hasQuiet = turn.Person.Profile.QuietFrom != turn.Person.Profile.QuietTo;
        if (timing.Schedule is RingsEvery && !timing.IsChosen && hasQuiet) yield return turn.Say("remind.note.quiet");
    }
}
