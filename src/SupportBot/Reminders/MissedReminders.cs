using NodaTime;
using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>Tells a person at their next visit what did not reach them, and what was paused because nobody answered.</summary>
internal sealed class MissedReminders(RingStore rings, ReminderStore reminders) : IOpening
{
    private const int MostLines = 5;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> TellAsync(Person person, Speech speech, Instant now, CancellationToken cancel)
    {
        var untold = await rings.TellAsync(person, cancel);
        if (untold.Count == 0) return [];

        var byId = (await reminders.AllAsync(person, cancel)).ToDictionary(reminder => reminder.Id);
        var groups = untold.GroupBy(ring => ring.ReminderId).Where(group => byId.ContainsKey(group.Key)).ToList();

        return
        [
            new Block.Paragraph(speech.Say("remind.missed.title")),
            new Block.Points([.. groups.Take(MostLines).Select(group => Line(byId[group.Key], [.. group], person, speech))]),
            .. groups.Count > MostLines ? [new Block.Note(speech.Say("remind.missed.more", ("count", $"{groups.Count - MostLines}")))] : Array.Empty<Block>(),
        ];
    }

    private static Words Line(Reminder reminder, IReadOnlyList<Rung> missed, Person person, Speech speech)
    {
        var last = ("time", (Run)new Run.Moment(missed[^1].Occurrence));
        Words what = person.Profile.Discreet ? speech.Say("remind.missed.discreet", last) : speech.Say("remind.missed.open", ("text", new Run.Strong(reminder.Text)), last);
        Words more = missed.Count > 1 ? speech.Say("remind.missed.times", ("count", $"{missed.Count}")) : "";
        Words why = reminder.FellSilent ? speech.Say("remind.missed.paused")
            : missed[^1].State is RingState.Undelivered ? speech.Say("remind.missed.undelivered")
            : missed[^1].State is RingState.Unknown ? speech.Say("remind.missed.unsure") : "";

        return [.. what, .. more, .. why];
    }
}
