namespace SupportBot.Reminders;

/// <summary>Whether what was said fits together, whatever day it is.</summary>
internal static class Consistency
{
    private static readonly Amount Shortest = new(Unit.Minute, 15);

    /// <summary>The phrase that says what does not fit; nothing when all does.</summary>
    public static string? FaultOf(Said said) => said switch
    {
        _ when said.IsDoubled => Unclear.Mixed,
        _ when Amounts(said).Any(amount => amount.Count < 1 || amount.Count > MostOf(amount.Unit)) => Unclear.TooFar,
        { AfterSession: not null } => FaultAfterSession(said),
        { Delay.Count: > 0 } => FaultLater(said),
        { Every: not null } => FaultRepeated(said),
        _ => FaultOnce(said),
    };

    private static string? FaultAfterSession(Said said) =>
        said.Every is not null || said.Delay.Count > 0 || said.Day is not null || said.Weekdays.Count > 0 || IsBounded(said)
            || said.AfterSession!.Unit is Unit.Minute or Unit.Hour ? Unclear.Mixed
            : said.Times.Count > 1 ? Unclear.ManyTimes : null;

    private static string? FaultLater(Said said)
    {
        var isShort = said.Delay.Any(amount => amount.Unit is Unit.Minute or Unit.Hour);

        return said.Every is not null || said.Day is not null || said.Weekdays.Count > 0 || IsBounded(said) || said.AfterDone
            || (isShort && (said.Times.Count > 0 || said.Part is not null)) ? Unclear.Mixed
            : said.Times.Count > 1 ? Unclear.ManyTimes : null;
    }

    private static string? FaultRepeated(Said said)
    {
        var (unit, count) = (said.Every!.Unit, said.Every.Count);
        var namesDay = said.Day is SaidDay.InMonth or SaidDay.InYear;

        return unit is Unit.Minute && count < Shortest.Count ? Unclear.TooOften
            : said.Until is not null && said.For is not null ? Unclear.Mixed
            : said.AfterDone && (said.Weekdays.Count > 0 || said.Day is not null || said.From is not null || said.Times.Count > 1) ? Unclear.Mixed
            : unit switch
            {
                Unit.Minute or Unit.Hour when said.Weekdays.Count > 0 || said.Day is not null => Unclear.Mixed,
                Unit.Minute or Unit.Hour when said.Times.Count > 1 => Unclear.ManyTimes,
                Unit.Day when (said.Weekdays.Count > 0 && count > 1) || namesDay => Unclear.Mixed,
                Unit.Week when namesDay => Unclear.Mixed,
                Unit.Month when said.Weekdays.Count > 0 => Unclear.Mixed,
                _ when said.Day is not null && said.From is not null => Unclear.Mixed,
                _ => null,
            };
    }

    private static string? FaultOnce(Said said) =>
        said.Weekdays.Count > 1 ? Unclear.ManyDays
        : said.Times.Count > 1 ? Unclear.ManyTimes
        : IsBounded(said) || (said.Weekdays.Count > 0 && said.Day is not null) ? Unclear.Mixed
        : said.Weekdays.Count == 0 && said.Day is null && said.Times.Count == 0 && said.Part is null ? Unclear.NoTime : null;

    private static bool IsBounded(Said said) => said.From is not null || said.Until is not null || said.For is not null;

    private static IEnumerable<Amount> Amounts(Said said) =>
        said.Delay.Concat(new[] { said.Every, said.For, said.AfterSession }.OfType<Amount>());

    private static int MostOf(Unit unit) => unit switch
    {
        Unit.Minute => 60 * 24 * 7,
        Unit.Hour => 24 * 60,
        Unit.Day => 1000,
        Unit.Week => 260,
        _ => 60,
    };
}
