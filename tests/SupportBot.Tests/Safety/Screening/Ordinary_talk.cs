using SupportBot.Tests;

namespace SupportBot.Safety;

public sealed class Ordinary_talk
{
    private static readonly Screening Screening = new(ScreeningRules.From(Repository.Seeds));

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
    public void hides_no_sentence_of_danger()
    {
        var lines = OrdinaryTalk.Lines(1_000, seed: 11).Select((line, i) => i % 100 == 0 ? $"{line}. I want to kill myself" : line);

        Assert.True(lines.Count(line => Screening.Of(line, "en").Tier == Tier.Urgent) >= 10);
    }
}
