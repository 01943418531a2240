using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using SupportBot.CheckIns;

namespace SupportBot.Tests.Treatment;

/// <summary>Counts once more, in the plainest way, what the replies say about diaries that chance wrote.</summary>
public sealed partial class Every_number_shown
{
    private const int Days = 200;

    private static readonly LocalDate Today = new(2026, 5, 20);
    private static readonly LocalDate From = Today.PlusDays(1 - Days);
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    /// <summary>A day's mood, 0 for an answer without a score, nothing for no answer; and whether sleep was ticked.</summary>
    private static readonly Gen<(int? Mood, bool Ticked)[]> Diaries =
        Gen.Select(Gen.Int[1, 7].Select(mood => mood == 1 ? (int?)null : mood == 2 ? 0 : mood), Gen.Bool, (mood, ticked) => (mood, ticked && mood > 0)).Array[Days];

    [Fact]
    public void Can_be_counted_in_the_diary() => Diaries.Sample(diary => CheckAsync(diary).GetAwaiter().GetResult(), iter: 12, threads: 1);

    private static async Task CheckAsync((int? Mood, bool Ticked)[] diary)
    {
        using var scene = await Scene.StartsAt("2026-05-20T18:00:00Z");
        await KeepAsync(scene, diary);
        await scene.Says("/treatment botox date=2026-03-20");

        Assert.StartsWith(Trend(diary), PlainText.Of(await scene.Says("/trends 60")), StringComparison.Ordinal);

        var text = PlainText.Of(await scene.Says("/compare"));
        var (before, after) = (Window(text, "Before"), Window(text, "After"));
        double[] one = [.. Scores(diary, before)], two = [.. Scores(diary, after)];
        var difference = two.Average() - one.Average();

        Assert.Contains($"Before: {Number(one.Average())} on average, from {one.Length} days", text, StringComparison.Ordinal);
        Assert.Contains($"After: {Number(two.Average())} on average, from {two.Length} days", text, StringComparison.Ordinal);
        Assert.Contains($"Answered without a score: {Unscored(diary, before)} before, {Unscored(diary, after)} after.", text, StringComparison.Ordinal);
        Assert.Contains($"Difference: {Signed(difference)};", text, StringComparison.Ordinal);
        Assert.Contains($"Difference of the middle day: {Signed(Middle(two) - Middle(one))};", text, StringComparison.Ordinal);
        Assert.Contains(Placebo(diary, before, after, difference), text, StringComparison.Ordinal);
        Assert.Contains($"Trend before: {Signed(Slope(diary, before.End) * 7)} points a week", text, StringComparison.Ordinal);
        if (text.Contains("- Sleep: ticked", StringComparison.Ordinal)) Assert.Contains($"- Sleep: ticked on {Share(diary, before)} % of days before, {Share(diary, after)} % after", text, StringComparison.Ordinal);
    }

    private static async Task KeepAsync(Scene scene, (int? Mood, bool Ticked)[] diary)
    {
        var checkIns = diary.Select((day, i) => (day, i)).Where(one => one.day.Mood is not null).Select(one => new CheckIn(
            $"{one.i:00000}",
            From.PlusDays(one.i),
            scene.Now,
            new() { Kind = one.day.Mood == 0 ? EntryKind.NotToday : EntryKind.Full, Mood = one.day.Mood == 0 ? null : one.day.Mood, Changed = one.day.Ticked ? ["sleep"] : [] }));
        await scene.Get<CheckInStore>().AddAllAsync(await scene.Person(), [.. checkIns], TestContext.Current.CancellationToken);
    }

    private static string Trend((int? Mood, bool Ticked)[] diary)
    {
        double[] scores = [.. diary[^60..].Where(day => day.Mood > 0).Select(day => (double)day.Mood!)];

        return string.Create(CultureInfo.InvariantCulture, $"{scores.Length} of the last 60 days have a mood, from {scores.Min():0.#} to {scores.Max():0.#}; the middle one is {Middle(scores):0.#}.");
    }

    /// <summary>Two windows of 28 days, as far apart as the compared ones, moved day by day through all days before.</summary>
    private static string Placebo((int? Mood, bool Ticked)[] diary, DateInterval before, DateInterval after, double difference)
    {
        var gap = Period.DaysBetween(before.End, after.Start) - 1;
        var first = From.PlusDays(Array.FindIndex(diary, day => day.Mood > 0));
        var (times, places) = (0, 0);

        for (var start = first; start.PlusDays(28 + gap + 28 - 1) <= before.End; start = start.PlusDays(1))
        {
            var next = start.PlusDays(28 + gap);
            double[] one = [.. Scores(diary, new(start, start.PlusDays(27)))], two = [.. Scores(diary, new(next, next.PlusDays(27)))];
            if (one.Length < 10 || two.Length < 10) continue;

            places++;
            if (Math.Abs(two.Average() - one.Average()) >= Math.Abs(difference) - 1e-9) times++;
        }

        return $"a change at least this big came {times} of {places} times";
    }

    private static double Slope((int? Mood, bool Ticked)[] diary, LocalDate end)
    {
        var days = Enumerable.Range(-89, 90).Select(x => (X: (double)x, Y: diary[Period.DaysBetween(From, end) + x].Mood)).Where(day => day.Y > 0).ToList();
        var (x, y) = (days.Average(day => day.X), days.Average(day => (double)day.Y!));

        return days.Sum(day => (day.X - x) * ((double)day.Y! - y)) / days.Sum(day => (day.X - x) * (day.X - x));
    }

    private static DateInterval Window(string text, string name)
    {
        var line = text.Split('\n').First(line => line.StartsWith($"{name}: ", StringComparison.Ordinal));
        var days = Dates().Matches(line);

        return new(DayPattern.Parse(days[0].Value).Value, DayPattern.Parse(days[1].Value).Value);
    }

    private static (int? Mood, bool Ticked)[] In((int? Mood, bool Ticked)[] diary, DateInterval days) =>
        diary[Period.DaysBetween(From, days.Start)..(Period.DaysBetween(From, days.End) + 1)];

    private static IEnumerable<double> Scores((int? Mood, bool Ticked)[] diary, DateInterval days) => In(diary, days).Where(day => day.Mood > 0).Select(day => (double)day.Mood!);

    private static int Unscored((int? Mood, bool Ticked)[] diary, DateInterval days) => In(diary, days).Count(day => day.Mood == 0);

    private static string Share((int? Mood, bool Ticked)[] diary, DateInterval days)
    {
        var scored = In(diary, days).Where(day => day.Mood > 0).ToList();

        return Math.Round(100.0 * scored.Count(day => day.Ticked) / scored.Count).ToString("0", CultureInfo.InvariantCulture);
    }

    private static double Middle(double[] values)
    {
        Array.Sort(values);

        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{1,2} [A-Z][a-z]{2} \d{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Dates();
}
