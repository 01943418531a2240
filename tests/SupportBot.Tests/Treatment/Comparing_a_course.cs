using NodaTime;
using SupportBot.CheckIns;

namespace SupportBot.Tests.Treatment;

public sealed class Comparing_a_course
{
    private static readonly string[] Promises = ["worked", "caused", "effective", "because of", "thanks to"];

    [Fact]
    public async Task Says_not_enough_when_there_is_no_before()
    {
        using var scene = await Scene.StartsAt("2026-04-07T18:00:00Z");
        await scene.Says("/treatment botox date=\"3 March\"");
        await scene.Says("/checkin mood=6");

        await scene.Says("/compare");

        Assert.StartsWith("botox\nNot enough to tell.\nYour diary began after the treatment did", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-10T18:00:00Z", "It is too early")]
    [InlineData("2026-02-10T18:00:00Z", "It has not started yet")]
    public async Task Says_not_enough_before_its_time(string now, string why)
    {
        using var scene = await Scene.StartsAt(now);
        await Keeps(scene, new(2026, 2, 1), Enumerable.Repeat(4, 10));
        await scene.Says("/treatment botox date=2026-03-03");

        Assert.Contains(why, PlainText.Of(await scene.Says("/compare")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_missing_when_the_days_were_answered_without_a_score()
    {
        using var scene = await Scene.StartsAt("2026-05-20T18:00:00Z");
        await Keeps(scene, new(2026, 2, 1), Enumerable.Repeat(0, 100));
        await scene.Says("/treatment botox date=2026-03-03");

        await scene.Says("/compare");

        Assert.Contains("It needs 10 days with a mood within at least 14 days on each side. So far there are 0 before and 0 after.", PlainText.Of(scene.Last), StringComparison.Ordinal);
        Assert.Contains("Answered without a score: 28 before, 28 after.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_numbers_that_the_diary_holds()
    {
        using var scene = await Scene.StartsAt("2026-05-20T18:00:00Z");

        // 30 days before 3 March alternate 3 and 5, all days after alternate 5 and 7: the averages are 4 and 6.
        await Keeps(scene, new(2026, 2, 1), Enumerable.Range(0, 108).Select(i => (i < 30 ? 3 : 5) + (i % 2 * 2)));
        await scene.Says("/treatment botox date=2026-03-03");

        await scene.Says("/compare");

        var text = PlainText.Of(scene.Last);
        Assert.Contains("Clearly better than before. Why, a diary cannot say.", text, StringComparison.Ordinal);
        Assert.Contains("Before: 4.0 on average, from 28 days (3 Feb 2026 to 2 Mar 2026)", text, StringComparison.Ordinal);
        Assert.Contains("After: 6.0 on average, from 28 days (14 Apr 2026 to 11 May 2026)", text, StringComparison.Ordinal); // six weeks on
        Assert.Contains("Difference: +2.0; with chance counted in, between +", text, StringComparison.Ordinal);
        Assert.Contains("Nothing else that you noted changed", text, StringComparison.Ordinal); // no zone, so no daylight
    }

    [Fact]
    public async Task Says_when_it_looks_before_the_time_at_which_studies_judged()
    {
        using var scene = await Scene.StartsAt("2026-04-07T18:00:00Z"); // week five
        await Keeps(scene, new(2026, 2, 1), Enumerable.Range(0, 66).Select(i => (i < 30 ? 3 : 5) + (i % 2 * 2)));
        await scene.Says("/treatment botox date=2026-03-03");

        Assert.EndsWith("so this is an early look.", PlainText.Of(await scene.Says("/compare")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_the_same_for_a_diary_that_never_changes()
    {
        using var scene = await Scene.StartsAt("2026-05-20T18:00:00Z");
        await Keeps(scene, new(2026, 2, 1), Enumerable.Repeat(5, 108));
        await scene.Says("/treatment botox date=2026-03-03");

        await scene.Says("/compare");

        Assert.Contains("botox\nAbout the same as before.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_says_why()
    {
        var words = Repository.Seeds.In("phrases").Where(seed => seed.Name.StartsWith("phrases/en/", StringComparison.Ordinal))
            .Where(seed => seed.Name.EndsWith("compare.yaml", StringComparison.Ordinal) || seed.Name.EndsWith("trends.yaml", StringComparison.Ordinal))
            .SelectMany(seed => seed.Root.EnumerateObject()).Select(phrase => $"{phrase.Value}");

        Assert.All(words, text => Assert.DoesNotContain(Promises, promise => text.Contains(promise, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Keeps a check-in a day; 0 stands for an answer without a score.</summary>
    internal static async Task Keeps(Scene scene, LocalDate from, IEnumerable<int> moods)
    {
        var (person, store) = (await scene.Person(), scene.Get<CheckInStore>());

        foreach (var (mood, i) in moods.Select((mood, i) => (mood, i)))
        {
            var entry = mood == 0 ? new Entry { Kind = EntryKind.NotToday } : new Entry { Kind = EntryKind.Full, Mood = mood };
            await store.AddAsync(person, new($"{from.PlusDays(i):uuuuMMdd}", from.PlusDays(i), scene.Now, entry), TestContext.Current.CancellationToken);
        }
    }
}
