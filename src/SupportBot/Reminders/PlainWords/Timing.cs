namespace SupportBot.Reminders;

/// <summary>What a text means on a certain day, in a certain zone.</summary>
/// <param name="Schedule">When it rings.</param>
/// <param name="IsChosen">Whether the person named a time or a part of the day, or an amount of time from now.</param>
/// <param name="Guesses">What they did not say and was taken instead.</param>
internal sealed record Timing(Schedule Schedule, bool IsChosen, IReadOnlyList<Guess> Guesses);

/// <summary>Something that was not said and was taken instead.</summary>
/// <param name="Phrase">The phrase that says so.</param>
/// <param name="Value">What goes into its hole <c>value</c>.</param>
internal sealed record Guess(string Phrase, string Value)
{
    public const string Time = "remind.guess.time";
    public const string Weekday = "remind.guess.weekday";
    public const string DayOfMonth = "remind.guess.day-of-month";
    public const string FromNow = "remind.guess.from-now";
    public const string FromToday = "remind.guess.from-today";
}
