using SupportBot.Tests;

namespace SupportBot.Safety;

public sealed class Ordinary_talk
{
    private static readonly Screening Screening = Repository.Screening;

    [Theory]
    [InlineData(20261124)]
    [InlineData(7)]
    public void is_flagged_at_most_once_in_a_thousand_lines(int seed)
    {
        var flagged = OrdinaryTalk.Lines(10_000, seed)
            .Select(line => (Line: line, Result: Screening.Of(line, "en")))
            .Where(line => line.Result.Tier != Tier.None)
            .ToList();

        Assert.True(flagged.Count <= 10, $"{flagged.Count} of 10000 were flagged:\n{string.Join('\n', flagged.Take(40))}");
    }

    [Fact]
    public void hides_hardly_a_sentence_of_danger()
    {
        var missed = OrdinaryTalk.Lines(1_000, seed: 11)
            .Where(line => Screening.Of($"{line}. I want to kill myself", "en").Tier == Tier.None)
            .ToList();

        Assert.True(missed.Count <= 10, $"{missed.Count} of 1000 hid it:\n{string.Join('\n', missed)}");
    }
}
