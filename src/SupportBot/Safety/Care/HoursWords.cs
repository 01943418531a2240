using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>How the hours of a line are said. What the sources do not agree on is marked as not confirmed.</summary>
internal static class HoursWords
{
    /// <summary>The hours of a line.</summary>
    public static Words Of(OpenHours hours, Speech speech)
    {
        var said = Said(hours, speech);

        return hours.Sure || hours.Part is RoughHours.Unknown ? said : speech.Say("crisis.hours.unsure", ("hours", said));
    }

    /// <summary>Times on the country's own clock, days by name.</summary>
    public static string Times(IReadOnlyList<string> times, Speech speech) => string.Join(", ", times.Select(time => Time(time, speech)));

    private static string Said(OpenHours hours, Speech speech) =>
        hours.Always ? speech.Label(hours.PhoneOnly ? "crisis.hours.always-phone" : "crisis.hours.always")
        : hours.Part is { } part ? speech.Label($"crisis.hours.{part.ToString().ToLowerInvariant()}")
        : Times(hours.Times, speech);

    private static string Time(string time, Speech speech) =>
        time.Split(' ') is [var days, var clock] ? $"{speech.Label($"crisis.days.{days}")} {clock}" : time;
}
