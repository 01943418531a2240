namespace SupportBot.Pictures.Chart;

/// <summary>The days named under the plot: as many as fit without touching, at an even step.</summary>
internal static class TimeAxis
{
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24];

    /// <summary>From this many days on, months are named instead of days.</summary>
    private const int Months = 75;

    public static void Place(ChartDraft draft)
    {
        var choices = Days(draft.Time) >= Months ? MonthSteps.Select(step => ByMonth(draft, step)) : DaySteps.Select(step => ByDay(draft, step));
        var labels = choices.Select(choice => Spread(draft, choice)).FirstOrDefault(Apart) ?? [];

        foreach (var (text, x, left, _) in labels)
        {
            draft.Ticks.Add(x);
            draft.Write(text, left, draft.Y + (12 * draft.Unit), Sizes.Label, Tone.Quiet);
        }

        draft.Y += (18 + (Sizes.Label * PlacedText.LineHeight)) * draft.Unit;

        bool Apart(List<(string Text, float X, float Left, float Right)> row) =>
            row.Zip(row.Skip(1)).All(pair => pair.First.Right + (18 * draft.Unit) <= pair.Second.Left);
    }

    private static int Days(TimeScale time) => time.To.DayNumber - time.From.DayNumber + 1;

    private static IEnumerable<(DateOnly Day, string Text)> ByDay(ChartDraft draft, int step) =>
        from i in Enumerable.Range(0, ((Days(draft.Time) - 1) / step) + 1)
        let day = draft.Time.From.AddDays(i * step)
        select (day, draft.Content.Words.Day(day));

    /// <summary>The first of each month that is shown, counted from January so that a step of 12 names Januaries.</summary>
    private static IEnumerable<(DateOnly Day, string Text)> ByMonth(ChartDraft draft, int step)
    {
        var first = new DateOnly(draft.Time.From.Year, draft.Time.From.Month, 1);

        return
            from i in Enumerable.Range(0, (Days(draft.Time) / 28) + 2)
            let day = first.AddMonths(i)
            where draft.Time.Shows(day) && ((day.Year * 12) + day.Month - 1) % step == 0
            select (day, draft.Content.Words.Month(day));
    }

    private static List<(string Text, float X, float Left, float Right)> Spread(
        ChartDraft draft, IEnumerable<(DateOnly Day, string Text)> days) =>
        [.. days.Select(named =>
        {
            var text = Text.BundledFont.Drawable(named.Text);
            var (x, width) = (draft.Time.X(named.Day), draft.Measure(text, Sizes.Label));
            var left = Math.Clamp(x - (width / 2), draft.Edge, Math.Max(draft.Edge, draft.Width - draft.Edge - width));

            return (text, x, left, left + width);
        })];
}
