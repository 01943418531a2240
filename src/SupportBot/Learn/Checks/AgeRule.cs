using NodaTime;
using SupportBot.Content.Checks;

namespace SupportBot.Learn.Checks;

/// <summary>A card that nobody has gone through for long may be wrong.</summary>
internal static class AgeRule
{
    private const int WarnAfterDays = 183;
    private const int FailAfterDays = 365;

    /// <summary>What is wrong with the date of a card's review.</summary>
    public static IEnumerable<Finding> Check(CardFile file, LocalDate today)
    {
        var days = Period.DaysBetween(file.Card.Reviewed, today);

        if (days < 0) yield return file.Fault("$.reviewed", $"the review is {-days} days in the future");
        if (days > FailAfterDays) yield return file.Fault("$.reviewed", $"nobody has reviewed this for {days} days");
        if (days is > WarnAfterDays and <= FailAfterDays) yield return file.Warning("$.reviewed", $"nobody has reviewed this for {days} days");
    }
}
