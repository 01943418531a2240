using System.Globalization;
using NodaTime;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>The reminders that a person still has, in the order of their list.</summary>
internal sealed class ReminderList(ReminderStore reminders, DueStore due)
{
    /// <summary>Those that ring or are paused; each with when it is said next, if it is.</summary>
    public async Task<IReadOnlyList<(Reminder Reminder, Instant? DueAt)>> OfAsync(Person person, CancellationToken cancel)
    {
        var next = (await due.OfAsync(person, cancel)).ToDictionary(row => row.ReminderId, row => row.DueAt);
        var all = await reminders.AllAsync(person, cancel);

        return
        [
            .. all.Select(reminder => (reminder, next.TryGetValue(reminder.Id, out var at) ? at : (Instant?)null))
                .Where(pair => pair.reminder.State is ReminderState.Paused
                    || (pair.reminder.State is ReminderState.Active && (pair.Item2 is not null || pair.reminder.Schedule is RingsAfterSession { Session: null }))),
        ];
    }

    /// <summary>The reminder that a value names, by its id or its number in the list; nothing if there is none.</summary>
    public async Task<Reminder?> FindAsync(Turn turn, Parameter<string> parameter, CancellationToken cancel)
    {
        var given = turn.Get(parameter);
        if (given.Length == 32) return await reminders.FindAsync(turn.Person, given, cancel);

        var all = await OfAsync(turn.Person, cancel);
        var number = int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture);

        return number >= 1 && number <= all.Count ? all[number - 1].Reminder : null;
    }

    /// <summary>What is said when there is no such reminder.</summary>
    public static Reply Gone(Turn turn) => new(new Block.Paragraph(turn.Say("remind.gone")))
    {
        Buttons = [[Button(turn)]],
        Understood = false,
    };

    /// <summary>Leads to the list.</summary>
    public static Button Button(Turn turn) => new Button.Press(turn.Label("remind.button.list"), new(ListReminders.Name));
}
