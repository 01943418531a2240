using SupportBot.Tests;

namespace SupportBot.Safety;

public sealed class A_pattern
{
    private static readonly ScreeningRules English = ScreeningRules.From(Repository.Seeds) with { Cues = [] };

    [Theory]
    [InlineData("blue? sky", "blue sky")]
    [InlineData("blue? sky", "the sky")]
    [InlineData("so? blue? sky", "a sky")]
    [InlineData("so? (blue? sky|sea) now", "the sky now")]
    [InlineData("so? (blue? sky|sea) now", "so sea now")]
    [InlineData("(blue|so? red)? sky", "red sky")]
    [InlineData("(blue|so? red)? sky", "my sky")]
    [InlineData("blue? ..2 sky", "a sky")]
    [InlineData("< blue? sky", "sky")]
    public void may_begin_with_what_may_be_missing(string pattern, string text) => Assert.Equal(Tier.Concern, Judged(text, pattern));

    [Theory]
    [InlineData("so? (blue? sky|sea) now", "so blue now")]
    [InlineData("< blue? sky", "a sky")]
    [InlineData("blue? sky", "blue")]
    public void needs_all_else(string pattern, string text) => Assert.Equal(Tier.None, Judged(text, pattern));

    [Theory]
    [InlineData("blue?")]
    [InlineData("blue? sky?")]
    [InlineData("..2 sky")]
    [InlineData("sky ..2")]
    public void is_refused_when_it_may_be_nothing_or_has_no_edge(string pattern) =>
        Assert.Contains("may be empty", Assert.Throws<FormatException>(() => Pattern.Parse(pattern)).Message, StringComparison.Ordinal);

    private static Tier Judged(string text, string pattern)
    {
        var only = English.Languages.Single(one => one.Language == "en") with { Rules = [new SignRule("seen", "concern", [pattern])], Shields = [] };

        return new Screening(English with { Languages = [only] }).Of(text, "en").Tier;
    }
}
