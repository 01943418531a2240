using SupportBot.Pictures.Chart;

namespace SupportBot.Pictures.Tests.Chart;

/// <summary>The cases that every chart must stand.</summary>
internal static class ChartCases
{
    private const string Forty = "a label that is exactly forty characters";

    public static IReadOnlyDictionary<string, ChartContent> All { get; } = new Dictionary<string, ChartContent>
    {
        ["days-7-sessions-1"] = Diaries.Of(7, 1),
        ["days-60-sessions-0"] = Diaries.Of(60, 0),
        ["days-60-sessions-1"] = Diaries.Of(60, 1),
        ["days-120-sessions-2"] = Diaries.Of(120, 2),
        ["days-60-sessions-12"] = Diaries.Of(60, 12),
        ["days-730-sessions-12"] = Diaries.Of(730, 12),
        ["labels-of-40"] = Diaries.Of(120, 12, label: i => $"{Forty[..37]} {i + 1:00}"),
        ["greek"] = Diaries.Of(120, 2, Diaries.English with { Title = "Διάθεση", Subtitle = "1 Φεβ – 31 Μαΐ 2026", Score = "μία καταγραφή", Best = "καλύτερα", Worst = "χειρότερα" }),
        ["cyrillic"] = Diaries.Of(120, 2, Diaries.English with { Title = "Настрій за 120 днів", Subtitle = "1 лют. – 31 трав. 2026 · 103 зі 120 днів з оцінкою", Score = "один запис", Median = "медіана 7 днів" }, i => $"Сеанс {i + 1} · 20 од."),
        ["arabic"] = Diaries.Of(120, 2, Arabic, i => $"جلسة {i + 1} · 20 وحدة"),
        ["nothing-yet"] = new(Diaries.Start, Diaries.Start.AddDays(59), Diaries.English),
        ["one-entry"] = new(Diaries.Start, Diaries.Start.AddDays(59), Diaries.English) { Scores = [new(Diaries.Start.AddDays(30), 6)] },
        ["all-the-same"] = new(Diaries.Start, Diaries.Start.AddDays(59), Diaries.English)
        {
            Scores = [.. Enumerable.Range(0, 60).Select(day => new ChartPoint(Diaries.Start.AddDays(day), 5))],
            Median = [.. Enumerable.Range(3, 57).Select(day => new ChartPoint(Diaries.Start.AddDays(day), 5))],
        },
        ["every-shape"] = Diaries.Of(60, 1) with
        {
            Marks = [.. Enum.GetValues<MarkShape>().SelectMany((shape, i) => new[] { new ChartMark(Diaries.Start.AddDays(3 + (i * 5)), shape), new ChartMark(Diaries.Start.AddDays(8 + (i * 4)), shape) })],
        },
        ["unknown-script"] = Diaries.Of(60, 2, label: i => i == 0 ? "ボトックス 20" : "20 U 💉"),
        ["crowded-events"] = Diaries.Of(120, 2) with
        {
            Marks = [.. Enumerable.Range(0, 9).Select(i => new ChartMark(Diaries.Start.AddDays(20 + (i * i)), MarkShape.Star) { Label = $"something that happened, number {i + 1}", Plain = "event" })],
        },
    };

    private static ChartWords Arabic => Diaries.English with
    {
        Title = "المزاج خلال ١٢٠ يومًا",
        Subtitle = "1 فبراير – 31 مايو 2026 · 103 من 120 يومًا فيها درجة",
        RightToLeft = true,
        Best = "الأفضل",
        Worst = "الأسوأ",
        Score = "تسجيل واحد",
        Median = "وسيط 7 أيام",
        Unscored = "إجابة بلا درجة",
        Session = "جلسة",
        Bands = new Dictionary<BandKind, string>
        {
            [BandKind.TooEarly] = "من المبكر الحكم",
            [BandKind.Plausible] = "أثر محتمل",
            [BandKind.MayFade] = "قد يتلاشى",
        },
        Source = "المصدر: مواعيد زيارات التجارب السريرية (Brin 2020)، درجة الثقة منخفضة.",
        Month = day => new[] { "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو" }[(day.Month - 1) % 6],
    };
}
