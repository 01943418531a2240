using System.Globalization;
using SupportBot.Pictures.Chart;

namespace SupportBot.Pictures.Tests;

/// <summary>Charts to look at and to test: the same diary for the same arguments.</summary>
internal static class Diaries
{
    public static readonly DateOnly Start = new(2026, 2, 1);

    public static ChartWords English { get; } = new("Mood", "1 Feb – 31 May 2026 · 103 of 120 days have a score")
    {
        Best = "best",
        Worst = "worst",
        Score = "one check-in",
        Median = "median of 7 days",
        Unscored = "answered, no score",
        Session = "session",
        Bands = new Dictionary<BandKind, string>
        {
            [BandKind.TooEarly] = "too early to tell",
            [BandKind.Plausible] = "effect plausible",
            [BandKind.MayFade] = "may fade",
        },
        Marks = new Dictionary<MarkShape, string>
        {
            [MarkShape.Star] = "life event",
            [MarkShape.Moon] = "sleep changed",
            [MarkShape.Bubble] = "contact with people",
            [MarkShape.Pill] = "medicine changed",
            [MarkShape.Rings] = "therapy session",
            [MarkShape.Plus] = "illness or pain",
            [MarkShape.Dumbbell] = "exercise",
            [MarkShape.Glass] = "alcohol or drugs",
            [MarkShape.Bolt] = "stressful event",
            [MarkShape.Sun] = "good event",
            [MarkShape.Drop] = "menstrual cycle",
        },
        Source = "Bands: judgement from trial visit times in the card \"Botulinum toxin\", confidence low. They say when to look, not that it works.",
        Day = day => day.ToString("d MMM", CultureInfo.InvariantCulture),
        Month = day => day.ToString(day.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture),
        Number = value => value.ToString("0.#", CultureInfo.InvariantCulture),
    };

    public static ChartContent Of(int days, int sessions, ChartWords? words = null, Func<int, string>? label = null)
    {
        var to = Start.AddDays(days - 1);
        var random = new Wheel(7);
        var scores = new List<ChartPoint>();
        var carry = 0.0;

        for (var day = 0; day < days; day++)
        {
            carry = (carry * 0.5) + ((random.Next() + random.Next() + random.Next() - 1.5) * 1.5);
            var level = 3.6 + (day > days / 3 ? 1.4 : 0) + carry;

            if (random.Next() > 0.1 && (day < days * 0.55 || day > days * 0.6))
            {
                scores.Add(new(Start.AddDays(day), Math.Clamp(Math.Round(level), 1, 10)));
            }
        }

        var flags = Enumerable.Range(0, sessions)
            .Select(i => Start.AddDays((int)(days * (0.25 + (0.5 * i / Math.Max(1, sessions))))))
            .Select((day, i) => new ChartFlag(day, label?.Invoke(i) ?? $"{15 + i} U · {day.ToString("d MMM", CultureInfo.InvariantCulture)}", $"session {i + 1}"))
            .ToList();

        return new(Start, to, words ?? English)
        {
            Scores = scores,
            Median = Median(scores),
            Unscored = [.. Enumerable.Range(0, days).Where(day => day % 23 == 11).Select(day => Start.AddDays(day))],
            Sessions = flags,
            Bands = sessions == 0 ? [] : BandsAfter(flags[0].Day, to),
            Marks = MarksOf(days),
            Strips = days < 28 ? [] :
            [
                new("PHQ-9 · lower is lighter", 0, 27, [.. Enumerable.Range(0, days / 14).Select(i => new ChartPoint(Start.AddDays(i * 14), 18 - (i % 9)))]),
            ],
        };
    }

    private static List<ChartBand> BandsAfter(DateOnly first, DateOnly to) =>
    [
        new(first, first.AddDays(13), BandKind.TooEarly),
        new(first.AddDays(14), first.AddDays(62), BandKind.Plausible),
        new(first.AddDays(63), to < first.AddDays(63) ? first.AddDays(63) : to, BandKind.MayFade),
    ];

    private static List<ChartMark> MarksOf(int days) =>
    [
        .. Enumerable.Range(0, days).Where(day => day % 17 is 3 or 4).Select(day => new ChartMark(Start.AddDays(day), MarkShape.Moon)),
        .. Enumerable.Range(0, days).Where(day => day % 31 == 9).Select(day => new ChartMark(Start.AddDays(day), MarkShape.Plus)),
        new(Start.AddDays(days / 5), MarkShape.Star) { Label = "moved to a new flat", Plain = "event" },
        new(Start.AddDays(days * 3 / 4), MarkShape.Star) { Label = "sister visits", Plain = "event" },
    ];

    private static List<ChartPoint> Median(List<ChartPoint> scores)
    {
        var line = new List<ChartPoint>();

        for (var day = Start; day <= scores[^1].Day; day = day.AddDays(1))
        {
            if (!scores.Exists(score => score.Day == day || score.Day == day.AddDays(-1)))
            {
                continue;
            }

            var window = scores.Where(score => score.Day > day.AddDays(-7) && score.Day <= day).Select(score => score.Value).Order().ToList();

            if (window.Count >= 4)
            {
                line.Add(new(day, (window[(window.Count - 1) / 2] + window[window.Count / 2]) / 2));
            }
        }

        return line;
    }

    /// <summary>A small generator that gives the same numbers on every machine.</summary>
    private sealed class Wheel(uint seed)
    {
        private uint _state = seed;

        public double Next()
        {
            _state = unchecked((_state * 1664525) + 1013904223);

            return _state / (double)uint.MaxValue;
        }
    }
}
