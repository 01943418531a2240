using NodaTime;

namespace SupportBot.Reminders;

/// <summary>What was understood of a text so far, before it is known what day it is.</summary>
internal sealed class Said
{
    /// <summary>How often: every 2 weeks.</summary>
    public Amount? Every { get; set; }

    /// <summary>How much later: in 3 hours and 20 minutes.</summary>
    public List<Amount> Delay { get; } = [];

    /// <summary>The days of the week that were named.</summary>
    public List<IsoDayOfWeek> Weekdays { get; } = [];

    /// <summary>The times of day that were named.</summary>
    public List<Token> Times { get; } = [];

    /// <summary>The part of the day that was named.</summary>
    public PartOfDay? Part { get; set; }

    /// <summary>The day that was named.</summary>
    public SaidDay? Day { get; set; }

    /// <summary>The first day: starting on Friday.</summary>
    public SaidDay? From { get; set; }

    /// <summary>The last day: until 1 May.</summary>
    public SaidDay? Until { get; set; }

    /// <summary>How long: for 10 days.</summary>
    public Amount? For { get; set; }

    /// <summary>How long after the last session.</summary>
    public Amount? AfterSession { get; set; }

    /// <summary>Whether it counts from the last time it was done.</summary>
    public bool AfterDone { get; set; }

    /// <summary>Whether something was named twice that can be named once.</summary>
    public bool IsDoubled { get; private set; }

    /// <summary>Puts a value in its place; remembers when the place was taken.</summary>
    public bool Put<T>(T? before, T value, Action<T> set)
        where T : class
    {
        IsDoubled |= before is not null;
        set(value);

        return true;
    }
}
