using System.Globalization;
using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.Reminders;

/// <summary>The values that commands about reminders take.</summary>
internal static class ReminderFields
{
    /// <summary>The most characters of the words for a time.</summary>
    private const int LongestWhen = 200;

    /// <summary>When, in plain words.</summary>
    public static readonly Parameter<string> When = new("when", ReadWhen) { MaxLength = LongestWhen, Rest = true };

    /// <summary>What to say, in the person's own words.</summary>
    public static readonly Parameter<string> What = Parameter.Text("what", maxLength: 200) with { Rest = true };

    /// <summary>What it is about; anything unless chosen.</summary>
    public static readonly Parameter<string> Kind =
        Parameter.Choice("kind", "medicine", "appointment", "session", "checkin", "other") with { Optional = true };

    /// <summary>A reminder: its id, or its number in the list.</summary>
    public static readonly Parameter<string> Reminder = new("reminder", ReadReminder) { MaxLength = 32, Rest = true };

    /// <summary>The reminder of a ring; the one that rang last unless given.</summary>
    public static readonly Parameter<string> OfRing = new("reminder", ReadReminder)
    {
        MaxLength = 32,
        Optional = true,
        Aside = true,
    };

    /// <summary>Which ring of it, by its second; the last one unless given.</summary>
    public static readonly Parameter<Instant> Ring = new(
        "ring", ReadRing)
    { MaxLength = 10, Optional = true, Aside = true };

    /// <summary>The kind of a chosen value.</summary>
    public static ReminderKind KindOf(string value) => value switch
    {
        "medicine" => ReminderKind.Medicine,
        "appointment" => ReminderKind.Appointment,
        "session" => ReminderKind.Session,
        "checkin" => ReminderKind.CheckIn,
        _ => ReminderKind.Other,
    };

    private static Mistake? ReadWhen(string text, Occasion occasion, out string value)
    {
        value = text.Trim();

        return value.Length > LongestWhen
            ? new Mistake("mistake.too-long", ("length", $"{value.Length}"), ("to", $"{LongestWhen}"))
            : Reader.Read(value).Mistake;
    }

    private static Mistake? ReadReminder(string text, Occasion occasion, out string value)
    {
        value = text.Trim();
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) && value.Length <= 3;

        var isId = value.Length == 32 && value.All(char.IsAsciiHexDigitLower);

        return isNumber || isId ? null : new Mistake("remind.which.unknown", ("given", Parameter.Shown(text)));
    }

    private static Mistake? ReadRing(string text, Occasion occasion, out Instant value)
    {
        var digits = text.Length <= 10 ? text : "";
        var isRing = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        value = isRing ? Instant.FromUnixTimeSeconds(seconds) : default;

        return isRing ? null : new Mistake("remind.which.unknown", ("given", Parameter.Shown(text)));
    }
}
