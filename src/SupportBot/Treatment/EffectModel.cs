using NodaTime;

namespace SupportBot.Treatment;

/// <summary>
/// When an effect on mood may show, from a card's <c>course_model</c>. Never from its <c>cosmetic_model</c>.
/// </summary>
/// <param name="Onset">Days from the first session until an effect is plausible; 0 or more.</param>
/// <param name="FullEffect">Days from the first session until the full effect; not before <paramref name="Onset"/>.</param>
/// <param name="WearOff">Days from the last session until the effect may fade; above 0.</param>
internal sealed record EffectModel(int Onset, int FullEffect, int WearOff);

/// <summary>The two windows that are compared, equally long unless the diary starts or ends inside one.</summary>
/// <param name="Before">Days before the first session.</param>
/// <param name="After">Days in the effect window.</param>
internal sealed record ComparedWindows(DateInterval Before, DateInterval After)
{
    /// <summary>The longest window in days.</summary>
    public const int Longest = 28;

    /// <summary>The shortest window that can be compared, in days.</summary>
    public const int Shortest = 14;

    /// <summary>The days from the middle of one window to the middle of the other.</summary>
    public double Distance =>
        Period.DaysBetween(Before.Start, After.Start) + ((After.Length - Before.Length) / 2.0);

    /// <summary>
    /// The windows of a course. Before: up to 28 days that end the day before the first session. After: as many days
    /// from the full effect on; while they have not all passed, the latest ones since the onset. Both are cut to the
    /// shorter, but never below 14 days for the sake of the other. Nothing when either has no day at all.
    /// </summary>
    /// <param name="model">When an effect may show.</param>
    /// <param name="firstSession">The day of the first session.</param>
    /// <param name="lastSession">The day of the last session so far, not before the first.</param>
    /// <param name="diaryFrom">The first day of the diary.</param>
    /// <param name="diaryTo">The last day of the diary, or today.</param>
    public static ComparedWindows? Of(
        EffectModel model, LocalDate firstSession, LocalDate lastSession, LocalDate diaryFrom, LocalDate diaryTo)
    {
        var onset = firstSession.PlusDays(model.Onset);
        var end = LocalDate.Min(lastSession.PlusDays(model.WearOff - 1), diaryTo);
        var daysBefore = Math.Min(Longest, Period.DaysBetween(diaryFrom, firstSession));
        var daysAfter = Math.Min(Longest, Period.DaysBetween(onset, end) + 1);

        if (daysBefore < 1 || daysAfter < 1)
        {
            return null;
        }

        var equal = Math.Max(Shortest, Math.Min(daysBefore, daysAfter));
        (daysBefore, daysAfter) = (Math.Min(daysBefore, equal), Math.Min(daysAfter, equal));
        var start = LocalDate.Min(firstSession.PlusDays(model.FullEffect), end.PlusDays(1 - daysAfter));
        start = LocalDate.Max(start, onset);

        return new(
            new(firstSession.PlusDays(-daysBefore), firstSession.PlusDays(-1)),
            new(start, start.PlusDays(daysAfter - 1)));
    }
}
