using NodaTime;
using SupportBot.Pictures.Chart;
using SupportBot.Treatment;

namespace SupportBot.Trends;

/// <summary>The pale bands behind a course: too early to tell, plausible, may fade. Taken from its card's timing of the mood.</summary>
internal static class EffectBands
{
    /// <summary>The bands, in order of time; they do not overlap.</summary>
    public static IReadOnlyList<(DateInterval Days, BandKind Kind)> Of(Trend trend)
    {
        if (trend.Banded is not var (course, card)) return [];

        var past = course.PastSessions(trend.Days.End).ToArray();
        var (first, last) = (past[0].When.Middle, course.Daily ? course.End?.Middle ?? trend.Days.End : past[^1].When.Middle);
        var onset = first.PlusDays(card.CourseModel.OnsetDays.From);
        var fades = card.CourseModel.WearOffDays is { } wearOff ? LocalDate.Max(onset, last.PlusDays(wearOff.From)) : trend.Days.End.PlusDays(1);
        var gone = card.CourseModel.WearOffDays is { } to ? last.PlusDays(to.To) : fades;

        return
        [
            .. Band(trend, first, onset.PlusDays(-1), BandKind.TooEarly),
            .. Band(trend, onset, fades.PlusDays(-1), BandKind.Plausible),
            .. Band(trend, fades, gone, BandKind.MayFade),
        ];
    }

    private static IEnumerable<(DateInterval Days, BandKind Kind)> Band(Trend trend, LocalDate from, LocalDate to, BandKind kind)
    {
        var (start, end) = (LocalDate.Max(from, trend.Days.Start), LocalDate.Min(to, trend.Days.End));

        if (start <= end) yield return (new(start, end), kind);
    }
}
