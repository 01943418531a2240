using System.Globalization;
using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>How a ring is said.</summary>
/// <param name="Speech">In which language.</param>
/// <param name="Person">To whom.</param>
internal sealed record RingLook(Speech Speech, Person Person)
{
    /// <summary>Whether it comes late, because the bot was away.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether to ask if the reminder should pause, move or stop.</summary>
    public bool Asks { get; init; }

    /// <summary>Whether the person's own words are shown; otherwise only when they chose so.</summary>
    public bool IsRevealed { get; init; } = !Person.Profile.Discreet;
}

/// <summary>What a person sees when a reminder rings.</summary>
internal static class RingReply
{
    /// <summary>The message: by itself it says what it is about only if the person chose so.</summary>
    public static Reply Of(Reminder reminder, Instant occurrence, RingLook look)
    {
        var speech = look.Speech;
        var words = Words(reminder, occurrence, look);
        string[] ring = [reminder.Id, Name(occurrence)];

        return new Reply(look.Asks ? [new Block.Paragraph(words), new Block.Paragraph(speech.Say("remind.ring.asks"))] : [new Block.Paragraph(words)])
        {
            Language = speech.Language,
            Buttons =
            [
                [
                    Press("done", "remind done", ring) with { Look = Look.Main },
                    Press("skip", "remind skip", ring),
                    .. look.IsRevealed ? Array.Empty<Button>() : [Press("show", "remind show", ring)],
                ],
                [
                    Press("ten", "remind snooze", [.. ring, SnoozeRing.TenMinutes]),
                    Press("hour", "remind snooze", [.. ring, SnoozeRing.Hour]),
                    Press("tomorrow", "remind snooze", [.. ring, SnoozeRing.Tomorrow]),
                ],
                .. look.Asks
                    ? [[Press("pause", "remind pause", [reminder.Id]), Press("move", "remind time", [reminder.Id]), Press("stop", "remind stop", [reminder.Id])]]
                    : Array.Empty<IReadOnlyList<Button>>(),
            ],
        };

        Button Press(string label, string command, string[] values) => new Button.Press(speech.Label($"remind.button.{label}"), new(command, values));
    }

    /// <summary>The name of a ring in a button: the seconds of its occurrence.</summary>
    public static string Name(Instant occurrence) => occurrence.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static Words Words(Reminder reminder, Instant occurrence, RingLook look)
    {
        var moment = ("time", (Run)new Run.Moment(occurrence, look.IsLate ? Precision.Minute : Precision.Time));
        var text = ("text", (Run)new Run.Strong(reminder.Text));

        return (look.IsRevealed, look.IsLate) switch
        {
            (true, true) => look.Speech.Say("remind.ring.open.late", moment, text),
            (true, false) => look.Speech.Say("remind.ring.open", moment, text),
            (false, true) => look.Speech.Say("remind.ring.discreet.late", moment),
            _ => look.Speech.Say("remind.ring.discreet", moment),
        };
    }
}
