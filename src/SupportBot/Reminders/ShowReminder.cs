using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Shows one reminder with its counts and what can be done with it.</summary>
internal sealed class ShowReminder(ReminderList list, DueStore due, Adherence adherence) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind about";

    public CommandSpec Spec { get; } = new(Name, ReminderFields.Reminder) { Key = "remind" };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await list.FindAsync(turn, ReminderFields.Reminder, cancel) is not { Schedule: { } schedule } reminder) return ReminderList.Gone(turn);

        var next = (await due.OfAsync(turn.Person, cancel)).Where(row => row.ReminderId == reminder.Id).Select(row => (Instant?)row.DueAt).FirstOrDefault();
        var counts = await adherence.OfAsync(turn.Person, reminder, turn.Now - Adherence.Window, turn.Now, cancel);

        return new Reply(new Block.Facts(
        [
            new(turn.Label("remind.fact.what"), reminder.Text),
            new(turn.Label("remind.fact.when"), ScheduleWords.Of(schedule, turn.Speech, turn.Person.Zone)),
            new(turn.Label("remind.fact.next"), StateOf(turn, reminder, next)),
            .. counts.Rung > 0 ? [new Fact(turn.Label("remind.fact.counts"), Said(turn, reminder, counts))] : Array.Empty<Fact>(),
        ]))
        {
            Buttons = reminder.State is ReminderState.Stopped
                ? [[Press(turn, "erase", EraseReminder.Name, reminder, Look.Danger), ReminderList.Button(turn)]]
                :
                [
                    [
                        reminder.State is ReminderState.Paused ? Press(turn, "resume", ResumeReminder.Name, reminder) : Press(turn, "pause", PauseReminder.Name, reminder),
                        Press(turn, "change", ChangeReminder.Name, reminder),
                        Press(turn, "stop", StopReminder.Name, reminder, Look.Danger),
                    ],
                    [ReminderList.Button(turn)],
                ],
        };
    }

    private static Words StateOf(Turn turn, Reminder reminder, Instant? next) => (reminder.State, next) switch
    {
        (ReminderState.Paused, _) => turn.Say("remind.list.paused"),
        (ReminderState.Stopped, _) => turn.Say("remind.list.stopped"),
        (_, { } at) => [new Run.Moment(at)],
        _ => turn.Say(reminder.Schedule is RingsAfterSession ? "remind.list.waits" : "remind.list.over"),
    };

    private static Words Said(Turn turn, Reminder reminder, Counts counts)
    {
        var words = turn.Say(reminder.Kind is ReminderKind.Medicine ? "remind.counts.taken" : "remind.counts.done", ("done", $"{counts.Done}"), ("of", $"{counts.Rung}"));

        return counts.Skipped == 0 ? words : [.. words, .. turn.Say("remind.counts.skipped", ("skipped", $"{counts.Skipped}"))];
    }

    private static Button.Press Press(Turn turn, string label, string command, Reminder reminder, Look look = Look.Plain) =>
        new(turn.Label($"remind.button.{label}"), new(command, reminder.Id)) { Look = look };
}
