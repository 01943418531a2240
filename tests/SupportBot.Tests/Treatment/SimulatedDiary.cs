using NodaTime;
using SupportBot.Treatment;
using SupportBot.CheckIns;

namespace SupportBot.Tests.Treatment;

/// <summary>A diary of which the truth is known.</summary>
/// <param name="Correlation">The correlation of neighbouring days, before rounding.</param>
internal sealed record SimulatedDiary(double Correlation)
{
    private static readonly LocalDate Session = new(2026, 4, 1);

    private static readonly EffectModel Model = new(Onset: 14, FullEffect: 14, WearOff: 84);

    /// <summary>The mean mood, in points.</summary>
    public double Level { get; init; } = 4.5;

    /// <summary>The standard deviation of a day around its level, in points.</summary>
    public double Noise { get; init; } = 1.3;

    /// <summary>Days of diary before the first session.</summary>
    public int DaysBefore { get; init; } = 90;

    /// <summary>Points added from the first day of the effect window on.</summary>
    public double Shift { get; init; }

    /// <summary>A straight slope through the whole diary, in points a day.</summary>
    public double Slope { get; init; }

    /// <summary>Half the swing of a year, in points; the phase is chance.</summary>
    public double Season { get; init; }

    /// <summary>Half the swing of a week, in points.</summary>
    public double Week { get; init; }

    /// <summary>The share of days without a score.</summary>
    public double Missing { get; init; }

    /// <summary>How much more often a low day is missing, for each point below the level: 0 for by chance only.</summary>
    public double LowsMissing { get; init; }

    /// <summary>Draws one diary and compares it.</summary>
    public BeforeAfter Compare(SeededRandom random)
    {
        var from = Session.PlusDays(-DaysBefore);
        var to = Session.PlusDays(14 + ComparedWindows.Longest - 1);
        var series = MoodSeries.Of(Days(from, to, random));
        var windows = ComparedWindows.Of(Model, Session, Session, from, to)!;

        return BeforeAfter.Of(series, windows);
    }

    private IEnumerable<(LocalDate Day, double? Score)> Days(LocalDate from, LocalDate to, SeededRandom random)
    {
        var phase = random.Next() * 2 * Math.PI;
        var weekPhase = random.Next() * 2 * Math.PI;
        var carry = random.Normal();
        var fresh = Math.Sqrt(1 - (Correlation * Correlation));

        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            carry = (Correlation * carry) + (fresh * random.Normal());
            var at = Period.DaysBetween(Session, day);
            var mood = Level + (Noise * carry) + (Slope * at)
                + (Season * Math.Sin((2 * Math.PI * at / 365.25) + phase))
                + (Week * Math.Sin((2 * Math.PI * at / 7) + weekPhase))
                + (at >= 14 ? Shift : 0);
            var score = Math.Clamp(Math.Round(mood), 1, 10);
            var missing = Missing * Math.Exp(LowsMissing * (Level + (Slope * at) - mood) / Noise);

            if (random.Next() >= missing)
            {
                yield return (day, score);
            }
        }
    }
}
