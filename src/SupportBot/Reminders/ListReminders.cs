using System.Globalization;
using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>Lists a person's reminders: <c>/remind list</c>.</summary>
internal sealed class ListReminders(ReminderList list) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "remind list";

    private const int InARow = 5;

    public CommandSpec Spec { get; } = new(Name) { AlsoCalled = ["reminders"] };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var all = await list.OfAsync(turn.Person, cancel);
        var add = new Button.Press(turn.Label("remind.button.add"), new("remind"));

        return all.Count == 0
            ? new Reply(new Block.Paragraph(turn.Say("remind.list.empty"))) { Buttons = [[add]] }
            : new Reply(
                new Block.Heading(turn.Say("remind.list.title")),
                new Block.Points([.. all.Select((pair, i) => Line(turn, i + 1, pair.Reminder, pair.DueAt))]),
                new Block.Note(turn.Say("remind.list.how")))
            {
                Buttons = [.. all.Select((pair, i) => (Button)Number(i + 1, pair.Reminder)).Chunk(InARow), [add]],
            };
    }

    private static Words Line(Turn turn, int number, Reminder reminder, Instant? dueAt)
    {
        Words rule = ScheduleWords.Of(reminder.Schedule!, turn.Speech, turn.Person.Zone);
        Words state = reminder.State is ReminderState.Paused ? turn.Say("remind.list.paused")
            : dueAt is { } at ? turn.Say("remind.list.next", ("time", new Run.Moment(at)))
            : turn.Say("remind.list.waits");

        return [$"{number.ToString(CultureInfo.InvariantCulture)}: ", new Run.Strong(reminder.Text), " · ", .. rule, " · ", .. state];
    }

    private static Button.Press Number(int number, Reminder reminder) => new(number.ToString(CultureInfo.InvariantCulture), new(ShowReminder.Name, reminder.Id));
}
