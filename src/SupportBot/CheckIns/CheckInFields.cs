using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.CheckIns;

/// <summary>What a check-in asks.</summary>
internal static class CheckInFields
{
    /// <summary>The answer that says "rough day, no details".</summary>
    public const string Rough = "rough";

    /// <summary>The answer that says "not today".</summary>
    public const string NotToday = "none";

    /// <summary>What may have changed in the same time, and so may explain a change in mood.</summary>
    public static readonly IReadOnlyList<string> Changes =
    [
        "sleep", "more-contact", "less-contact", "medicine", "therapy", "illness", "exercise", "alcohol", "stress",
        "good-event", "cycle",
    ];

    private static readonly IReadOnlyList<string> OneToTen = [.. Enumerable.Range(1, 10).Select(i => $"{i}")];

    /// <summary>1 to 10, or one of the two answers without a score.</summary>
    public static readonly Parameter<string> Mood = new("mood", ReadMood)
    {
        Kind = FieldKind.Choice,
        Choices = [.. OneToTen, Rough, NotToday],
    };

    /// <summary>1 to 10.</summary>
    public static readonly Parameter<int> Energy = Parameter.Number("energy", 1, 10) with
    {
        Kind = FieldKind.Choice,
        Choices = OneToTen,
        Optional = true,
        AskedWhen = HasScore,
    };

    /// <summary>Hours, 0 to 24 in halves.</summary>
    public static readonly Parameter<decimal> Sleep = new("sleep", SleepHours.Read)
    {
        Kind = FieldKind.Number,
        Optional = true,
        AskedWhen = HasScore,
        MaxLength = 10,
    };

    /// <summary>What else changed.</summary>
    public static readonly Parameter<IReadOnlyList<string>> Changed = Parameter.Several("changed", Changes) with
    {
        Optional = true,
        AskedWhen = HasScore,
    };

    /// <summary>The person's own words.</summary>
    public static readonly Parameter<string> Note = Parameter.Text("note", maxLength: 2_000) with
    {
        Optional = true,
        AskedWhen = HasScore,
    };

    /// <summary>The day it is about: today unless they say otherwise, at most 14 days back.</summary>
    public static readonly Parameter<LocalDate> Day = new("day", PastDay.Read) { Optional = true, Aside = true };

    private static bool HasScore(IReadOnlyList<string> values) => values[0] is not (Rough or NotToday);

    private static Mistake? ReadMood(string text, Occasion occasion, out string value)
    {
        value = text.Trim().ToLowerInvariant();

        return value is Rough or NotToday || OneToTen.Contains(value) ? null : new("checkin.mood.wrong", ("given", Parameter.Shown(text)));
    }
}
