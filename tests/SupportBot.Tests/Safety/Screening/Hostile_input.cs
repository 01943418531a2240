using SupportBot.Tests;

namespace SupportBot.Safety;

public sealed class Hostile_input
{
    private const int Length = 100_000;

    private static readonly ScreeningRules Rules = ScreeningRules.From(Repository.Seeds);
    private static readonly Screening Screening = new(Rules);
    private static readonly Rulebook Rulebook = new(Rules);

    public static TheoryData<string> Pieces =>
    [
        "i want to kill my ", "not not not ", "a", "i ", "s*", "(((", "k i l l ", "kill myself but ", "no one would if i ", "\"'", "💀", "i wish i ", "never ever want to ", "to be to be ", "，。", "死", "ⓚⓘⓛⓛ", "#killmyself", "1337 ",
        "if when after so because ", "e\u0301\u0301\u0301", "\n", "i took all of them and ", "she said he said ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void takes_work_that_grows_with_its_length_and_no_faster(string piece)
    {
        var bench = new Bench(Rulebook);
        var half = Visits(bench, Repeated(piece, Length / 2));
        var whole = Visits(bench, Repeated(piece, Length));

        // A sentence's end may fall elsewhere, which is worth a few words; a square would be four times as much.
        Assert.InRange(whole, 0, (2.1 * half) + 1_000);
    }

    [Fact]
    public void does_not_hide_a_sentence_of_danger_at_its_end() =>
        Assert.Equal(Tier.Urgent, Screening.Of($"{Repeated("the weather is nice. ", Length)}\nI want to kill myself", "en").Tier);

    [Fact]
    public void leaves_nothing_behind_for_the_texts_that_follow_long_or_short()
    {
        var bench = new Bench(Rulebook);
        var nice = Repeated("the weather is nice. ", Length);
        var grim = $"{nice}\nI want to kill myself";

        string[] texts = [grim, nice, "I want to kill myself", "the weather is nice", grim, grim, nice, "I want to kill myself"];

        Assert.Equal(
            [Tier.Urgent, Tier.None, Tier.Urgent, Tier.None, Tier.Urgent, Tier.Urgent, Tier.None, Tier.Urgent],
            texts.Select(text => bench.Screen(text, "en").Tier));
    }

    [Fact]
    public void takes_memory_once_and_not_again_for_the_next_text_of_its_length()
    {
        var bench = new Bench(Rulebook);
        var text = Repeated("i wish i ", Length);

        // Another test may need the memory between two texts, though not every time.
        Assert.InRange(Enumerable.Range(0, 6).Min(_ => Allocated(bench, text)), 0, Length);
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));

    private static long Allocated(Bench bench, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        bench.Screen(text, "en");

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Visits(Bench bench, string text)
    {
        var before = bench.Visits;

        bench.Screen(text, "en");

        return bench.Visits - before;
    }
}
