using Microsoft.Extensions.Options;
using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>Promises a reminder once a test message has arrived: the answer to "Yes, remind me".</summary>
internal sealed class ConfirmReminder(
    ReminderStore reminders, PersonStore people, Outbox outbox, Proposals proposals,
    IEnumerable<ILastSession> sessions, Alarm alarm, IOptions<ReminderOptions> options) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind yes";

    public CommandSpec Spec { get; } = new(Name, ReminderFields.Reminder) { Key = "remind" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var reminder = await reminders.FindAsync(turn.Person, turn.Get(ReminderFields.Reminder), cancel);
        if (reminder is null or { State: ReminderState.Stopped }) return ReminderList.Gone(turn);
        if (reminder is { Proposal: null, Schedule: not null }) return Promise(turn, reminder);
        if (reminder.Proposal is not { Schedule: { } schedule } proposal)
        {
            return await proposals.AskAsync(turn, reminder, cancel);
        }

        if (schedule is RingsAfterSession after)
        {
            schedule = after with { Session = await LastSessionAsync(turn.Person, cancel) };
        }
        else if (schedule.Next(turn.Now, turn.Person.Zone) is null)
        {
            return await proposals.AskAsync(turn, reminder, cancel);
        }

        if (await TestAsync(turn, reminder, cancel) is { } trouble) return trouble;

        var set = reminder with
        {
            State = ReminderState.Active,
            Schedule = schedule,
            IsChosen = proposal.IsChosen,
            Proposal = null,
            FellSilent = false,
            CountsFrom = turn.Now,
        };
        await reminders.ChangeAsync(turn.Person, set, Upcoming.Next(set, turn.Person, turn.Now), cancel);
        alarm.Ring();

        return Promise(turn, set);
    }

    /// <summary>Sends a test message. Returns what to say when it did not get through.</summary>
    private async Task<Reply?> TestAsync(Turn turn, Reminder reminder, CancellationToken cancel)
    {
        try
        {
            var test = new Reply(new Block.Paragraph(turn.Say("remind.test"))) { Language = turn.Speech.Language };

            // Whoever presses a button here may have let us write to them just now.
            await people.ReachableAsync(turn.Update.From.Platform, turn.Update.From.User, reachable: true, cancel);
            await outbox.SendAsync(turn.Person, test, RingName.OfTest(reminder), options.Value.SendFor, cancel);

            return null;
        }
        catch (PersonUnreachableException)
        {
            var here = $"remind.unreachable.{turn.Update.From.Platform}";
            var fix = turn.Say(turn.Speech.Knows(here) ? here : "remind.unreachable.elsewhere");

            return Failed(turn, reminder, turn.Say("remind.unreachable"), fix);
        }
        catch (PlatformUnavailableException)
        {
            return Failed(turn, reminder, turn.Say("remind.unavailable"));
        }
    }

    private static Reply Failed(Turn turn, Reminder reminder, params IReadOnlyList<Words> sentences) =>
        new([.. sentences.Select(words => new Block.Paragraph(words))])
        {
            Buttons =
        [
            [
                new Button.Press(turn.Label("remind.button.try-again"), new(Name, reminder.Id)) { Look = Look.Main },
                new Button.Press(turn.Label("remind.button.cancel"), new(DropProposal.Name, reminder.Id)),
            ],
        ],
        };

    private static Reply Promise(Turn turn, Reminder reminder)
    {
        var schedule = reminder.Schedule!;
        var next = Upcoming.Next(reminder, turn.Person, turn.Now);
        Fact[] facts =
        [
            new(turn.Label("remind.fact.when"), ScheduleWords.Of(schedule, turn.Speech, turn.Person.Zone)),
            new(turn.Label("remind.fact.what"), reminder.Text),
            new(turn.Label("remind.fact.next"), next is null ? turn.Say("remind.next.unknown") : [new Run.Moment(next.DueAt)]),
        ];
        var saysWhen = schedule is RingsOnce or RingsAt;

        return new Reply(new Block.Paragraph(turn.Say("remind.set")), new Block.Facts(saysWhen ? facts[..2] : facts))
        {
            Buttons = [[ReminderList.Button(turn)]],
        };
    }

    private async Task<LocalDate?> LastSessionAsync(Person person, CancellationToken cancel)
    {
        foreach (var known in sessions)
        {
            if (await known.FindAsync(person, cancel) is { } day) return day;
        }

        return null;
    }
}
