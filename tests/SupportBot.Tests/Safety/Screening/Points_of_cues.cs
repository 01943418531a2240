using SupportBot.Tests;
using SupportBot.Tests.Content;

namespace SupportBot.Safety;

public sealed class Points_of_cues
{
    private static readonly ScreeningRules English = Only("en", ScreeningRules.From(Repository.Seeds));

    [Theory]
    [InlineData("blue", "the sky is blue")]
    [InlineData("blue sky", "a blue sky")]
    [InlineData("blue _ sky", "a blue morning sky")]
    [InlineData("< blue", "well. blue it is")]
    [InlineData("blue >", "it is blue. well")]
    [InlineData("*lueb*", "two blueberries")]
    [InlineData("blu*", "two blueberries")]
    [InlineData("*lue", "it is blue")]
    [InlineData("$pets", "the cat is blue")]
    public void count_where_they_stand(string cue, string text) => Assert.Equal(Tier.Concern, Judged(text, [(10, cue)]));

    [Theory]
    [InlineData("blue sky", "it is blue, sky")]
    [InlineData("blue sky", "it is blue. sky")]
    [InlineData("blue sky", "sky blue")]
    [InlineData("< blue", "so blue")]
    [InlineData("blue >", "blue it is")]
    [InlineData("blu*", "azureblue")]
    public void do_not_count_elsewhere(string cue, string text) => Assert.Equal(Tier.None, Judged(text, [(10, cue)]));

    [Theory]
    [InlineData("blue. so. red", "Concern")]
    [InlineData("blue. so. well. red", "None")]
    [InlineData("blue blue. blue", "None")]
    [InlineData("blue. so. well. blue. so. red", "Concern")]
    public void are_added_up_once_over_three_sentences(string text, string tier) =>
        Assert.Equal(tier, Judged(text, [(6, "blue"), (4, "red")]).ToString());

    [Theory]
    [InlineData("blue", "Concern")]
    [InlineData("blue green", "Concern")]
    [InlineData("blue green teal pink grey", "None")]
    [InlineData("blue today", "Concern")]
    public void weigh_less_among_many(string text, string tier) =>
        Assert.Equal(tier, Judged(text, [(10, "blue"), (1, "green, teal"), (-1, "pink, grey")], [(1, "today")]).ToString());

    [Fact]
    public void of_a_second_table_tell_what_is_urgent()
    {
        Assert.Equal(Tier.Concern, Judged("it is blue", [(20, "blue")]));
        Assert.Equal(Tier.Urgent, Judged("it is blue today", [(20, "blue")], [(1, "today")]));
    }

    [Fact]
    public void are_not_needed_by_a_plain_rule()
    {
        Assert.Equal(Tier.None, Judged("i want to kill myself", [(10, "blue")]));
        Assert.Equal(Tier.Urgent, Judged("i want to kill myself", [(10, "blue")], plain: "plain_words"));
    }

    [Theory]
    [InlineData("a b c d", "is no cue")]
    [InlineData("_ blue", "is no cue")]
    [InlineData("*blueb*", "is no cue")]
    [InlineData("@nothing", "There is no rule")]
    [InlineData("$nothing", "There is no word group")]
    [InlineData("red, blue, red", "has points already")]
    public void are_refused_when_nobody_could_mean_them(string cue, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => Judged("", [(10, cue)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("language: de", "language: qq", "There are no rules in this language.")]
    [InlineData("plain: \"", "plain: \"nothing, ", "There is no rule \"nothing\".")]
    public void are_all_read_by_the_check_of_the_content_which_names_their_file(string before, string after, string why)
    {
        using var seeds = new SeedFolder("screening/shared.yaml", "screening/de.yaml", "cues/de.yaml");
        Assert.Empty(seeds.CheckWith(new ScreeningCheck(), SeedFolder.Today));

        seeds.Replace("cues/de.yaml", before, after);

        var fault = Assert.Single(seeds.CheckWith(new ScreeningCheck(), SeedFolder.Today));
        Assert.Equal("cues/de.yaml", fault.File);
        Assert.Contains(why, fault.Text, StringComparison.Ordinal);
    }

    private static Tier Judged(string text, (int Points, string Cues)[] danger, (int Points, string Cues)[]? now = null, string plain = "") =>
        new Screening(English with { Cues = [new CueRules("en", Concern: 19, Urgent: 30, AboutNow: 1, plain, Table(danger), Table(now ?? []))] }).Of(text, "en").Tier;

    private static ScreeningRules Only(string language, ScreeningRules rules) =>
        rules with { Languages = [.. rules.Languages.Where(all => all.Language == language)] };

    private static Dictionary<int, string> Table((int Points, string Cues)[] entries) => entries.ToDictionary(entry => entry.Points, entry => entry.Cues);
}
