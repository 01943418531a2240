using System.Diagnostics;
using SupportBot.Tests;

namespace SupportBot.Safety;

public sealed class Hostile_input
{
    private const int Length = 5_000;

    private static readonly Screening Screening = new(ScreeningRules.From(Repository.Seeds));

    public static TheoryData<string> Pieces =>
    [
        "i want to kill my ", "not not not ", "a", "i ", "s*", "(((", "k i l l ", "kill myself but ", "no one would if i ", "\"'", "💀", "i wish i ", "never ever want to ", "to be to be ", "，。", "死", "ⓚⓘⓛⓛ", "#killmyself", "1337 ",
        "if when after so because ", "e\u0301\u0301\u0301", "\n", "i took all of them and ", "she said he said ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void takes_time_that_grows_with_its_length_and_no_faster(string piece)
    {
        var (once, twice) = (Repeated(piece, Length), Repeated(piece, 2 * Length));

        Screening.Of(twice, "en");

        // Twice the length takes twice the time; four times would be a square. Another process may be in the way, so it may try again.
        Assert.Contains(Enumerable.Range(0, 8), _ => Fastest(twice) < 3.2 * Fastest(once));
    }

    [Fact]
    public void does_not_hide_a_sentence_of_danger_at_its_end() =>
        Assert.Equal(Tier.Urgent, Screening.Of($"{Repeated("the weather is nice. ", 2 * Length)}\nI want to kill myself", "en").Tier);

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));

    private static TimeSpan Fastest(string text) => Enumerable.Range(0, 3).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();

        Screening.Of(text, "en");

        return Stopwatch.GetElapsedTime(start);
    });
}
